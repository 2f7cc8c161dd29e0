import type { Database } from '../../src/store/neo4j/driver/driver.ts';

const BATCH = 5_000;
const LINKS = 'MATCH ()-[e]->() WITH e LIMIT $batch DELETE e RETURN count(*)';
const NODES = 'MATCH (n) WITH n LIMIT $batch DELETE n RETURN count(*)';

/** Removes everything but constraints and indexes, in pieces that fit into a small database's memory. */
export async function wipeDatabase(database: Database): Promise<void> {
  for (const text of [LINKS, NODES]) {
    for (let removed = BATCH; removed === BATCH;) {
      const [row] = await database.write((transaction) => transaction.run(text, { batch: BATCH }));
      removed = Number(row?.[0]);
    }
  }
}
