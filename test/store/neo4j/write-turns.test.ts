import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { ForeignDatabase, StoreUnavailable } from '../../../src/errors.ts';
import { schemaRules } from '../../../src/store/neo4j/layout/constraints.ts';
import { openDriver, type Database } from '../../../src/store/neo4j/driver/driver.ts';
import { textOf } from '../../../src/store/neo4j/driver/column.ts';
import { openNeo4jWriter, processOwner } from '../../../src/store/neo4j/write/neo4j-writer.ts';
import { difference, dumpGraph } from '../../support/dump-graph.ts';
import { hashOfRows, loadRows, NO_COUNTS } from '../../support/load-rows.ts';
import { someRows } from '../../support/rows.ts';
import { wipeDatabase } from '../../support/wipe-database.ts';

const ROWS = someRows({ seed: 3, entities: 18, articles: 3, relations: 20 });
const AT = '2026-11-25T00:00:00Z';

let database: Database;
beforeAll(() => { database = openDriver({ uri: inject('neo4jUri'), user: null, password: null }); });
afterAll(() => database.close());
beforeEach(() => wipeDatabase(database));

const send = (text: string) => database.write((transaction) => transaction.run(text));
const rules = async () => (await database.read('SHOW INDEXES YIELD name')).map(([name]) => textOf(name));
const dropSchema = async () => {
  for (const [name] of await database.read('SHOW CONSTRAINTS YIELD name')) await send(`DROP CONSTRAINT ${textOf(name)}`);
  for (const [name, type] of await database.read('SHOW INDEXES YIELD name, type')) if (type !== 'LOOKUP') await send(`DROP INDEX ${textOf(name)}`);
};

describe('a database', () => {
  test('that holds something else is refused by what it holds, and stays as it is, without our constraints', async () => {
    await dropSchema();
    await send('CREATE (:Movie {title: "A"}), (:Movie), (:Person)');
    const before = [await dumpGraph(database), await rules()];
    const refusal = openNeo4jWriter(database).begin();
    await expect(refusal).rejects.toThrow(ForeignDatabase);
    await expect(refusal).rejects.toThrow('it holds 2 Movie, 1 Person.');
    expect([await dumpGraph(database), await rules()]).toEqual(before);
  });

  test('that has a Graph node of somebody else is refused too', async () => {
    await send('CREATE (:Graph {id: "mine"})');
    await expect(openNeo4jWriter(database).begin()).rejects.toThrow('it holds 1 Graph.');
  });

  test('of ours stays ours when somebody adds to it by hand', async () => {
    await loadRows(openNeo4jWriter(database), ROWS, { at: AT });
    await send('CREATE (:Movie)');
    expect(await loadRows(openNeo4jWriter(database), ROWS, { at: AT })).toBeNull();
  });

  test('gets every constraint and index at the first start, also when four start at once', async () => {
    await dropSchema();
    const databases = [1, 2, 3, 4].map(() => openDriver({ uri: inject('neo4jUri'), user: null, password: null }));
    const loads = databases.map((one) => loadRows(openNeo4jWriter(one), ROWS, { at: AT }));
    const revisions = (await Promise.all(loads)).filter((revision) => revision !== null);
    await Promise.all(databases.map((one) => one.close()));
    expect(revisions.map(({ n }) => n)).toEqual([1]);
    expect(await rules()).toEqual(expect.arrayContaining(schemaRules().map(({ name }) => name)));
    expect(await database.read('MATCH (g:Graph) RETURN count(g)')).toEqual([[1]]);
  });
});

describe('a turn at writing', () => {
  test('is waited for by a second importer, which is told who has it, and then finds nothing left to do', async () => {
    const told: string[] = [];
    const session = await openNeo4jWriter(database, { owner: 'the first' }).begin();
    const second = loadRows(openNeo4jWriter(database, { owner: 'the second' }), ROWS, { at: AT, waiting: (owner) => { told.push(owner); } });
    await session.stage(ROWS, []);
    await pause(500);
    await session.publish({ at: AT, hash: hashOfRows(ROWS), counts: NO_COUNTS });
    await session.end();
    expect(await second).toBeNull();
    expect(told).toEqual(['the first']);
  });

  test('is no longer waited for when the signal aborts', async () => {
    const session = await openNeo4jWriter(database).begin();
    const aborting = new AbortController();
    const second = openNeo4jWriter(database).begin({ signal: aborting.signal, waiting: () => { aborting.abort(); } });
    await expect(second).rejects.toThrow(StoreUnavailable);
    await session.end();
  });

  test('that lay unused for 20 seconds passes to whoever waits; the next batch of the first fails and writes nothing, and so does its publishing', async () => {
    const session = await openNeo4jWriter(database).begin();
    await session.stage(ROWS.filter(({ kind }) => kind === 'entity'), []);
    await send('MATCH (g:Graph) SET g.beat = g.beat - 20001');
    const next = await openNeo4jWriter(database).begin();
    const before = await dumpGraph(database);
    await expect(session.stage(ROWS, [])).rejects.toThrow(StoreUnavailable);
    await expect(session.publish({ at: AT, hash: '', counts: NO_COUNTS })).rejects.toThrow(StoreUnavailable);
    await session.end();
    expect(difference(before, await dumpGraph(database))).toEqual({ gone: [], come: [] });
    await next.stage(ROWS, []);
    await next.publish({ at: AT, hash: hashOfRows(ROWS), counts: NO_COUNTS });
    await next.end();
  });

  test('that was given away cannot be used', async () => {
    const session = await openNeo4jWriter(database).begin();
    await session.end();
    await expect(session.stage(ROWS, [])).rejects.toThrow(StoreUnavailable);
    await expect(session.markSeeds('x')).rejects.toThrow(StoreUnavailable);
  });

  test('of a process that is dead is taken at once where the caller knows so', async () => {
    await openNeo4jWriter(database, { owner: processOwner(4_194_305) }).begin();
    const told: string[] = [];
    const next = await openNeo4jWriter(database, { voidLeaseOf: (owner) => owner === processOwner(4_194_305) }).begin({ waiting: (owner) => { told.push(owner); } });
    expect(told).toEqual([]);
    await next.end();
  });

  test('begins by removing what was staged and not published, and opening what was closed', async () => {
    await loadRows(openNeo4jWriter(database), ROWS, { at: AT });
    const before = await dumpGraph(database);
    const session = await openNeo4jWriter(database).begin();
    const more = someRows({ seed: 4, entities: 30, articles: 5, relations: 40 }).filter(({ key }) => ROWS.every((row) => row.key !== key));
    await session.stage(more, ROWS.filter((_, at) => at % 2 === 0));
    await session.end();
    expect(difference(before, await dumpGraph(database)).come.length).toBeGreaterThan(20);
    const next = await openNeo4jWriter(database).begin();
    await next.end();
    expect(difference(before, await dumpGraph(database))).toEqual({ gone: [], come: [] });
  });
});
