import { hostname } from 'node:os';
import { pid } from 'node:process';
import type { GraphWriter } from '../../graph-writer.ts';
import type { Database } from '../driver/driver.ts';
import { numberOf, textOf, textOrNull } from '../driver/column.ts';
import { releaseLease, takeLease } from './lease.ts';
import { ensureOurs, GRAPH_ID } from './ours.ts';
import { parseCounts } from './publish.ts';
import { recover } from './recover.ts';
import { Neo4jWriteSession, type Holdings } from './session.ts';

export interface WriterOptions {
  /** Who writes, for others who wait; the process and its machine if not stated. */
  readonly owner?: string;
  /** Whether a lease of this owner counts for nothing, since its process is dead. None does if not stated; then it lasts 20 s. */
  readonly voidLeaseOf?: (owner: string) => boolean;
}

const HOLDINGS = `MATCH (g:Graph {id: $graph}) OPTIONAL MATCH (r:Revision {n: g.revision})
RETURN g.seeds, g.revision, r.at, r.hash, r.counts`;

// Staging that is under way, or that was broken off, leaves a mark.
const SEEDS = 'MATCH (g:Graph {id: $graph}) WHERE g.staging IS NULL AND g.revision > 0 RETURN g.seeds';
/** A database that has just started takes some seconds for its first answer. */
const COLD_DEADLINE_MS = 60_000;

/** The owner that a lease of a process of this machine names. */
export function processOwner(processId: number = pid): string {
  return `process ${processId} on ${hostname()}`;
}

/** Writes to a Neo4j that is empty or ours. Errors of `begin`: StoreUnavailable, ForeignDatabase. */
export function openNeo4jWriter(database: Database, options: WriterOptions = {}): GraphWriter {
  const { owner = processOwner(), voidLeaseOf = () => false } = options;
  return {
    async holds() {
      const [row] = await database.read(SEEDS, { graph: GRAPH_ID }, { deadlineMs: COLD_DEADLINE_MS });
      return textOrNull(row?.[0]);
    },
    async begin({ signal, waiting } = {}) {
      await ensureOurs(database);
      const lease = await takeLease(database, { owner, voidLeaseOf, signal, waiting });
      try {
        await recover(database, lease);
        return new Neo4jWriteSession(database, lease, await holdings(database));
      } catch (error) {
        await releaseLease(database, lease).catch(() => undefined);
        throw error;
      }
    },
  };
}

async function holdings(database: Database): Promise<Holdings> {
  const [row = []] = await database.read(HOLDINGS, { graph: GRAPH_ID }, { deadlineMs: COLD_DEADLINE_MS });
  const [seeds, n, at, hash, counts] = row;
  const published = numberOf(n) === 0 ? null : { n: numberOf(n), at: textOf(at), hash: textOf(hash), counts: parseCounts(textOf(counts)) };
  return { published, seeds: textOrNull(seeds) };
}
