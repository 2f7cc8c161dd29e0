import type { ClaimRecord, EvidenceRecord } from './claim-record.ts';
import type { ArticleRecord, ConflictRecord, EntityRecord, PassageRecord } from './record.ts';
import { rowHash, type RowHash } from '../keys/hash.ts';

interface RowOf<K extends string, R> {
  readonly kind: K;
  readonly key: string;
  /** Which import wrote it; an import retracts only rows of its own. */
  readonly dataset: string;
  readonly record: R;
}

/** One row of a graph: what an engine stores, compares and hashes. The key is the record's id. */
export type Row =
  | RowOf<'entity', EntityRecord>
  | RowOf<'article', ArticleRecord>
  | RowOf<'passage', PassageRecord>
  | RowOf<'claim', ClaimRecord>
  | RowOf<'evidence', EvidenceRecord>
  | RowOf<'conflict', ConflictRecord>;

export type RowKind = Row['kind'];

/** In this order rows can be written: none names one that comes later. */
export const ROW_KINDS: readonly RowKind[] = ['entity', 'article', 'passage', 'claim', 'evidence', 'conflict'];

/** The kinds that count in the hash of a graph; conflicts follow from the others. */
export const HASHED_KINDS: readonly RowKind[] = ['entity', 'article', 'passage', 'claim', 'evidence'];

/** What tells whether a stored row is the same as a new one. */
export interface RowStamp {
  readonly kind: RowKind;
  readonly key: string;
  readonly dataset: string;
  readonly hash: RowHash;
}

const stamps = new WeakMap<Row, RowStamp>();

/** The stamp of a row, reckoned once: rows do not change. */
export function stampOf(row: Row): RowStamp {
  const known = stamps.get(row);
  if (known !== undefined) return known;
  const stamp = { kind: row.kind, key: row.key, dataset: row.dataset, hash: rowHash(row.kind, row.key, row.record) };
  stamps.set(row, stamp);
  return stamp;
}
