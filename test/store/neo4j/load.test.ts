import { afterAll, describe, inject } from 'vitest';
import { openDriver } from '../../../src/store/neo4j/driver/driver.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/neo4j-store.ts';
import { openNeo4jWriter } from '../../../src/store/neo4j/write/neo4j-writer.ts';
import { wipeDatabase } from '../../support/wipe-database.ts';
import { loadContract } from '../load-contract.ts';

describe('into Neo4j', () => {
  const database = openDriver({ uri: inject('neo4jUri'), user: null, password: null, readDeadlineMs: 60_000 });
  afterAll(() => database.close());
  loadContract(async () => {
    await wipeDatabase(database);
    return { store: await openNeo4jStore(database, { warm: false }), writer: openNeo4jWriter(database) };
  });
});
