import type { EvidenceRecord } from './claim-record.ts';
import type { ArticleRecord, PassageRecord } from './record.ts';
import type { Corroboration } from '../terms/vocabularies.ts';

/** What corroboration is read from: all evidence of a claim, and the conflicts that the claim is in. */
export interface CorroborationBasis {
  readonly evidence: readonly { readonly evidence: EvidenceRecord; readonly passage: PassageRecord; readonly article: ArticleRecord }[];
  readonly conflicts: readonly unknown[];
}

/** How well a claim is supported, over sources that were seen; a copy counts with whose words it prints. */
export function corroboration(basis: CorroborationBasis): Corroboration {
  const polarities = new Set(basis.evidence.map((item) => item.evidence.polarity));
  if (polarities.size > 1 || basis.conflicts.length > 0) return 'CONTESTED';
  if (publishers(basis, (item) => item.evidence.scope === 'CLAIM').size >= 2) return 'CORROBORATED';
  return publishers(basis, () => true).size >= 2 ? 'EVENT_CORROBORATED' : 'SINGLE_SOURCE';
}

/** How many distinct publishers support the claim, over sources that were seen; copies of one text count once. */
export function publisherCount(basis: CorroborationBasis): number {
  return publishers(basis, () => true).size;
}

type Item = CorroborationBasis['evidence'][number];

/** A compilation of ours draws what no source states: it stands for a link, and never for a publisher. */
function isSource({ evidence }: Item): boolean {
  return evidence.polarity === 'SUPPORTS' && evidence.method !== 'COMPILED' && evidence.method !== 'DERIVED';
}

function publishers(basis: CorroborationBasis, counts: (item: Item) => boolean): ReadonlySet<string> {
  const seen = basis.evidence.filter((item) => isSource(item) && item.passage.verification !== 'UNSEEN' && counts(item));
  return new Set(seen.map(({ article }) => article.origin ?? article.publisher ?? article.id));
}
