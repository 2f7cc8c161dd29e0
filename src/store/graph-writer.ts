import type { Row, RowKind, RowStamp } from '../model/records/row.ts';
import type { GraphCounts, Revision } from './graph-store.ts';

/** A row that is to be closed: from the next revision on it is no longer shown. */
export interface RowRef {
  readonly kind: RowKind;
  readonly key: string;
}

/** Writes to a graph, one session at a time. */
export interface GraphWriter {
  /** Which compiled seeds the published revision holds; null for none, and where a session was broken off. Takes no turn. Errors: StoreUnavailable. */
  holds(): Promise<string | null>;
  /**
   * Waits until no other session writes (`waiting` is told who does), then puts right what a broken-off session left.
   * Errors: StoreUnavailable, ForeignDatabase.
   */
  begin(options?: { readonly signal?: AbortSignal; readonly waiting?: (owner: string) => void }): Promise<WriteSession>;
}

/** A turn at writing. Nothing that it stages is seen by readers until `publish`; after `publish` all of it is. */
export interface WriteSession {
  /** The published revision; null in an empty graph. */
  readonly published: Revision | null;
  /** Which compiled seeds were loaded last; null for none. */
  readonly seeds: string | null;
  /** The stamps of all rows that are live in the published revision. */
  stamps(): Promise<readonly RowStamp[]>;
  /** All rows that are live in the published revision. */
  rows(): Promise<readonly Row[]>;
  /** New or changed rows, in any order of kinds within one call, and rows to close. May be called many times; idempotent. */
  stage(puts: readonly Row[], closes: readonly RowRef[]): Promise<void>;
  /** Shows all that was staged as the next revision. */
  publish(next: { readonly at: string; readonly hash: string; readonly counts: GraphCounts; readonly seeds?: string }): Promise<Revision>;
  /** Remembers which seeds the published revision already holds. */
  markSeeds(seeds: string): Promise<void>;
  /** Gives the turn away; what was staged and not published is left for the next session to put right. */
  end(): Promise<void>;
}
