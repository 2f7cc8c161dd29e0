import type { AuthoredClaim, AuthoredEvidence } from '../../../model/records/authored.ts';

const WORD: Omit<AuthoredEvidence, 'article' | 'locator' | 'verification'> = {
  quote: null, paraphrase: null, polarity: 'SUPPORTS', scope: 'CLAIM', modality: 'STATED', confidence: 'HIGH', method: 'EXTRACTED',
  review: 'ACCEPTED', time: null, end: null, ongoing: 'UNKNOWN', attributedTo: null,
};

/** What may be said of evidence beside its place. */
export type Telling = Partial<Pick<AuthoredEvidence, 'confidence' | 'modality' | 'paraphrase' | 'review' | 'time'>>;

/** The word of a row: it was read for the claim. */
export function rowSays(article: string, locator: string, telling: Telling): AuthoredEvidence {
  return { ...WORD, article, locator, verification: 'SEEN', ...telling };
}

/**
 * The word of a page that a record lists as its source: nobody read the page for the claim, so it says nothing of its own. Its place is the list:
 * another dataset may have opened the page for claims of its own, and that is not to count here.
 */
export function linkSays(article: string, dataset: string, telling: Pick<Telling, 'review'> = {}): AuthoredEvidence {
  return { ...WORD, article, locator: `as listed by ${dataset}`, verification: 'UNSEEN', scope: 'EVENT', ...telling };
}

type Said = Pick<AuthoredClaim, 'evidence' | 'predicate' | 'subject'> & Partial<AuthoredClaim>;

/** A claim in which what is not said is left out. */
export function claim(said: Said): AuthoredClaim {
  return {
    object: null, qualifier: null, stance: null, role: null, toStatus: null, detail: null, text: null, episode: null, sequence: null,
    curation: null, reason: null, ...said,
  };
}
