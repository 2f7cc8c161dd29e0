import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuthoredJudgement, DatedGraph } from '../../src/model/records/authored.ts';
import { Identity } from '../../src/model/records/identity.ts';
import type { Row } from '../../src/model/records/row.ts';
import { load } from '../../src/operations/load/load.ts';
import { judged, occurred } from '../support/authored.ts';
import { Dice } from '../support/random.ts';
import { randomStory } from '../support/random-story.ts';
import type { Graph } from './load-contract.ts';
import { answersById, answersOf } from './merge-questions.ts';

/** A graph as a story leaves it, without judgements, and judgements that join some of its things. */
function merging(seed: number): { readonly apart: readonly DatedGraph[]; readonly judgements: readonly AuthoredJudgement[] } {
  const dice = new Dice(seed);
  const graphs = randomStory(dice).find((ask) => ask.graphs.length > 1)?.graphs ?? [];
  const claims = graphs.flatMap((graph) => graph.claims);
  const things = graphs.flatMap(({ entities }) => entities);
  const silent = things.filter(({ id, type }) => type === 'Event' && !claims.some(({ predicate, subject }) => predicate === 'OCCURRED' && subject === id));
  const source = claims[0]?.evidence[0]?.article ?? '';
  const told = silent.map(({ id }) => occurred(id.slice('event:'.length), null, source.slice('article:'.length)));
  const apart = graphs.map((graph, place) => ({ ...graph, judgements: [], claims: [...graph.claims, ...(place === graphs.length - 1 ? told : [])] }));
  const judgements = Array.from({ length: dice.between(1, 5) }, () => {
    const a = dice.pick(things);
    const b = dice.pick(things.filter(({ type }) => type === a.type));
    return judged(a.id, b.id);
  }).filter(({ a, b }) => a !== b);
  return { apart, judgements: [...new Map(judgements.map((one) => [[one.a, one.b].sort().join(' '), one])).values()] };
}

function joined(graphs: readonly DatedGraph[], judgements: readonly AuthoredJudgement[]): readonly DatedGraph[] {
  return graphs.map((graph, place) => (place === graphs.length - 1 ? { ...graph, judgements } : graph));
}

async function rowsOf({ writer }: Graph): Promise<readonly string[]> {
  const session = await writer.begin();
  try {
    return (await session.rows()).map((row: Row) => JSON.stringify([row.kind, row.key, row.dataset, row.record, row.kind === 'claim' ? row.ends : null])).sort();
  } finally {
    await session.end();
  }
}

async function hashOf({ store }: Graph): Promise<string> {
  return (await store.open()).revision.hash;
}

/** What merging promises on every engine, over so many random graphs; `empty` gives a graph that holds nothing. */
export function mergeContract(empty: () => Promise<Graph>, numRuns: number): void {
  const over = (promise: (seed: number) => Promise<void>): Promise<void> =>
    fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), promise), { numRuns, seed: 20261126 });

  describe('ids that are judged the same', () => {
    test('answer as one thing, which is in lists once, and as they did before when the judgement is taken back', () => over(async (seed) => {
      const { apart, judgements } = merging(seed);
      const graph = await empty();
      await load(graph.writer, { dataset: 'seeds', graphs: apart, now: '2026-11-01T00:00:00Z' });
      const before = [await rowsOf(graph), await hashOf(graph), await answersOf(graph.store)];
      await load(graph.writer, { dataset: 'seeds', graphs: joined(apart, judgements), now: '2026-11-02T00:00:00Z' });

      const identity = new Identity(judgements);
      const ids = [...new Set(judgements.flatMap(({ a, b }) => [a, b]))];
      expect(await answersById(graph.store, ids)).toEqual(ids.map((id) => {
        const canonical = identity.canonical(id);
        return { node: { id: canonical, mergedFrom: identity.idsOf(id).filter((one) => one !== canonical) }, around: [canonical] };
      }));
      const told = JSON.stringify(await answersOf(graph.store));
      expect(ids.filter((id) => identity.canonical(id) !== id && told.includes(`"id":"${id}"`)), 'merged ids that stand as things of their own').toEqual([]);

      await load(graph.writer, { dataset: 'seeds', graphs: apart, now: '2026-11-03T00:00:00Z' });
      expect([await rowsOf(graph), await hashOf(graph), await answersOf(graph.store)]).toEqual(before);
    }));

    test('are one thing whichever judgement comes first', () => over(async (seed) => {
      const { apart, judgements } = merging(seed);
      const at = await empty();
      await load(at.writer, { dataset: 'seeds', graphs: joined(apart, judgements), now: '2026-11-01T00:00:00Z' });
      const once = [await rowsOf(at), await hashOf(at), await answersOf(at.store)];
      const byAndBy = await empty();
      const turned = [...judgements].reverse().map((one) => ({ ...one, a: one.b, b: one.a }));
      for (let told = 0; told <= turned.length; told += 1) {
        await load(byAndBy.writer, { dataset: 'seeds', graphs: joined(apart, turned.slice(0, told)), now: `2026-11-0${told + 1}T00:00:00Z` });
      }
      expect([await rowsOf(byAndBy), await hashOf(byAndBy), await answersOf(byAndBy.store)]).toEqual(once);
    }));
  });
}
