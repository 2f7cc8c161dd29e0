import type { GraphCounts, Revision } from '../../graph-store.ts';
import type { Database, WriteTransaction } from '../driver/driver.ts';
import type { Deferred, NodeKind } from './rows/deferred.ts';
import { sortEvidenceOf } from './rows/evidence-rows.ts';
import { underLease, type Lease } from './lease.ts';
import { writeNodes } from './rows/node-statements.ts';
import { GRAPH_ID } from './ours.ts';
import { batches, type Turn } from './rows/turn.ts';

const ANNOUNCE = 'MATCH (g:Graph {id: $graph}) SET g.staging = true MERGE (r:Revision {n: $n}) SET r.at = $at, r.hash = $hash, r.counts = $counts';
const SWITCH = 'MATCH (g:Graph {id: $graph}) SET g.revision = $n, g.seeds = coalesce($seeds, g.seeds) REMOVE g.staging';
const ORDER: readonly NodeKind[] = ['entity', 'article', 'passage', 'conflict'];

/**
 * Shows what was staged: readers see the old revision or the new one. Of all transactions only its last has no bound: it rewrites every
 * published thing, article, passage and conflict that changed, since these have no versions.
 */
export async function publishStaged(
  database: Database, lease: Lease, turn: Turn, deferred: Deferred, revision: Revision, seeds: string | null,
): Promise<void> {
  // Readers look the revision up by its number: it has to be there before the number is.
  await underLease(database, lease, (transaction) => transaction.run(ANNOUNCE, { graph: GRAPH_ID, ...paramsOf(revision) }));
  await underLease(database, lease, async (transaction, published) => {
    // The answer to a commit can be lost; whoever has the lease finds its own work done.
    if (published === turn.next) return;
    await writeDeferred(transaction, deferred);
    await transaction.run(SWITCH, { graph: GRAPH_ID, n: revision.n, seeds });
  });
}

async function writeDeferred(transaction: WriteTransaction, deferred: Deferred): Promise<void> {
  for (const kind of ORDER) {
    for (const batch of batches(deferred.ofKind(kind))) await writeNodes(transaction, kind, batch);
  }
  for (const batch of batches(deferred.ofKind('article'))) await sortEvidenceOf(transaction, batch.map(({ row }) => row.key));
}

function paramsOf({ n, at, hash, counts }: Revision) {
  return { n, at, hash, counts: JSON.stringify(counts) };
}

/** The counts of a revision from their column; only this program writes it. */
export function parseCounts(column: string): GraphCounts {
  return JSON.parse(column) as GraphCounts;
}
