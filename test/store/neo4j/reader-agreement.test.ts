import { beforeAll, describe, expect, inject, test } from 'vitest';
import { RELATION_NAMES } from '../../../src/model/types/relation-types.ts';
import { FORMATS } from '../../../src/export/formats.ts';
import type { Row } from '../../../src/model/records/row.ts';
import { WAYS } from '../../../src/model/types/ways.ts';
import type { LinkFilter, ListItem } from '../../../src/question/ask.ts';
import { LISTINGS } from '../../../src/question/listing.ts';
import { exportFile, readRequest } from '../../../src/operations/export/export.ts';
import { openEmbedded } from '../../../src/store/embedded/embedded-store.ts';
import type { GraphReader, PolicySteps } from '../../../src/store/graph-store.ts';
import { openDriver } from '../../../src/store/neo4j/driver/driver.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/neo4j-store.ts';
import { openNeo4jWriter } from '../../../src/store/neo4j/write/neo4j-writer.ts';
import { bytesOf, gather } from '../../support/gather.ts';
import { loadRows } from '../../support/load-rows.ts';
import { someRows } from '../../support/rows.ts';
import { wipeDatabase } from '../../support/wipe-database.ts';
import { ALL, ANY_LINK, filtersOf, links, list, pages } from './reader-questions.ts';

/** Three states of one graph: claims come, change their status, go and return. */
const FIRST = someRows({ seed: 5, entities: 72, articles: 14, relations: 500 });
const SECOND = withSoundEnds(someRows({ seed: 5, entities: 72, articles: 14, relations: 620 }).filter((row, n) => row.kind !== 'claim' || n % 13 !== 1).map(restated));
const HISTORY = [[FIRST, '2026-01-01T00:00:00Z'], [SECOND, '2026-02-01T00:00:00Z'], [FIRST, '2026-03-01T00:00:00Z'], [SECOND, '2026-04-01T00:00:00Z']] as const;

function restated(row: Row, n: number): Row {
  return row.kind === 'claim' && n % 9 === 0 ? { ...row, record: { ...row.record, status: n % 2 === 0 ? 'RETRACTED' : 'DISPUTED' } } : row;
}

function withSoundEnds(rows: readonly Row[]): readonly Row[] {
  const claims = new Set(rows.filter(({ kind }) => kind === 'claim').map(({ key }) => key));
  return rows.filter((row) => (row.kind === 'evidence' ? claims.has(row.record.claim) : row.kind !== 'conflict' || row.record.sides.every((side) => claims.has(side.claim))));
}

const keysOf = (kind: Row['kind']): readonly string[] => [...new Set([...FIRST, ...SECOND].filter((row) => row.kind === kind).map(({ key }) => key))];
const [THINGS, ARTICLES, PASSAGES, CLAIMS, CONFLICTS] = [keysOf('entity'), keysOf('article'), keysOf('passage'), keysOf('claim'), keysOf('conflict')];

describe('on a graph with a history, Neo4j answers as the graph in memory does', () => {
  let neo4j: GraphReader;
  let embedded: GraphReader;
  beforeAll(async () => {
    const database = openDriver({ uri: inject('neo4jUri'), user: null, password: null, readDeadlineMs: 60_000 });
    await wipeDatabase(database);
    const memory = openEmbedded();
    for (const [rows, at] of HISTORY) {
      await loadRows(openNeo4jWriter(database), rows, { at });
      await loadRows(memory.writer, rows, { at });
    }
    [neo4j, embedded] = [await (await openNeo4jStore(database, { warm: false })).open(), await memory.store.open()];
    return () => database.close();
  });

  async function same(ask: (reader: GraphReader) => unknown): Promise<void> {
    expect(await ask(neo4j)).toEqual(await ask(embedded));
  }

  test('which revision it is, and its hash', () => same(({ revision }) => revision));

  test('what streams, in the same order', async () => {
    await same((reader) => gather(reader.streamThings()).then((pages) => pages.flat()));
    await same((reader) => gather(reader.streamLinks(RELATION_NAMES)).then((pages) => pages.flat()));
  });

  test.each(FORMATS.map((format) => [format.address, format] as const))('the bytes of %s, of the whole graph and of what lies around two things', async (_address, format) => {
    const bytes = async (reader: GraphReader, query: string): Promise<string> => {
      const { parts } = await exportFile(reader, readRequest(format, new URLSearchParams(query)));
      return (await bytesOf(parts)).toString('hex');
    };
    for (const query of ['', `of=${THINGS[0] ?? ''},${THINGS[40] ?? ''}&depth=2&maxNodes=30`]) await same((reader) => bytes(reader, query));
  });

  const filters: readonly Partial<LinkFilter>[] = [{}, { qualifiers: ['LEAD', 'LED_TO', 'SUBJECT'], shown: ALL }, { stances: ['OPPOSES', 'SUPPORTS'], roles: ['CRITIC'], shown: ALL }];
  // Each way has four statements of its own to be planned; the random operations go all of them.
  const some = WAYS.filter(({ direction }, place) => direction === 'BOTH' || place % 10 === 0);
  test.each(some.map((way) => [way.relation, way.direction, way] as const))('links: %s %s, in every order, and under filters, from every thing', async (_relation, _direction, way) => {
    await Promise.all(THINGS.flatMap((of) => pages(['TIME', 'NAME'], 3).map((which) => same((reader) => reader.page(links(of, way), which)))));
    const [which] = pages(['NAME'], 3);
    if (which === undefined) throw new Error('no page');
    await Promise.all(filters.flatMap((filter) => THINGS.flatMap((of) => {
      const ask = links(of, way, filter);
      return [same((reader) => reader.page(ask, which)), same((reader) => reader.total(ask)), same((reader) => reader.withheld(ask))];
    })));
  });

  const scopes: readonly (readonly [ListItem, readonly (string | null)[]])[] = [
    ['Company', [null]], ['AIModel', [null]], ['Platform', [null]], ['Policy', [null]], ['Stakeholder', [null]], ['Event', [null]], ['Conflict', [null]],
    ['Article', [null, ...THINGS.slice(0, 3)]], ['Claim', [null, ...THINGS.slice(0, 3), ...ARTICLES.slice(0, 2), ...PASSAGES.slice(0, 2)]],
    ['Passage', ARTICLES.slice(0, 6)], ['Mention', THINGS.slice(0, 12)],
  ];
  test.each(scopes)('lists: %s, whole and within, in every order, under every filter, and on from a page', async (items, withins) => {
    for (const filter of filtersOf(items, [...THINGS.slice(0, 9), ...ARTICLES.slice(0, 3), ...CLAIMS.slice(0, 30), ...CONFLICTS.slice(0, 2)]).filter((_filter, place) => place < 4 || place % 2 === 0)) {
      await Promise.all(withins.map(async (within) => {
        const ask = list(items, within, filter);
        const isPlain = Object.keys(filter).length === 0;
        const read = isPlain || filter.shown !== undefined ? pages(LISTINGS[items].orders, 4) : pages(LISTINGS[items].orders, 4).slice(0, 2);
        await Promise.all([same((reader) => reader.total(ask)), same((reader) => reader.withheld(ask)), ...read.map(async (which) => {
          await same((reader) => reader.page(ask, which));
          if (filter.shown === undefined) return;
          const after = (await neo4j.page(ask, which)).rows.at(-1)?.key ?? null;
          await same((reader) => reader.page(ask, { ...which, after }));
        })]);
      }));
    }
  });

  test('nodes of every kind, claims that went and came back among them, and ids of nothing', async () => {
    await Promise.all([...THINGS, ...ARTICLES, ...PASSAGES, ...CLAIMS, ...CONFLICTS, 'company:none', 'nothing', 'evidence:aa', 'claim:none'].map((id) => same((reader) => reader.node(id))));
  });

  test('what every claim rests on', () => Promise.all(CLAIMS.map((id) => same((reader) => reader.support(id)))));

  test('the steps of every policy, but for their order', async () => {
    const sorted = ({ steps, order }: PolicySteps): unknown => [steps.map((step) => JSON.stringify(step)).sort(), order.map((pair) => pair.join(' ')).sort()];
    await Promise.all(THINGS.map((id) => same(async (reader) => sorted(await reader.steps(id)))));
  });

  test('walks in every direction, and the links among what was reached', async () => {
    for (const relations of [RELATION_NAMES, RELATION_NAMES.slice(0, 8), []]) {
      for (const filter of filters) {
        for (const from of [THINGS, THINGS.slice(3, 5), []]) {
          const which = { ...ANY_LINK, ...filter, relations };
          for (const direction of ['OUT', 'IN', 'BOTH'] as const) await same((reader) => reader.walk(from, direction, which));
          for (const types of [null, ['Company', 'Event'] as const]) {
            for (const direction of ['OUT', 'IN', 'BOTH'] as const) await same((reader) => reader.among(from, which, { from: from.slice(0, 30), direction, types }));
          }
        }
      }
    }
  });

  test('which ids are missing, and what they may have meant', () =>
    same((reader) => reader.missing([THINGS[0] ?? '', 'company:t', 'policy:t3x', 'compny:t1', 'company:zzzzzzzz', `${CLAIMS[0] ?? ''}0`, 'article:a99', 'evidence:q', 'company:t'])));
});
