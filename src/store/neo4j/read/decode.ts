import type { ClaimRecord, EvidenceRecord } from '../../../model/records/claim-record.ts';
import type { ArticleRecord, ConflictRecord, EntityRecord, PassageRecord } from '../../../model/records/record.ts';
import type { EvidenceItem, LinkRow, StoredClaim, StoredNode } from '../../graph-store.ts';
import type { Value } from '../driver/params.ts';
import { listOf, numberOf, textOf } from '../driver/column.ts';
import type { Moments } from './moments.ts';

/** What the writer put into a `record` column, by the kind of row it belongs to. */
interface Records {
  entity: EntityRecord;
  article: ArticleRecord;
  passage: PassageRecord;
  claim: ClaimRecord;
  conflict: ConflictRecord;
  evidence: EvidenceRecord;
  plain: Exclude<StoredNode, StoredClaim>;
}

/** The record in a column. */
export function recordOf<K extends keyof Records>(_kind: K, column: Value | undefined): Records[K] {
  return JSON.parse(textOf(column)) as Records[K];
}

/** A claim from the columns of one of its versions. `until` is stated only of a version that may be closed. */
export function claimOf(moments: Moments, record: Value | undefined, first: Value | undefined, since: Value | undefined, until?: number): StoredClaim {
  const claim = recordOf('claim', record);
  const gone = until ?? (claim.status === 'RETRACTED' ? numberOf(since) : null);
  return { ...claim, recordedAt: moments.of(numberOf(first)), retractedAt: gone === null ? null : moments.of(gone) };
}

/** A link from [key, claim, first, since, far end]. */
export function linkRowOf(moments: Moments, row: Value): LinkRow {
  const [key, claim, first, since, far] = listOf(row);
  return { key: textOf(key), claim: claimOf(moments, claim, first, since), far: recordOf('entity', far) };
}

/** A piece of evidence from [evidence, passage, article]. */
export function evidenceItemOf(row: Value): EvidenceItem {
  const [evidence, passage, article] = listOf(row);
  return { evidence: recordOf('evidence', evidence), passage: recordOf('passage', passage), article: recordOf('article', article) };
}

