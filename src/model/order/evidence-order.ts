import type { EvidenceRecord } from '../records/claim-record.ts';
import type { ArticleRecord, PassageRecord } from '../records/record.ts';
import { fold, locatorKey, sortKey } from '../keys/sort-key.ts';

const LAST = '~';

/** The sort key of evidence within its claim: read for the claim first, then by publisher (none last), article and place, then id. */
export function evidenceKey(evidence: EvidenceRecord, passage: PassageRecord, article: ArticleRecord): string {
  const publisher = article.publisher === null ? LAST : fold(article.publisher);
  return sortKey(evidence.scope === 'CLAIM' ? '0' : '1', publisher, article.id, locatorKey(passage.locator), evidence.id);
}
