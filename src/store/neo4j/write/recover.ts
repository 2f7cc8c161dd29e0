import { RELATION_NAMES } from '../../../model/types/relation-types.ts';
import type { Database } from '../driver/driver.ts';
import { numberOf } from '../driver/column.ts';
import { GRAPH_ID } from './ours.ts';
import { underLease, type Lease } from './lease.ts';
import { BATCH, OPEN } from './rows/turn.ts';

/** A database that has just started may take long for its first answers. */
const DEADLINE_MS = 60_000;

const STAGING = 'MATCH (g:Graph {id: $graph}) RETURN g.staging IS NOT NULL';
const DONE = 'MATCH (g:Graph {id: $graph}) REMOVE g.staging';

/** Versions go before the nodes that they hang on. */
const VERSIONS = [...RELATION_NAMES, 'EVIDENCED_BY', 'SUBJECT'].map((type) => `()-[n:${type}]->()`);
const NODES = ['(n:Conflict)', '(n:Passage)', '(n:Article)', '(n:Entity)'];

const BARE_CLAIMS = 'MATCH (n:Claim) WHERE NOT EXISTS { (n)-[:SUBJECT]->() } WITH n LIMIT $batch DETACH DELETE n RETURN count(*)';
const REVISIONS = 'MATCH (n:Revision) WHERE n.n > $published WITH n LIMIT $batch DETACH DELETE n RETURN count(*)';

function reopen(pattern: string): string {
  return `MATCH ${pattern} WHERE n.until > $published AND n.until < $open WITH n LIMIT $batch SET n.until = $open RETURN count(*)`;
}

function remove(pattern: string, how: 'DELETE' | 'DETACH DELETE'): string {
  return `MATCH ${pattern} WHERE n.since > $published WITH n LIMIT $batch ${how} n RETURN count(*)`;
}

/** Each is sent until it finds nothing more. */
function repairs(): readonly string[] {
  return [
    ...VERSIONS.flatMap((pattern) => [remove(pattern, 'DELETE'), reopen(pattern)]),
    BARE_CLAIMS,
    ...NODES.flatMap((pattern) => [remove(pattern, 'DETACH DELETE'), reopen(pattern)]),
    REVISIONS,
  ];
}

/** Removes what a broken-off session staged above the published revision, and opens what it closed; looks at nothing when there was none. */
export async function recover(database: Database, lease: Lease): Promise<void> {
  const [row] = await database.read(STAGING, { graph: GRAPH_ID }, { deadlineMs: DEADLINE_MS });
  if (row?.[0] !== true) return;
  for (const text of repairs()) while (await repair(database, lease, text) === BATCH);
  await underLease(database, lease, (transaction) => transaction.run(DONE, { graph: GRAPH_ID }));
}

function repair(database: Database, lease: Lease, text: string): Promise<number> {
  return underLease(database, lease, async (transaction, published) => {
    const [row] = await transaction.run(text, { published, open: OPEN, batch: BATCH });
    return numberOf(row?.[0]);
  });
}
