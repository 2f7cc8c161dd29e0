import type { Predicate } from './claim-record.ts';
import type { AmountRecord, ArticleRecord, EntityRecord } from './record.ts';
import type { UncertainTime } from '../time/uncertain-time.ts';
import type {
  Confidence, Curation, EvidenceScope, Judgement, Method, Modality, Ongoing, ParticipantRole, Polarity, PolicyStatus, Review, Stance, Verification,
} from '../terms/vocabularies.ts';

/** A sum of money and the place where a source names it. */
export interface AuthoredAmount extends Omit<AmountRecord, 'passage'> {
  readonly article: string;
  readonly locator: string | null;
}

type Derived = 'judgements' | 'confirmed' | 'mergedFrom' | 'sameAs' | 'time' | 'eventType' | 'amounts';
type WithoutDerived<R> = R extends EntityRecord ? Omit<R, Derived> & (R extends { readonly type: 'Event' } ? { readonly amounts: readonly AuthoredAmount[] } : unknown) : never;

/** A thing as a person writes it: without what follows from claims, judgements and its subtype. */
export type AuthoredEntity = WithoutDerived<EntityRecord>;

export type AuthoredArticle = ArticleRecord;

/** One source's word on a claim, and the place where it stands. */
export interface AuthoredEvidence {
  readonly article: string;
  readonly locator: string | null;
  readonly quote: string | null;
  readonly verification: Verification;
  readonly paraphrase: string | null;
  readonly polarity: Polarity;
  readonly scope: EvidenceScope;
  readonly modality: Modality;
  readonly confidence: Confidence;
  readonly method: Method;
  readonly review: Review;
  readonly time: UncertainTime | null;
  readonly end: UncertainTime | null;
  readonly ongoing: Ongoing;
  readonly attributedTo: string | null;
}

/** A claim with evidence for it. Several of one identity join: what they say of the claim itself must be equal. */
export interface AuthoredClaim {
  readonly subject: string;
  readonly predicate: Predicate;
  readonly object: string | null;
  readonly qualifier: string | null;
  readonly stance: Stance | null;
  readonly role: ParticipantRole | null;
  readonly toStatus: PolicyStatus | null;
  readonly detail: string | null;
  readonly text: string | null;
  readonly episode: string | null;
  readonly sequence: number | null;
  readonly curation: Curation | null;
  /** Why a curator disputes or retracts it. */
  readonly reason: string | null;
  readonly evidence: readonly AuthoredEvidence[];
}

/** The words under which a place in an article names a thing. */
export interface AuthoredMention {
  readonly entity: string;
  readonly article: string;
  readonly locator: string | null;
  readonly form: string;
}

/** A judgement on whether two ids are one thing. `at` is a moment. */
export interface AuthoredJudgement {
  readonly a: string;
  readonly b: string;
  readonly judgement: Judgement;
  /** Of SAME alone: which id is to stand for all that are one thing; null leaves it to the others. */
  readonly canonical: string | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** What one dataset says, all of it sound (model/validate.ts). */
export interface AuthoredGraph {
  readonly entities: readonly AuthoredEntity[];
  readonly articles: readonly AuthoredArticle[];
  readonly claims: readonly AuthoredClaim[];
  readonly mentions: readonly AuthoredMention[];
  readonly judgements: readonly AuthoredJudgement[];
}

/** What was recorded on one day, YYYY-MM-DD. */
export interface DatedGraph extends AuthoredGraph {
  readonly recorded: string;
}
