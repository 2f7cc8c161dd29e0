import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Part } from '../../../src/operations/check/basis/finding.ts';
import { load } from '../../../src/operations/load/load.ts';
import { openNeo4jAudit } from '../../../src/store/neo4j/audit/neo4j-audit.ts';
import { openDriver } from '../../../src/store/neo4j/driver/driver.ts';
import type { Params } from '../../../src/store/neo4j/driver/params.ts';
import { openNeo4jWriter } from '../../../src/store/neo4j/write/neo4j-writer.ts';
import { checkAudit, said } from '../../operations/check/checking.ts';
import { loadEmbedded, NOW } from '../../support/load-embedded.ts';
import { firstStory } from '../../support/compiled-seeds.ts';
import { dumpGraph } from '../../support/dump-graph.ts';
import { wipeDatabase } from '../../support/wipe-database.ts';

const database = openDriver({ uri: inject('neo4jUri'), user: null, password: null, readDeadlineMs: 60_000 });
const audit = openNeo4jAudit(database);
const STORED: readonly Part[] = ['projections', 'claims', 'dangling'];
const graphs = firstStory();
let whenEmpty: unknown = 'not asked yet';

/** Runs a statement by hand, tells what the check then says, and undoes it. */
async function afterWriting(text: string, undo: string, params: Params = {}): Promise<readonly string[]> {
  await database.write((transaction) => transaction.run(text, params));
  try {
    return said(await checkAudit(audit, ['projections']));
  } finally {
    await database.write((transaction) => transaction.run(undo, params));
  }
}

beforeAll(async () => {
  await wipeDatabase(database);
  whenEmpty = await audit.open();
  await load(openNeo4jWriter(database), { dataset: 'seeds', graphs, now: NOW });
});
afterAll(() => database.close());

test('a database that holds nothing published has nothing to check', () => {
  expect(whenEmpty).toBeNull();
});

test('the stored first story is sound: its links are what its claims say, and nothing else stands beside them', async () => {
  const report = await checkAudit(audit, STORED);
  expect(said(report)).toEqual([]);
  expect(report.checked.engine).toBe('NEO4J');
});

test('the same graph in memory has the same rows, links, findings and coverage', async () => {
  const { audit: other } = await loadEmbedded(...graphs);
  const [here, there] = await Promise.all([checkAudit(audit, []), checkAudit(other, [])]);
  expect({ ...here, checked: { ...here.checked, engine: 'EMBEDDED' } }).toEqual(there);
});

test('a check writes nothing', async () => {
  const before = await dumpGraph(database);
  await checkAudit(audit, []);
  expect(await dumpGraph(database)).toEqual(before);
});

describe('a write by hand is found:', () => {
  const ends = { from: 'company:anthropic', to: 'company:microsoft' };
  const both = 'MATCH (a:Entity {id: $from}), (b:Entity {id: $to})';

  test('a link that no claim draws', async () => {
    expect(await afterWriting(`${both} CREATE (a)-[:OWNS]->(b)`, 'MATCH ()-[e:OWNS]->() DELETE e', ends)).toEqual([
      'ERROR company:anthropic OWNS company:microsoft is a link that no claim draws',
    ]);
  });
  test('a link that names a claim which is not there', async () => {
    expect(await afterWriting(`${both} CREATE (a)-[:OWNS {id: 'claim:0000000000000000', since: 1, until: 2147483647}]->(b)`, 'MATCH ()-[e:OWNS]->() DELETE e', ends)).toEqual([
      'ERROR claim:0000000000000000 draws the link company:anthropic OWNS company:microsoft, but no such claim stands',
    ]);
  });
  test('a link that was removed', async () => {
    const gone = await afterWriting('MATCH (a)-[e:PARTNERS_WITH]->(b) SET e.until = 0', 'MATCH (a)-[e:PARTNERS_WITH]->(b) SET e.until = 2147483647');
    expect(gone).toEqual([expect.stringMatching(/^ERROR claim:\w+ draws no link, where \S+ PARTNERS_WITH \S+ was expected$/)]);
  });
  test('a property of a link that its record does not say', async () => {
    expect(await afterWriting("MATCH ()-[e:PARTNERS_WITH]->() SET e.modality = 'DENIED'", "MATCH ()-[e:PARTNERS_WITH]->() SET e.modality = 'STATED'")).toEqual([
      expect.stringMatching(/^ERROR claim:\w+ draws a link that keeps modality otherwise than its record says$/),
    ]);
  });
  test('a record of a link that its claim does not say', async () => {
    const change = (from: string, to: string) => `MATCH ()-[e:PARTNERS_WITH]->() SET e.record = replace(e.record, '"confidence":"${from}"', '"confidence":"${to}"')`;
    expect(await afterWriting(change('HIGH', 'LOW'), change('LOW', 'HIGH'))).toEqual([expect.stringMatching(/^ERROR claim:\w+ draws a link that says otherwise of confidence$/)]);
  });
  test('a name that was written over', async () => {
    expect(await afterWriting("MATCH (n:Entity {id: $from}) SET n.name = 'Another'", "MATCH (n:Entity {id: $from}) SET n.name = 'Anthropic'", ends)).toEqual([
      'ERROR company:anthropic keeps name otherwise than its record says',
    ]);
  });
  test('a claim that was tied to another thing', async () => {
    const found = await afterWriting(`${both} MATCH (c:Claim)-[:SUBJECT]->(a) WITH c, b LIMIT 1 CREATE (c)-[:OBJECT {byHand: true}]->(b)`, 'MATCH ()-[o:OBJECT {byHand: true}]->() DELETE o', ends);
    expect(found).toEqual([expect.stringMatching(/^ERROR claim:\w+ has the object .*company:microsoft.*, where its record says /)]);
  });
  test('a thing without what every row keeps', async () => {
    expect(await afterWriting("CREATE (:Entity:Company {id: 'company:by-hand', name: 'By hand'})", "MATCH (n {id: 'company:by-hand'}) DELETE n")).toEqual([
      'ERROR company:by-hand is not as this program wrote it: its record does not match its hash, or it keeps none',
    ]);
  });
  test('a record that was changed, of a thing or a source', async () => {
    const change = (from: string, to: string) => `MATCH (n:Entity {id: $from}) SET n.record = replace(n.record, '"name":"${from}"', '"name":"${to}"')`;
    expect(await afterWriting(change('Anthropic', 'Anthropical'), change('Anthropical', 'Anthropic'), ends)).toEqual([expect.stringMatching(/^ERROR company:anthropic is not as this program wrote it/)]);
  });
  test('nodes and relationships of other sorts', async () => {
    const found = await afterWriting("CREATE (:Movie {title: 'x'})-[:LIKES]->(:Company {id: 'company:loose'})", 'MATCH (m:Movie), (c:Company {id: "company:loose"}) DETACH DELETE m, c');
    expect(found).toEqual([
      'ERROR nodes Company 1 stand in the database and belong to no graph of ours',
      'ERROR nodes Movie 1 stand in the database and belong to no graph of ours',
      'ERROR relationships LIKES 1 stand in the database and belong to no graph of ours',
    ]);
  });
});
