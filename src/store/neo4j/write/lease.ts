import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailable } from '../../../errors.ts';
import type { Database, WriteTransaction } from '../driver/driver.ts';
import { numberOf, textOf, textOrNull } from '../driver/column.ts';
import { GRAPH_ID } from './ours.ts';

/** The right to write. `owner` says to a person who has it. */
export interface Lease {
  readonly token: string;
  readonly owner: string;
}

export interface LeaseOptions {
  readonly owner: string;
  /** Whether a lease of this owner counts for nothing, since its process is dead. */
  readonly voidLeaseOf: (owner: string) => boolean;
  readonly signal?: AbortSignal | undefined;
  readonly waiting?: ((owner: string) => void) | undefined;
}

/** How long a lease lasts after its last use. */
export const LEASE_MS = 20_000;
const POLL_MS = 200;
const DEADLINE_MS = 60_000;

// The first SET takes the lock of the node: whatever is read after it stays true until the transaction ends.
const LOCKED = 'MATCH (g:Graph {id: $graph}) SET g.turn = coalesce(g.turn, 0) + 1 WITH g';
const HOLDER = 'RETURN g.writer, g.owner, timestamp() - g.beat';
const LOOK = `MATCH (g:Graph {id: $graph}) ${HOLDER}`;
const LOOK_LOCKED = `${LOCKED} ${HOLDER}`;
const TAKE = 'MATCH (g:Graph {id: $graph}) SET g.writer = $token, g.owner = $owner, g.beat = timestamp()';
const RENEW = `${LOCKED} WHERE g.writer = $token SET g.beat = timestamp() RETURN g.revision`;
const RELEASE = `${LOCKED} WHERE g.writer = $token REMOVE g.writer, g.owner, g.beat`;

/** Waits until nobody writes, and takes the lease. Errors: StoreUnavailable, also when `signal` ends the wait. */
export async function takeLease(database: Database, options: LeaseOptions): Promise<Lease> {
  const lease = { token: randomUUID(), owner: options.owner };
  let told: string | null = null;
  for (;;) {
    const holder = await tryToTake(database, lease, options);
    if (holder === null) return lease;
    if (holder !== told) options.waiting?.(holder);
    told = holder;
    await pause(POLL_MS, undefined, options.signal === undefined ? {} : { signal: options.signal }).catch((cause: unknown) => {
      throw new StoreUnavailable(`Waiting for ${holder}, which writes to the graph, was given up.`, { cause });
    });
  }
}

/** Null when the lease was taken, else who has it. */
async function tryToTake(database: Database, lease: Lease, { voidLeaseOf, signal }: LeaseOptions): Promise<string | null> {
  const params = { graph: GRAPH_ID, ...lease };
  const seen = holderOf(await database.read(LOOK, params, { signal, deadlineMs: DEADLINE_MS }), voidLeaseOf);
  if (seen !== null) return seen;
  return database.write(async (transaction) => {
    const holder = holderOf(await transaction.run(LOOK_LOCKED, params), voidLeaseOf);
    if (holder === null) await transaction.run(TAKE, params);
    return holder;
  }, { signal, deadlineMs: DEADLINE_MS });
}

function holderOf([row]: Awaited<ReturnType<Database['read']>>, voidLeaseOf: (owner: string) => boolean): string | null {
  if (row === undefined || textOrNull(row[0]) === null) return null;
  const owner = textOf(row[1]);
  return numberOf(row[2]) > LEASE_MS || voidLeaseOf(owner) ? null : owner;
}

/**
 * Runs `work` in one transaction under the lease, which it renews; `work` is told the published revision.
 * Errors: StoreUnavailable when the lease was lost; then nothing is written.
 */
export function underLease<T>(database: Database, lease: Lease, work: (transaction: WriteTransaction, revision: number) => Promise<T>): Promise<T> {
  return database.write(async (transaction) => {
    const [row] = await transaction.run(RENEW, { graph: GRAPH_ID, token: lease.token });
    if (row === undefined) throw lostLease(lease);
    return work(transaction, numberOf(row[0]));
  }, { deadlineMs: DEADLINE_MS });
}

/** Gives the lease away, if it is still held. */
export async function releaseLease(database: Database, { token }: Lease): Promise<void> {
  await database.write((transaction) => transaction.run(RELEASE, { graph: GRAPH_ID, token }), { deadlineMs: DEADLINE_MS });
}

function lostLease({ owner }: Lease): StoreUnavailable {
  return new StoreUnavailable(`The turn of ${owner} at writing is over: it was given away, or lay unused for ${LEASE_MS / 1000} s while another waited.`, {
    remedy: 'Import again; what was staged is put right first.',
  });
}
