import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readSchema } from '../schema/read-schema.ts';
import type { Contribution } from '../../src/operations/load/collect.ts';
import { derive } from '../../src/operations/load/derive.ts';
import { load } from '../../src/operations/load/load.ts';
import { Dice } from '../support/random.ts';
import { problemsOf } from '../support/random-soundness.ts';
import { randomStory } from '../support/random-story.ts';
import { World } from '../support/random-world.ts';
import { Coverage } from './coverage.ts';
import { openApi, openEngines, reply, type Engine, type Engines, type Reply } from './engines.ts';
import { foreignPage, harvest, nextPage, usesCursor, type Answered } from './next-page.ts';
import { textOf, type Asked } from './operation-tree.ts';
import { randomOperation, type RandomOperation } from './random-operation.ts';
import { Paths } from './random-path.ts';

/** How many operations in all, and from which seed: the same two numbers ask the same questions again. */
const OPERATIONS = Number(process.env['DIFFERENTIAL_OPERATIONS'] ?? 1000);
const SEED = Number(process.env['DIFFERENTIAL_SEED'] ?? 20261125);
/** How many operations are asked of one graph, over all of its loads. */
const PER_GRAPH = 25;
/** The whole of a graph, in every state of it. */
const GRAPH = '{ graph { hash revision publishedAt licence nodeCounts { type count } relationCounts { type direction count withheld } claimCounts { total withheld readForClaim eventOnly compiledOnly unseenOnly corroboration { corroboration count } } earliest latest } }';

const schema = readSchema();
const paths = new Paths(schema);
const { api, faults } = openApi();
let engines: Engines;
beforeAll(async () => {
  await api.start();
  engines = openEngines(inject('neo4jUri'));
});
afterAll(async () => {
  await engines.close();
  await api.stop();
});

interface Tally {
  asked: number;
  edges: number;
  cursors: number;
  errors: number;
}

test(`${OPERATIONS} random operations on random graphs have one answer from both engines, errors included`, async () => {
  const coverage = new Coverage(schema);
  const tally: Tally = { asked: 0, edges: 0, cursors: 0, errors: 0 };
  const start = performance.now();
  for (let number = 0; tally.asked < OPERATIONS; number += 1) await tryGraph(number, coverage, tally);
  const unused = [...coverage.counts].filter(([, count]) => count < (OPERATIONS >= 20_000 ? 20 : 1));
  const seconds = Math.round((performance.now() - start) / 1000);
  process.stderr.write(`seed ${SEED}: ${JSON.stringify(tally)}, ${unused.length} of ${coverage.counts.size} coordinates not used enough, ${seconds} s\n`);
  expect(tally.edges / tally.asked, 'the share of operations that return an edge').toBeGreaterThanOrEqual(0.6);
  expect(tally.cursors / tally.asked, 'the share of operations that use a cursor').toBeGreaterThanOrEqual(0.1);
  if (OPERATIONS >= 1000) expect(unused, 'fields, arguments and members of inputs that were not used enough').toEqual([]);
}, 300_000 + OPERATIONS * 1000);

async function tryGraph(number: number, coverage: Coverage, tally: Tally): Promise<void> {
  const dice = new Dice(SEED + number * 7919);
  const story = randomStory(dice);
  const { embedded, database } = await engines.empty();
  const said = new Map<string, Contribution[]>();
  let world: World | null = null;
  const pages: Answered[] = [];
  for (const [place, ask] of story.entries()) {
    const others = [...said].filter(([dataset]) => dataset !== ask.dataset).flatMap(([, some]) => some);
    expect(problemsOf(ask.graphs, others.flatMap(({ graph }) => [...graph.entities, ...graph.articles].map(({ id }) => id))), where(number)).toEqual([]);
    said.set(ask.dataset, ask.graphs.map((graph) => ({ dataset: ask.dataset, graph })));
    const reports = [await load(embedded.writer, ask), await load(database.writer, ask)] as const;
    expect(reports[1], `what load ${place} did, ${where(number)}`).toEqual(reports[0]);
    const { hash } = (await embedded.store.open()).revision;
    expect([await embedded.hash(), await database.hash()], `the hashes of the rows after load ${place}, ${where(number)}`).toEqual([hash, hash]);
    world = new World(derive([...said.values()].flat()), world);
    await same(`${where(number)}, after load ${place}`, { query: GRAPH, variables: {} }, embedded, database);
    const share = place === story.length - 1 ? PER_GRAPH : Math.round((PER_GRAPH * (place + 1)) / (story.length + 1));
    await askAll(number, share, { embedded, database, world, coverage, tally, dice, pages });
  }
}

interface Round {
  readonly embedded: Engine;
  readonly database: Engine;
  readonly world: World;
  readonly coverage: Coverage;
  readonly tally: Tally;
  readonly dice: Dice;
  /** Answers that gave cursors, from earlier states of the graph too: a page goes on while data is added. */
  readonly pages: Answered[];
}

async function askAll(number: number, until: number, round: Round): Promise<void> {
  const { tally, dice, coverage, world, pages } = round;
  const before = Math.floor(tally.asked / PER_GRAPH) * PER_GRAPH;
  let wanted: Answered | null = null;
  while (tally.asked - before < until && tally.asked < OPERATIONS) {
    const following: RandomOperation | null = wanted !== null ? nextPage(dice, wanted, coverage) : again(dice, pages, coverage);
    const operation: RandomOperation = following ?? randomOperation(schema, paths, dice, world, coverage);
    coverage.count(operation);
    const { data, errors } = await same(`${where(number)}, operation ${tally.asked + 1}`, textOf(operation), round.embedded, round.database);
    const answered = harvest(operation, data);
    tally.asked += 1;
    tally.edges += answered.edges ? 1 : 0;
    tally.cursors += usesCursor(operation) ? 1 : 0;
    tally.errors += errors.length > 0 ? 1 : 0;
    if (answered.cursors.size > 0) pages.push(answered);
    wanted = [...answered.cursors.keys()].some((node) => operation.wants.has(node)) ? answered : null;
  }
}

/** Now and then a page goes on from an earlier answer; seldom with a cursor of another one. */
function again(dice: Dice, pages: readonly Answered[], coverage: Coverage): RandomOperation | null {
  if (pages.length < 2 || !dice.chance(0.15)) return null;
  const [one, other] = [dice.pick(pages), dice.pick(pages)];
  return dice.chance(0.1) ? foreignPage(dice, one, other) : nextPage(dice, one, coverage);
}

async function same(place: string, asked: Asked, embedded: Engine, database: Engine): Promise<Reply> {
  const expected = await reply(api, embedded.store, asked);
  const found = await reply(api, database.store, asked);
  if (JSON.stringify(found) === JSON.stringify(expected)) return expected;
  const masked = faults.length === 0 ? '' : `\nmasked: ${String(faults.at(-1))}`;
  expect(found, `${place}\n${asked.query}\nvariables ${JSON.stringify(asked.variables)}\nembedded ${JSON.stringify(expected)}\nneo4j    ${JSON.stringify(found)}${masked}`).toEqual(expected);
  throw new Error(`The members of two equal answers stand in another order, ${place}\n${asked.query}\n${JSON.stringify(expected)}\n${JSON.stringify(found)}`);
}

function where(number: number): string {
  return `seed ${SEED}, graph ${number}`;
}
