import type { StoredClaim } from '../../graph-store.ts';
import type { ClaimVersion, Graph } from './graph.ts';

/** A version of a claim as revision n sees it, with the moments at which the claim was recorded and, where it is gone or retracted, withdrawn. */
export function storedClaim(graph: Graph, version: ClaimVersion, n: number): StoredClaim {
  const gone = version.until <= n ? version.until : version.record.status === 'RETRACTED' ? version.since : null;
  return { ...version.record, recordedAt: momentOf(graph, version.first), retractedAt: gone === null ? null : momentOf(graph, gone) };
}

/** Revisions count from 1 without a gap. */
function momentOf(graph: Graph, n: number): string {
  return graph.revisions[n - 1]?.at ?? '';
}
