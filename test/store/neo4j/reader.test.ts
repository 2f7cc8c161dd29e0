import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { StoreUnavailable } from '../../../src/errors.ts';
import { linkNameKey, linkTimeKey, mentionKey, orderKeys } from '../../../src/model/order/order-keys.ts';
import type { PassageRecord } from '../../../src/model/records/record.ts';
import { RELATION_NAMES } from '../../../src/model/types/relation-types.ts';
import type { Row } from '../../../src/model/records/row.ts';
import { timeDown, timeUp } from '../../../src/model/keys/sort-key.ts';
import { LISTINGS } from '../../../src/question/listing.ts';
import type { ListItem } from '../../../src/question/ask.ts';
import type { GraphReader, GraphStore } from '../../../src/store/graph-store.ts';
import { openDriver, type Database } from '../../../src/store/neo4j/driver/driver.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/neo4j-store.ts';
import { readStatements } from '../../../src/store/neo4j/read/statements/registry.ts';
import { openNeo4jWriter } from '../../../src/store/neo4j/write/neo4j-writer.ts';
import { loadRows } from '../../support/load-rows.ts';
import { someRows } from '../../support/rows.ts';
import { wipeDatabase } from '../../support/wipe-database.ts';
import { ALL, ANY_LINK, links, list, page, pages } from './reader-questions.ts';

const ROWS = someRows({ seed: 11, entities: 1_200, articles: 30, relations: 2_000 });
const THINGS = ROWS.filter((row) => row.kind === 'entity').map(({ key }) => key);
const EVENTS = THINGS.filter((id) => id.startsWith('event:'));
const CLAIMS = ROWS.filter((row) => row.kind === 'claim').map(({ key }) => key);
const AT = '2026-11-25T00:00:00Z';
const TAKING_PART = { relation: 'PARTICIPATES_IN', direction: 'IN' } as const;

/** A thing that the passages of many articles name, twice each and under one form in two places; another id is merged into it. */
const HUB = THINGS[0] ?? '';
const OLD = `${HUB}-old`;
const NAMING: readonly Row[] = [...ROWS, ...ROWS.flatMap((row): readonly Row[] => (row.kind !== 'entity' || row.key !== HUB ? [] : [
  { ...row, key: OLD, record: { ...row.record, id: OLD, sameAs: HUB, confirmed: false } },
]))].map((row) => (row.kind !== 'passage' ? row : {
  ...row, record: { ...row.record, mentions: ['the Lab', `Öther ${row.key.slice(-2)}`].map((form) => ({ form, entity: HUB, dataset: row.dataset })) },
}));

let database: Database;
const remarks: string[] = [];
const sent: string[] = [];
let store: GraphStore;

beforeAll(async () => {
  const onNotification = (remark: string, statement: string): void => { if (statement.includes('$q.')) remarks.push(`${remark}\n${statement}`); };
  database = openDriver({ uri: inject('neo4jUri'), user: null, password: null, readDeadlineMs: 60_000, onNotification });
  await wipeDatabase(database);
  store = await openNeo4jStore(database, { warm: false, onStatement: (text) => sent.push(text) });
  return async () => {
    await store.close();
    await database.close();
  };
});

test('a database without a published graph gives no reader, and says so', async () => {
  await expect(store.open()).rejects.toThrow('The database holds no published graph yet.');
});

describe('a graph', () => {
  let reader: GraphReader;
  beforeAll(() => loadRows(openNeo4jWriter(database), NAMING, { at: AT }));
  beforeEach(async () => {
    reader = await store.open();
    sent.length = 0;
  });

  describe('is asked with one statement', () => {
    test('for the pages, totals and withheld counts of a level, however many nodes it has', async () => {
      const answers = await Promise.all(EVENTS.flatMap((of) => {
        const ask = links(of, TAKING_PART);
        return [reader.page(ask, page('TIME')), reader.total(ask), reader.withheld(ask)];
      }));
      expect(answers).toHaveLength(3 * EVENTS.length);
      expect(sent).toHaveLength(1);
    });

    test('for a page of each of 1,000 things', async () => {
      await Promise.all(THINGS.slice(0, 1_000).map((of) => reader.page(links(of, { relation: 'RELATED_TO', direction: 'BOTH' }), page('NAME'))));
      expect(sent).toHaveLength(1);
    });

    test('for what several claims rest on, for the steps of several policies, for nodes of all kinds, for the lists within several things', async () => {
      await Promise.all(CLAIMS.map((id) => reader.support(id)));
      await Promise.all(THINGS.map((id) => reader.steps(id)));
      await Promise.all([...THINGS, ...CLAIMS, ...ROWS.filter(({ kind }) => kind === 'passage').map(({ key }) => key)].map((id) => reader.node(id)));
      expect(sent).toHaveLength(3);
      await Promise.all(THINGS.flatMap((id) => [reader.page(list('Claim', id), page('TIME')), reader.total(list('Claim', id))]));
      expect(sent).toHaveLength(4);
    });

    test('more for each page that is cut differently, and for each other filter', async () => {
      const ask = links(EVENTS[0] ?? '', TAKING_PART);
      await Promise.all([reader.page(ask, page('TIME', 5)), reader.page(ask, page('TIME', 6)), reader.total(ask)]);
      expect(sent).toHaveLength(2);
      await Promise.all([reader.total(links(EVENTS[0] ?? '', TAKING_PART, { shown: ALL })), reader.total(links(EVENTS[0] ?? '', TAKING_PART, { roles: ['CRITIC'] }))]);
      expect(sent).toHaveLength(4);
    });

    test('and with none for what was asked before, for ids of nothing, and for counts that are always nothing', async () => {
      const ask = links(EVENTS[0] ?? '', TAKING_PART);
      const first = await reader.page(ask, page('TIME'));
      expect(await reader.page(ask, page('TIME'))).toBe(first);
      expect(sent).toHaveLength(1);
      expect(await Promise.all([reader.node('nothing'), reader.withheld(list('Article')), reader.total(list('Claim', 'nothing')), reader.total(list('Mention', CLAIMS[0]))])).toEqual([null, 0, 0, 0]);
      expect(sent).toHaveLength(1);
    });
  });

  describe('has keys that the database computes as the model does', () => {
    test('of links, in both orders and directions, from every thing', async () => {
      for (const which of pages(['TIME', 'NAME'], 50)) {
        const slices = await Promise.all(THINGS.map((of) => reader.page(links(of, TAKING_PART, { shown: ALL }), which)));
        const rows = slices.flatMap((slice) => slice.rows);
        expect(rows.length).toBeGreaterThan(50);
        expect(rows.map(({ key }) => key)).toEqual(rows.map(({ claim, far }) => {
          const window = which.order.descending ? timeDown(claim.validity.start) : timeUp(claim.validity.start);
          return which.order.by === 'NAME' ? linkNameKey(far, claim.id) : linkTimeKey(window, far, claim.id);
        }));
        for (const slice of slices) expect(slice.rows.map(({ key }) => key)).toEqual(inOrder(slice.rows.map(({ key }) => key), which.order.descending !== which.backwards));
      }
    });

    test('of every list', async () => {
      for (const items of Object.keys(LISTINGS).filter((item) => item !== 'Passage' && item !== 'Mention') as ListItem[]) {
        for (const which of pages(LISTINGS[items].orders, 100)) {
          const { rows } = await reader.page(list(items, null, { shown: ALL }), which);
          expect(rows.length).toBeGreaterThan(5);
          const keys = rows.map(({ node }) => {
            if (node.type === 'Mention') throw new Error('a list of mentions was not asked for');
            const { name, timeUp: up, timeDown: down, id } = orderKeys(node);
            return { NAME: name, TIME: which.order.descending ? down : up, ID: id, PLACE: '' }[which.order.by];
          });
          expect(rows.map(({ key }) => key)).toEqual(inOrder(keys, which.order.descending !== which.backwards));
        }
      }
    });
  });

  test.each([['up', false], ['down', true]] as const)('gives the mentions of a thing page after page, each once, in the order of their keys, %s', async (_way, backwards) => {
    const wanted = NAMING.filter((row) => row.kind === 'passage').flatMap(({ record }) => record.mentions.map((mention) => mentionKey(record, mention.form)));
    const found: string[] = [];
    for (let more = true; more;) {
      const slice = await reader.page(list('Mention', HUB), page('PLACE', 7, { backwards, after: found.at(-1) ?? null }));
      found.push(...slice.rows.map(({ key }) => key));
      more = slice.more;
    }
    expect(found).toEqual(inOrder(wanted, backwards));
    expect(await reader.total(list('Mention', HUB))).toBe(wanted.length);
  });

  test('is asked for the mentions in one article by the id of the article alone', async () => {
    const first = NAMING.find((row) => row.kind === 'passage')?.record as PassageRecord;
    const { rows } = await reader.page(list('Mention', HUB, { terms: { article: [first.article] } }), page('PLACE', 100));
    expect(new Set(rows.map(({ node }) => (node.type === 'Mention' ? node.passage.article : null)))).toEqual(new Set([first.article]));
  });

  test('is asked nothing but listed statements, whatever stands in a question', async () => {
    const hostile = ['"', "' OR true //", '} RETURN 1 //', '`n`', '\\u0027', '$q', '\u0000', '\ud800', '–', 'x'.repeat(10_000)];
    const word = hostile.join(' ');
    const text = { eq: word, in: hostile, contains: word, present: true };
    await Promise.all([
      reader.page(list('Company', null, { ids: hostile, texts: { name: text, anyName: text }, terms: { jurisdictions: hostile, kind: hostile } }), page('NAME', 3, { after: word })),
      reader.page(list('Claim', `company:${word}`, { terms: { subject: hostile } }), page('TIME', 3, { after: word })),
      reader.page(list('Mention', HUB, { terms: { article: hostile } }), page('PLACE', 3, { after: word })),
      reader.page(links(word, TAKING_PART, { qualifiers: hostile }), page('NAME', 3, { after: word })),
      reader.walk(hostile, 'OUT', { ...ANY_LINK, qualifiers: hostile, relations: RELATION_NAMES }), reader.among(hostile, { ...ANY_LINK, relations: RELATION_NAMES }, { from: hostile, direction: 'BOTH', types: null }),
      ...hostile.flatMap((id) => [reader.node(id), reader.support(id), reader.steps(id), reader.missing([id, `company:${id}`])]),
    ]);
    const listed = new Set(readStatements());
    expect(sent.filter((statement) => !listed.has(statement))).toEqual([]);
    expect(sent.length).toBeGreaterThan(6);
  });

  test('says when its reader was given up', async () => {
    const leaving = new AbortController();
    const left = await store.open({ signal: leaving.signal });
    leaving.abort();
    await expect(left.node(HUB)).rejects.toThrow(StoreUnavailable);
    expect(await reader.node(HUB)).toMatchObject({ id: HUB });
  });

  test('stays as it was for a reader that is open, and is new for the next one, when another process publishes', async () => {
    const gone = CLAIMS[0] ?? '';
    const without = NAMING.filter((row) => row.key !== gone && (row.kind !== 'evidence' || row.record.claim !== gone) && (row.kind !== 'conflict' || row.record.sides.every((side) => side.claim !== gone)));
    await loadRows(openNeo4jWriter(database), without, { at: '2026-11-26T00:00:00Z' });
    const next = await store.open();
    expect([reader.revision.n, next.revision.n]).toEqual([1, 2]);
    expect(await reader.node(gone)).toMatchObject({ id: gone, recordedAt: AT, retractedAt: null });
    expect(await next.node(gone)).toMatchObject({ id: gone, recordedAt: AT, retractedAt: '2026-11-26T00:00:00Z' });
    expect(await next.total(list('Claim', null, { shown: ALL }))).toBe(CLAIMS.length - 1);
    expect(await reader.total(list('Claim', null, { shown: ALL }))).toBe(CLAIMS.length);
  });

  test('answers an id that was merged with the thing that stands for it', async () => {
    expect(await reader.node(OLD)).toMatchObject({ id: HUB });
    expect(await reader.missing([OLD])).toEqual([]);
  });

  test('is known again after its database was emptied and filled with another one', async () => {
    await wipeDatabase(database);
    await expect(store.open()).rejects.toThrow('holds no published graph yet');
    const others = someRows({ seed: 12, entities: 12, articles: 3, relations: 20 });
    await loadRows(openNeo4jWriter(database), others, { at: '2030-01-01T00:00:00Z' });
    const fresh = await store.open();
    expect([fresh.revision.n, fresh.revision.at]).toEqual([1, '2030-01-01T00:00:00Z']);
    expect(await fresh.node(others.find(({ kind }) => kind === 'claim')?.key ?? '')).toMatchObject({ recordedAt: '2030-01-01T00:00:00Z' });
  });

  test('is warm before its store is opened, and goes on warming until the store is closed', async () => {
    const warmed: string[] = [];
    const watched: Database = { ...database, read: (text, ...rest) => (warmed.push(text), database.read(text, ...rest)) };
    const warm = await openNeo4jStore(watched);
    expect(warmed.length).toBeGreaterThanOrEqual(3);
    await warm.close();
    const atClose = warmed.length;
    await database.read('RETURN 1');
    expect(warmed.length).toBeLessThanOrEqual(atClose + 1);
    expect(warmed.length).toBeLessThan(readStatements().length);
  });

  test('draws no remark of the database on any statement', () => {
    expect(remarks).toEqual([]);
  });
});

function inOrder(keys: readonly string[], descending: boolean): readonly string[] {
  const sorted = [...keys].sort();
  return descending ? sorted.reverse() : sorted;
}
