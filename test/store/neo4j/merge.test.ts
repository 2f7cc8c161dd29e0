import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { load } from '../../../src/operations/load/load.ts';
import { openDriver } from '../../../src/store/neo4j/driver/driver.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/neo4j-store.ts';
import { openNeo4jWriter } from '../../../src/store/neo4j/write/neo4j-writer.ts';
import { article, claim, company, judged, model, recorded, says } from '../../support/authored.ts';
import { difference, dumpGraph } from '../../support/dump-graph.ts';
import { NOW } from '../../support/load-embedded.ts';
import { wipeDatabase } from '../../support/wipe-database.ts';
import { mergeContract } from '../merge-contract.ts';

const database = openDriver({ uri: inject('neo4jUri'), user: null, password: null, readDeadlineMs: 60_000 });
afterAll(() => database.close());

describe('in Neo4j', () => {
  mergeContract(async () => {
    await wipeDatabase(database);
    return { store: await openNeo4jStore(database, { warm: false }), writer: openNeo4jWriter(database) };
  }, 2);
});

describe('a person who looks at a merged thing in the database', () => {
  const develops = (subject: string) => claim({ subject, predicate: 'DEVELOPS', object: 'model:m', evidence: [says('a')] });
  const parts = { entities: [company('lab'), company('lab-inc'), model('m')], articles: [article('a')], claims: [develops('company:lab'), develops('company:lab-inc')] };
  const saying = (judgements: Parameters<typeof recorded>[1]) => load(openNeo4jWriter(database), { dataset: 'seeds', graphs: [recorded('2026-01-01', { ...parts, ...judgements })], now: NOW });
  const found = (text: string) => database.read(text, {});
  beforeAll(async () => {
    await wipeDatabase(database);
    await saying({});
  });

  test('sees whom it is the same as, by whose judgement and why, and that every link runs to the one that stands for both', async () => {
    await saying({ judgements: [judged('company:lab-inc', 'company:lab', { reason: 'One firm.' })] });
    expect(await found('MATCH (a)-[s:SAME_AS]->(b) RETURN a.id, labels(a), b.id, labels(b), s.judgement, s.by, s.at, s.reason')).toEqual([
      ['company:lab-inc', ['Entity', 'Merged'], 'company:lab', ['Entity', 'Company'], 'SAME', 'a curator', '2026-01-01T00:00:00Z', 'One firm.'],
    ]);
    expect(await found('MATCH (a)-[e:DEVELOPS]->() WHERE e.until = 2147483647 RETURN a.id, count(*)')).toEqual([['company:lab', 2]]);
    expect(await found('MATCH (c:Claim)-[v:SUBJECT]->(a) WHERE v.until = 2147483647 RETURN a.id ORDER BY a.id')).toEqual([['company:lab'], ['company:lab-inc']]);
  });

  test('finds both again as they were when the judgement is taken back', async () => {
    await saying({});
    expect(await found('MATCH (a)-[e:DEVELOPS]->() WHERE e.until = 2147483647 RETURN a.id, labels(a) ORDER BY a.id')).toEqual([
      ['company:lab', ['Entity', 'Company']], ['company:lab-inc', ['Entity', 'Company']],
    ]);
    expect(await found('MATCH ()-[s:SAME_AS]->() RETURN s')).toEqual([]);
    const before = await dumpGraph(database);
    await saying({});
    expect(difference(before, await dumpGraph(database))).toEqual({ gone: [], come: [] });
  });
});
