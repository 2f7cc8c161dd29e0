import { beforeAll, describe, expect, inject, test } from 'vitest';
import { load } from '../../../src/operations/load/load.ts';
import type { GraphStore } from '../../../src/store/graph-store.ts';
import { openDriver } from '../../../src/store/neo4j/driver/driver.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/neo4j-store.ts';
import { openNeo4jWriter } from '../../../src/store/neo4j/write/neo4j-writer.ts';
import { askOf, at } from '../../api/api.ts';
import { article, claim, company, event, model, occurred, platform, policy, recorded, says } from '../../support/authored.ts';
import { NOW } from '../../support/load-embedded.ts';
import { wipeDatabase } from '../../support/wipe-database.ts';

const TEN = Array.from({ length: 10 }, (_, number) => number);
const MODELS = TEN.flatMap((firm) => TEN.map((number) => `${firm}-${number}`));

const sum = (value: number, locator: string) => ({ value: value + 1, currency: 'EUR', what: 'FINE', text: 'EUR', article: 'article:a', locator });

/** Ten firms that develop ten models each; every model is on ten platforms; every firm takes part in an event about a policy. */
const GRAPH = recorded('2026-01-01', {
  entities: [
    ...TEN.map((number) => company(`c${number}`)), ...MODELS.map((id) => model(`m${id}`)), ...TEN.map((number) => platform(`p${number}`)),
    ...TEN.map((number) => event(`e${number}`, `e${number}`, { amounts: ['p2', 'p3'].map((locator) => sum(number, locator)) })), ...TEN.map((number) => policy(`r${number}`)),
  ],
  articles: [article('a'), article('b')],
  claims: [
    ...MODELS.map((id) => claim({ subject: `company:c${id[0] ?? ''}`, predicate: 'DEVELOPS', object: `model:m${id}`, evidence: [says('a'), says('b')] })),
    ...MODELS.flatMap((id) => TEN.map((number) => claim({ subject: `model:m${id}`, predicate: 'AVAILABLE_ON', object: `platform:p${number}`, evidence: [says('a', { attributedTo: 'company:c0' })] }))),
    ...TEN.flatMap((number) => [
      occurred(`e${number}`, '2026-01', 'a'),
      claim({ subject: `company:c${number}`, predicate: 'PARTICIPATES_IN', object: `event:e${number}`, role: 'DEVELOPER', evidence: [says('a')] }),
      claim({ subject: `event:e${number}`, predicate: 'CONCERNS', object: `policy:r${number}`, toStatus: 'ADOPTED', evidence: [says('a')] }),
    ]),
  ],
});

const NESTED = `query Nested($firms: Int!) {
  companies(first: $firms) {
    totalCount withheld pageInfo { endCursor }
    nodes {
      develops(first: 10) {
        totalCount withheld pageInfo { hasNextPage }
        nodes { name }
        edges { relation { corroboration evidence { article { publisher } passage { locator } } } node {
          availableOn(first: 10) {
            totalCount withheld
            edges { node { name } relation { publisherCount from { name } to { name } subject { name } evidence { attributedTo { name } article { title } passage { locator } } conflicts { kind } } }
          }
        } }
      }
      participatesIn { nodes { occurrence { modality } claims { totalCount nodes { __typename } } concerns { nodes { ... on Policy { status statusHistory { status because { name } } standing(at: "2026-03-01") { status } } } } } }
    }
  }
}`;

describe('a nested operation on Neo4j', () => {
  const database = openDriver({ uri: inject('neo4jUri'), user: null, password: null, readDeadlineMs: 60_000 });
  let store: GraphStore;
  let sent: string[] = [];

  beforeAll(async () => {
    await wipeDatabase(database);
    await load(openNeo4jWriter(database), { dataset: 'seeds', graphs: [GRAPH], now: NOW });
    store = await openNeo4jStore(database, { warm: false, onStatement: (text) => { sent.push(text); } });
    return () => database.close();
  });

  async function statementsFor(firms: number): Promise<{ readonly links: number; readonly sent: readonly string[] }> {
    sent = [];
    const { data, errors } = await askOf(store)(NESTED, { firms });
    expect(errors).toEqual([]);
    const rows = at(data, 'companies.nodes.*.develops.edges.*.node.availableOn.edges') as readonly unknown[];
    return { links: (rows.flat(2)).length, sent };
  }

  test('sends one statement for each level, however many things it has: for 1 firm and for 10, with 1,000 links at the third level', async () => {
    const [one, ten] = [await statementsFor(1), await statementsFor(10)];
    expect([one.links, ten.links]).toEqual([100, 1000]);
    expect([...ten.sent].sort()).toEqual([...one.sent].sort());
  });

  test('sends one statement for the places of all sums of all events, and one for their articles', async () => {
    sent = [];
    const { data } = await askOf(store)('{ events { nodes { amounts { value passage { locator article { title } } } } } }');
    expect((at(data, 'events.nodes.*.amounts') as readonly unknown[]).flat()).toHaveLength(20);
    expect(sent).toHaveLength(3);
  });

  test('sends at most one for each root, connection, evidence, claims and status field, and for each field that names a single thing', async () => {
    const { sent: texts } = await statementsFor(10);
    // companies, develops, participatesIn, availableOn, concerns, claims; evidence twice; statusHistory; from with to and subject, attributedTo, occurrence.
    expect(texts.length).toBeLessThanOrEqual(12);
    const counted = texts.filter((text) => /AVAILABLE_ON\]/.test(text) && !text.includes('|AVAILABLE_ON'));
    expect(counted).toHaveLength(1);
  });
});
