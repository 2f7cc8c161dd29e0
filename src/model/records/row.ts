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

/** Which things a claim joins: its subject and object as written, or what these were merged into. */
export interface ClaimEnds {
  readonly subject: string;
  readonly object: string | null;
}

/** A claim; `ends` only where merging moved one of them. */
export interface ClaimRow extends RowOf<'claim', ClaimRecord> {
  readonly ends?: ClaimEnds;
}

/** One row of a graph: what an engine stores, compares and hashes. The key is the record's id. */
export type Row =
  | RowOf<'entity', EntityRecord>
  | RowOf<'article', ArticleRecord>
  | RowOf<'passage', PassageRecord>
  | ClaimRow
  | RowOf<'evidence', EvidenceRecord>
  | RowOf<'conflict', ConflictRecord>;

export type RowKind = Row['kind'];

/** In this order rows can be written: none names one that comes later; of things, those merged into others come last. */
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
  const stamp = { kind: row.kind, key: row.key, dataset: row.dataset, hash: rowHash(row.kind, row.key, hashedOf(row)) };
  stamps.set(row, stamp);
  return stamp;
}

/** Where a claim leads to is part of what it is stored as: a judgement that moves an end makes a version. */
function hashedOf(row: Row): unknown {
  return row.kind === 'claim' && row.ends !== undefined ? { ...row.record, ends: row.ends } : row.record;
}

/** The things that a claim joins. */
export function endsOf(row: Pick<ClaimRow, 'record' | 'ends'>): ClaimEnds {
  return row.ends ?? { subject: row.record.subject, object: row.record.object };
}

/** Whether a claim is a link between two things: one that merging made a loop draws nothing. */
export function isLink(row: Pick<ClaimRow, 'record' | 'ends'>): boolean {
  const { subject, object } = endsOf(row);
  return object !== null && object !== subject;
}
