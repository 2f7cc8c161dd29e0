import type { Database } from '../src/store/neo4j/driver/driver.ts';

const BATCH = 10_000;
const UNIQUE = 'CREATE CONSTRAINT bare_id IF NOT EXISTS FOR (n:Bare) REQUIRE n.id IS UNIQUE';
const NODES = 'UNWIND $rows AS row CREATE (:Bare {id: row.id, record: row.record})';
const LINKS = 'UNWIND $rows AS row MATCH (a:Bare {id: row.from}) MATCH (b:Bare {id: row.to}) CREATE (a)-[:BARE {id: row.id, record: row.record}]->(b)';
const RECORD = 'x'.repeat(400);

/** Milliseconds for writing so many nodes and relationships with an id and a text, batch after batch, with nothing else done: what the database alone takes. */
export async function writeBare(database: Database, nodes: number, links: number): Promise<number> {
  await database.write((transaction) => transaction.run(UNIQUE));
  const begun = performance.now();
  await inBatches(database, NODES, nodes, (n) => ({ id: `bare:${n}`, record: RECORD }));
  await inBatches(database, LINKS, links, (n) => ({ id: `link:${n}`, record: RECORD, from: `bare:${(n * 7) % nodes}`, to: `bare:${(n * 31 + 1) % nodes}` }));
  return performance.now() - begun;
}

async function inBatches(database: Database, text: string, number: number, row: (n: number) => Readonly<Record<string, string>>): Promise<void> {
  for (let at = 0; at < number; at += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, number - at) }, (_, n) => row(at + n));
    await database.write((transaction) => transaction.run(text, { rows }));
  }
}
