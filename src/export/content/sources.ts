import type { CorroborationBasis } from '../../model/records/corroboration.ts';
import type { ArticleRecord } from '../../model/records/record.ts';
import type { Source } from './content.ts';

/** The source to name first: a verified primary record, then what else supports, in the order of the evidence; null where there is none. */
export function firstSource({ evidence }: CorroborationBasis): Source | null {
  const rank = ({ evidence: { polarity }, passage, article }: Source): number =>
    (polarity === 'CONTRADICTS' ? 2 : passage.verification === 'VERIFIED' && article.sourceKind === 'PRIMARY_RECORD' ? 0 : 1);
  return [...evidence].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

export interface SourceWords {
  readonly article: ArticleRecord;
  readonly locator: string | null;
  readonly withAddress: boolean;
}

/** A source in one line: publisher, title, and where asked for place and address. */
export function sourceLine({ article, locator, withAddress }: SourceWords): string {
  return [article.publisher, article.title, locator, withAddress ? article.url : null].filter((part) => part !== null && part !== '').join(', ');
}
