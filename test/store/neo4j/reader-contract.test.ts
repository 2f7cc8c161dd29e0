import { beforeAll, describe, inject } from 'vitest';
import { load } from '../../../src/operations/load/load.ts';
import { openDriver } from '../../../src/store/neo4j/driver/driver.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/neo4j-store.ts';
import { openNeo4jWriter } from '../../../src/store/neo4j/write/neo4j-writer.ts';
import { NOW } from '../../support/load-embedded.ts';
import { wipeDatabase } from '../../support/wipe-database.ts';
import { contract } from '../contract.ts';
import { CONTRACT_GRAPHS } from '../contract-graph.ts';

describe('the neo4j engine', () => {
  const database = openDriver({ uri: inject('neo4jUri'), user: null, password: null, readDeadlineMs: 60_000 });
  const store = openNeo4jStore(database, { warm: false });
  beforeAll(async () => {
    await wipeDatabase(database);
    await load(openNeo4jWriter(database), { dataset: 'seeds', graphs: CONTRACT_GRAPHS, now: NOW });
    return () => database.close();
  });
  contract(async () => (await store).open());
});
