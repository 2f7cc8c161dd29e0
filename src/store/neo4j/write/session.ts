import type { Revision } from '../../graph-store.ts';
import type { RowRef, WriteSession } from '../../graph-writer.ts';
import { ROW_KINDS, type Row, type RowKind } from '../../../model/records/row.ts';
import type { Database, WriteTransaction } from '../driver/driver.ts';
import { closeClaims, putClaims } from './rows/claim-rows.ts';
import { Deferred, type DeferredRow } from './rows/deferred.ts';
import { closeEvidence, putEvidence } from './rows/evidence-rows.ts';
import { releaseLease, underLease, type Lease } from './lease.ts';
import { closeNodes, putNodes } from './rows/node-rows.ts';
import { GRAPH_ID } from './ours.ts';
import { Places } from './rows/places.ts';
import { publishStaged } from './publish.ts';
import { ofKind } from './rows/row-set.ts';
import { rowsAt, stampsAt } from './stamps.ts';
import { batches, type Turn } from './rows/turn.ts';

const STAGING = 'MATCH (g:Graph {id: $graph}) SET g.staging = true';
const SEEDS = 'MATCH (g:Graph {id: $graph}) SET g.seeds = $seeds';

/** What the graph holds when a session begins. */
export interface Holdings {
  readonly published: Revision | null;
  readonly seeds: string | null;
}

/** A turn at writing to a Neo4j. Each batch is one transaction, which first looks whether the lease still holds. */
export class Neo4jWriteSession implements WriteSession {
  #published: Revision | null;
  #seeds: string | null;
  readonly #database: Database;
  readonly #lease: Lease;
  readonly #deferred = new Deferred();
  readonly #places = new Places();

  constructor(database: Database, lease: Lease, { published, seeds }: Holdings) {
    this.#database = database;
    this.#lease = lease;
    this.#published = published;
    this.#seeds = seeds;
  }

  get published(): Revision | null {
    return this.#published;
  }

  get seeds(): string | null {
    return this.#seeds;
  }

  async stamps() {
    await this.#batch(() => Promise.resolve());
    return this.#published === null ? [] : stampsAt(this.#database, this.#turn.published);
  }

  async rows() {
    await this.#batch(() => Promise.resolve());
    return this.#published === null ? [] : rowsAt(this.#database, this.#turn.published);
  }

  async stage(puts: readonly Row[], closes: readonly RowRef[]): Promise<void> {
    for (const kind of ROW_KINDS) {
      for (const rows of batches(ofKind(puts, kind))) await this.#put(kind, rows);
    }
    for (const kind of ROW_KINDS) {
      const keys = new Set(closes.filter((close) => close.kind === kind).map(({ key }) => key));
      for (const batch of batches([...keys])) await this.#close(kind, batch);
    }
  }

  async publish(next: Omit<Revision, 'n'> & { readonly seeds?: string }): Promise<Revision> {
    const { seeds = null, at, hash, counts } = next;
    const revision = { n: this.#turn.next, at, hash, counts };
    await publishStaged(this.#database, this.#lease, this.#turn, this.#deferred, revision, seeds);
    this.#deferred.clear();
    this.#places.clear();
    this.#published = revision;
    this.#seeds = seeds ?? this.#seeds;
    return revision;
  }

  async markSeeds(seeds: string): Promise<void> {
    await this.#batch((transaction) => transaction.run(SEEDS, { graph: GRAPH_ID, seeds }));
    this.#seeds = seeds;
  }

  async end(): Promise<void> {
    await releaseLease(this.#database, this.#lease);
  }

  get #turn(): Turn {
    const published = this.#published?.n ?? 0;
    return { published, next: published + 1 };
  }

  async #put(kind: RowKind, rows: readonly Row[]): Promise<void> {
    const kept = await this.#staging((transaction) => this.#send(transaction, kind, rows));
    this.#deferred.remove(kind, rows.map(({ key }) => key));
    this.#deferred.set(kept);
    this.#places.set(rows);
  }

  async #send(transaction: WriteTransaction, kind: RowKind, rows: readonly Row[]): Promise<readonly DeferredRow[]> {
    if (kind === 'claim') await putClaims(transaction, ofKind(rows, kind), this.#turn);
    else if (kind === 'evidence') await putEvidence(transaction, ofKind(rows, kind), this.#turn, this.#places);
    else return putNodes(transaction, kind, ofKind(rows, kind), this.#turn);
    return [];
  }

  async #close(kind: RowKind, keys: readonly string[]): Promise<void> {
    await this.#staging((transaction) => {
      if (kind === 'claim') return closeClaims(transaction, keys, this.#turn);
      if (kind === 'evidence') return closeEvidence(transaction, keys, this.#turn);
      return closeNodes(transaction, kind, keys, this.#turn);
    });
    this.#deferred.remove(kind, keys);
    this.#places.remove(kind, keys);
  }

  #staging<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    return this.#batch(async (transaction) => {
      await transaction.run(STAGING, { graph: GRAPH_ID });
      return work(transaction);
    });
  }

  #batch<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    return underLease(this.#database, this.#lease, work);
  }
}
