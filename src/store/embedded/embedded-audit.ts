import { endsOf, isLink } from '../../model/records/row.ts';
import type { GraphAudit, StoredGraph, StoredLink } from '../graph-audit.ts';
import type { Revision } from '../graph-store.ts';
import type { ClaimVersion, Graph } from './memory/graph.ts';
import { liveRows } from './memory/live-rows.ts';
import { live } from './memory/lived.ts';

/** Looks at a graph in memory. */
export function auditOf(graph: Graph): GraphAudit {
  return { engine: 'EMBEDDED', open: () => Promise.resolve(graph.published === null ? null : storedGraph(graph, graph.published)) };
}

function storedGraph(graph: Graph, revision: Revision): StoredGraph {
  return {
    engine: 'EMBEDDED',
    revision,
    rows: () => Promise.resolve(liveRows(graph)),
    async *links() {
      for (const [end, versions] of graph.touching) {
        for (const version of versions) if (live(version, revision.n) && isLink(version) && endsOf(version).subject === end) yield await Promise.resolve(linkOf(graph, version));
      }
    },
    // Nothing is kept in memory but rows and what walks need.
    async *strays() { yield* await Promise.resolve([]); },
    isCurrent: () => Promise.resolve(graph.published?.n === revision.n),
  };
}

function linkOf(graph: Graph, version: ClaimVersion): StoredLink {
  const { id, predicate } = version.record;
  const { subject, object } = endsOf(version);
  const isWalkedBack = object !== null && graph.touching.get(object)?.includes(version) === true;
  return { claim: id, predicate, from: subject, to: object, record: version.record, amiss: isWalkedBack ? [] : ['its place at the far end'] };
}
