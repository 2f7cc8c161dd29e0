import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { canonical } from '../../../src/model/keys/hash.ts';
import { isRelationName } from '../../../src/model/types/relation-types.ts';
import type { Row } from '../../../src/model/records/row.ts';
import { openDriver, type Database } from '../../../src/store/neo4j/driver/driver.ts';
import type { Params } from '../../../src/store/neo4j/driver/params.ts';
import { textOf } from '../../../src/store/neo4j/driver/column.ts';
import { graphHashOf } from '../../../src/store/neo4j/write/graph-hash.ts';
import { openNeo4jWriter } from '../../../src/store/neo4j/write/neo4j-writer.ts';
import { difference, dumpGraph } from '../../support/dump-graph.ts';
import { hashOfRows, loadRows, NO_COUNTS } from '../../support/load-rows.ts';
import { reworded, withoutSome } from '../../support/next-rows.ts';
import { someRows } from '../../support/rows.ts';
import { wipeDatabase } from '../../support/wipe-database.ts';

const ROWS = someRows({ seed: 7, entities: 60, articles: 12, relations: 240 });
const [AT, LATER, LAST] = ['2026-11-25T00:00:00Z', '2026-11-26T00:00:00Z', '2026-11-27T00:00:00Z'];
const OPEN = 2_147_483_647;

let database: Database;
beforeAll(() => { database = openDriver({ uri: inject('neo4jUri'), user: null, password: null }); });
afterAll(() => database.close());
beforeEach(() => wipeDatabase(database));

const load = (rows: readonly Row[], at: string = AT) => loadRows(openNeo4jWriter(database), rows, { at });
const ask = (text: string, params: Params = {}) => database.read(text, params, { deadlineMs: 30_000 });
const ofKind = <K extends Row['kind']>(kind: K) => ROWS.filter((row): row is Extract<Row, { kind: K }> => row.kind === kind);
const without = (key: string) => ROWS.filter((row) => row.key !== key);

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('there is none');
  return item;
}

describe('a graph written to an empty database', () => {
  beforeEach(() => load(ROWS));

  test('holds every row once, with the record that was given', async () => {
    const found = await Promise.all(['MATCH (n:Entity)', 'MATCH (n:Article)', 'MATCH (n:Passage)', 'MATCH (n:Conflict)', 'MATCH (:Claim)-[n:SUBJECT]->(:Entity)', 'MATCH (:Claim)-[n:EVIDENCED_BY]->(:Passage)']
      .map((pattern) => ask(`${pattern} WHERE n.since = 1 AND n.until = $open RETURN n.id, n.record`, { open: OPEN })));
    const stored = found.flat().map(([id, record]) => `${textOf(id)} ${canonical(JSON.parse(textOf(record)))}`).sort();
    expect(stored).toEqual(ROWS.map((row) => `${row.key} ${canonical(row.record)}`).sort());
  });

  test('labels every thing with its type, and every claim with its sort', async () => {
    const types = await ask('MATCH (n:Entity) RETURN n.id, [label IN labels(n) WHERE label <> "Entity"]');
    expect(types.map(([id, labels]) => [id, labels]).sort()).toEqual(ofKind('entity').map(({ key, record }) => [key, [record.type]]).sort());
    const sorts = await ask('MATCH (c:Claim) RETURN c.id, c.sort');
    expect(sorts.map(([id, sort]) => [id, sort]).sort()).toEqual(ofKind('claim').map(({ key, record }) => [key, record.type]).sort());
  });

  test('joins a claim to its two ends, and its ends by a link that is a copy of its version', async () => {
    const links = await ask(`MATCH (a:Entity)<-[v:SUBJECT]-(c:Claim)-[:OBJECT]->(b:Entity) MATCH (a)-[e {id: c.id}]->(b)
      WHERE [e.record, e.status, e.modality, e.timeUp, e.timeDown, e.first, e.since, e.until] = [v.record, v.status, v.modality, v.timeUp, v.timeDown, v.first, v.since, v.until]
      RETURN c.id, type(e), a.id, b.id`);
    const wanted = ofKind('claim').filter(({ record }) => isRelationName(record.predicate)).map(({ key, record }) => [key, record.predicate, record.subject, record.object]);
    expect(links.map((columns) => [...columns]).sort()).toEqual(wanted.sort());
  });

  test('mentions each thing where a passage names it, and ties each conflict to its claims and things', async () => {
    const mentions = await ask('MATCH (p:Passage)-[m:MENTIONS]->(n:Entity) RETURN p.id, m.form, n.id');
    expect(mentions.map((columns) => [...columns]).sort())
      .toEqual(ofKind('passage').flatMap(({ key, record }) => record.mentions.map(({ form, entity }) => [key, form, entity])).sort());
    const conflicts = await ask('MATCH (c:Conflict) RETURN c.id, COLLECT { MATCH (c)-[:ABOUT]->(n) RETURN n.id ORDER BY n.id }, COLLECT { MATCH (m:Claim)-[:IN_CONFLICT]->(c) RETURN m.id }');
    expect(conflicts.map((columns) => [...columns]).sort())
      .toEqual(ofKind('conflict').map(({ key, record }) => [key, [...new Set(record.about)], record.sides.map(({ claim }) => claim)]).sort());
  });

  test('has the hash that its rows have, as the database adds it up', async () => {
    expect(await graphHashOf(database, 1)).toBe(hashOfRows(ROWS));
  });

  test('is not changed by loading the same rows again, and makes no revision', async () => {
    const before = await dumpGraph(database);
    expect(await load(ROWS, LATER)).toBeNull();
    expect(difference(before, await dumpGraph(database))).toEqual({ gone: [], come: [] });
  });
});

describe('the next revision', () => {
  test('closes the version of a changed claim, its link too, and keeps them for past dates; nothing else changes', async () => {
    const [claim] = ofKind('claim').filter(({ record }) => record.predicate === 'DEVELOPS');
    if (claim === undefined) throw new Error('there is none');
    await load(ROWS);
    const before = await dumpGraph(database);
    await load(ROWS.map((row): Row => (row.kind === 'claim' && row.key === claim.key ? { ...row, record: { ...row.record, detail: 'new' } } : row)), LATER);
    const { gone, come } = difference(before, await dumpGraph(database));
    expect(gone.map((line) => kindOfLine(line)).sort()).toEqual(['DEVELOPS', 'Graph', 'SUBJECT']);
    expect(come.map((line) => kindOfLine(line)).sort()).toEqual(['DEVELOPS', 'DEVELOPS', 'Graph', 'Revision', 'SUBJECT', 'SUBJECT']);
    expect(await windows(claim.key)).toEqual([['DEVELOPS', 1, 1, 2], ['DEVELOPS', 1, 2, OPEN], ['SUBJECT', 1, 1, 2], ['SUBJECT', 1, 2, OPEN]]);
  });

  test('closes what is no longer said, and nothing else', async () => {
    const gone = first(ofKind('evidence'));
    await load(ROWS);
    const before = await dumpGraph(database);
    await load(without(gone.key), LATER);
    const changes = difference(before, await dumpGraph(database));
    expect(changes.gone.map((line) => kindOfLine(line)).sort()).toEqual(['EVIDENCED_BY', 'Graph']);
    expect(await windows(gone.key)).toEqual([['EVIDENCED_BY', null, 1, 2]]);
  });

  test('rewrites the record of a changed thing in place', async () => {
    const thing = first(ofKind('entity'));
    await load(ROWS);
    await load(ROWS.map((row): Row => (row.kind === 'entity' && row.key === thing.key ? { ...row, record: { ...row.record, name: 'Another name' } } : row)), LATER);
    expect(await ask('MATCH (n:Entity {id: $id}) RETURN n.name, n.nameFold, n.since, n.until, count{(n)--()} > 0', { id: thing.key }))
      .toEqual([['Another name', 'another name', 1, OPEN, true]]);
  });

  test('has the hash of its rows after all kinds of changes, and again after they are taken back', async () => {
    const changed = withoutSome(reworded(ROWS, 'changed'), 2);
    await load(ROWS);
    await load(changed, LATER);
    expect(await graphHashOf(database, 2)).toBe(hashOfRows(changed));
    await load(ROWS, LAST);
    expect(await graphHashOf(database, 3)).toBe(hashOfRows(ROWS));
  });

  test('sorts the evidence of an article by its new publisher', async () => {
    await load(ROWS);
    const article = first(ofKind('article'));
    const changed = ROWS.map((row): Row => (row.kind === 'article' && row.key === article.key ? { ...row, record: { ...row.record, publisher: 'Zeta Post' } } : row));
    await load(changed, LATER);
    const keys = (await dumpGraph(database)).filter((line) => kindOfLine(line) === 'EVIDENCED_BY');
    await wipeDatabase(database);
    await load(changed, LATER);
    expect(keys).toEqual((await dumpGraph(database)).filter((line) => kindOfLine(line) === 'EVIDENCED_BY'));
    expect(keys.some((line) => line.includes('zeta post'))).toBe(true);
  });
});

describe('what left and returns', () => {
  test('a claim keeps the revision in which it was first said', async () => {
    const claim = first(ofKind('claim').filter(({ record }) => record.predicate === 'DEVELOPS'));
    const rest = ROWS.filter((row) => row.key !== claim.key && !(row.kind === 'evidence' && row.record.claim === claim.key));
    await load(ROWS);
    await load(rest, LATER);
    await load(ROWS, LAST);
    expect(await windows(claim.key)).toEqual([['DEVELOPS', 1, 1, 2], ['DEVELOPS', 1, 3, OPEN], ['SUBJECT', 1, 1, 2], ['SUBJECT', 1, 3, OPEN]]);
  });

  test('a thing keeps its first revision, and the gap is not kept', async () => {
    const lone = { ...first(ofKind('entity')), key: 'company:lone' };
    const row = { ...lone, record: { ...lone.record, id: 'company:lone' } } as Row;
    await load([...ROWS, row]);
    await load(ROWS, LATER);
    const read = () => ask('MATCH (n:Entity {id: "company:lone"}) RETURN n.since, n.until');
    expect(await read()).toEqual([[1, 2]]);
    await load([...ROWS, row], LAST);
    expect(await read()).toEqual([[1, OPEN]]);
  });
});

describe('a source that left and returns', () => {
  test('is not seen by whoever still reads the revision before: it begins anew', async () => {
    const lone = { ...first(ofKind('article')), key: 'article:lone' };
    const row = { ...lone, record: { ...lone.record, id: 'article:lone' } } as Row;
    await load([...ROWS, row]);
    await load(ROWS, LATER);
    await load([...ROWS, row], LAST);
    expect(await ask('MATCH (n:Article {id: "article:lone"}) RETURN n.since, n.until')).toEqual([[3, OPEN]]);
  });
});

describe('a session', () => {
  test('shows nothing of what it stages: every row that is live at the published revision stays as it was', async () => {
    await load(ROWS);
    const live = async () => (await dumpGraph(database)).filter((line) => !line.includes('"since":2')).map((line) => line.replace('"until":2}', `"until":${OPEN}}`)).filter((line) => !/^\[\["Graph|^\["(MENTIONS|IN_ARTICLE|OBJECT)/.test(line));
    const before = await live();
    const session = await openNeo4jWriter(database).begin();
    await session.stage(withoutSome(reworded(ROWS, 'staged'), 2), ofKind('claim').filter((_, at) => at % 7 === 2));
    expect(difference(before, await live())).toEqual({ gone: [], come: [] });
    await session.end();
  });

  test('may stage the same rows again, take them back and bring them again: each stands once', async () => {
    await load(withoutSome(ROWS, 0));
    const wanted = withoutSome(reworded(ROWS, 'twice'), 3);
    const kept = new Set(wanted.map(({ key }) => key));
    const closes = withoutSome(ROWS, 0).filter(({ key }) => !kept.has(key));
    const session = await openNeo4jWriter(database).begin();
    await session.stage(wanted, closes);
    await session.stage(wanted, closes);
    await session.stage([], wanted.filter(({ kind }) => kind === 'claim' || kind === 'evidence'));
    await session.stage(withoutSome(reworded(ROWS, 'other'), 3), []);
    await session.stage(wanted, closes);
    await session.publish({ at: LATER, hash: hashOfRows(wanted), counts: NO_COUNTS });
    await session.end();
    const there = await dumpGraph(database);
    await wipeDatabase(database);
    await load(withoutSome(ROWS, 0));
    await load(wanted, LATER);
    expect(difference(await dumpGraph(database), there)).toEqual({ gone: [], come: [] });
  });

  test('that closes what it has just staged leaves nothing of it', async () => {
    const named = new Set(ofKind('conflict').flatMap(({ record }) => record.sides.map(({ claim }) => claim)));
    const claim = first(ofKind('claim').filter(({ key }) => !named.has(key)));
    const evidence = ofKind('evidence').filter(({ record }) => record.claim === claim.key);
    const rest = ROWS.filter((row) => row !== claim && !evidence.some(({ key }) => key === row.key));
    await load(rest);
    const before = await dumpGraph(database);
    const session = await openNeo4jWriter(database).begin();
    await session.stage([claim, ...evidence], []);
    await session.stage([], [...evidence, claim]);
    await session.end();
    expect(difference(before, await dumpGraph(database)).come.map(kindOfLine)).toEqual(['Graph']);
  });

  test('refuses a claim about something that is not there, by name, and writes nothing of its batch', async () => {
    await load(ROWS.filter(({ kind }) => kind === 'entity'));
    const claims = ofKind('claim');
    const lost = first(claims);
    const session = await openNeo4jWriter(database).begin();
    await expect(session.stage([...claims.slice(1), { ...lost, record: { ...lost.record, subject: 'event:nowhere' } }], [])).rejects.toThrow(lost.key);
    expect(await ask('MATCH (c:Claim) RETURN c.id')).toEqual([]);
    await session.end();
  });

  test('tells the stamps of all live rows, the rows themselves, the published revision and the seeds', async () => {
    const others = someRows({ seed: 8, entities: 12, articles: 2, relations: 5, dataset: 'other' }).filter(({ kind }) => kind === 'article').map((row) => ({ ...row, key: `${row.key}-other`, record: { ...row.record, id: `${row.key}-other` } }) as Row);
    const all = [...ROWS, ...others];
    await loadRows(openNeo4jWriter(database), all, { at: AT, seeds: 'abc' });
    const session = await openNeo4jWriter(database).begin();
    expect((await session.stamps()).map(({ kind, key }) => `${kind} ${key}`).sort()).toEqual(all.map(({ kind, key }) => `${kind} ${key}`).sort());
    expect((await session.rows()).map(({ key, dataset, record }) => JSON.stringify([key, dataset, record])).sort()).toEqual(all.map(({ key, dataset, record }) => JSON.stringify([key, dataset, record])).sort());
    expect(session.published).toEqual({ n: 1, at: AT, hash: hashOfRows(all), counts: NO_COUNTS });
    expect(session.seeds).toBe('abc');
    expect(await openNeo4jWriter(database).holds()).toBe('abc');
    await session.markSeeds('def');
    await session.end();
    const next = await openNeo4jWriter(database).begin();
    expect(next.seeds).toBe('def');
    await next.end();
  });
});

function kindOfLine(line: string): string {
  return /^\[\[?"(\w+)"/.exec(line)?.[1] ?? line;
}

/** Type, first, since and until of every relationship with an id. */
async function windows(id: string): Promise<readonly unknown[]> {
  const found = await ask('MATCH ()-[e {id: $id}]->() RETURN type(e), e.first, e.since, e.until ORDER BY type(e), e.since', { id });
  return found.map((columns) => [...columns]);
}
