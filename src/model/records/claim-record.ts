import type { RelationName } from '../types/relation-types.ts';
import type { UncertainTime, Validity } from '../time/uncertain-time.ts';
import type {
  ClaimStatus, Confidence, EvidenceScope, Method, Modality, Ongoing, ParticipantRole, Polarity, PolicyStatus, Review, Stance,
} from '../terms/vocabularies.ts';

/** What a claim says beside its kind: a link is named by its relation. */
export type Predicate = RelationName | 'OCCURRED' | 'STATEMENT';

/** One version of a claim, derived from its evidence. Counts of evidence are not in it: they would make a new version of every link that gains a source. */
export interface ClaimRecord {
  readonly id: string;
  readonly type: 'Relation' | 'Occurrence' | 'Statement';
  readonly predicate: Predicate;
  readonly subject: string;
  /** The end a link leads to; null for the other two. */
  readonly object: string | null;
  readonly qualifier: string | null;
  readonly stance: Stance | null;
  readonly role: ParticipantRole | null;
  readonly toStatus: PolicyStatus | null;
  readonly detail: string | null;
  readonly text: string | null;
  readonly episode: string | null;
  readonly sequence: number | null;
  readonly status: ClaimStatus;
  readonly modality: Modality;
  readonly confidence: Confidence;
  readonly method: Method;
  readonly validity: Validity;
  /** Why a curator disputes or retracts it. */
  readonly reason: string | null;
}

/** One source's word on one claim, as authored. */
export interface EvidenceRecord {
  readonly id: string;
  readonly claim: string;
  readonly passage: string;
  readonly article: string;
  readonly polarity: Polarity;
  readonly scope: EvidenceScope;
  readonly modality: Modality;
  readonly confidence: Confidence;
  readonly method: Method;
  readonly review: Review;
  /** When, according to this source. */
  readonly time: UncertainTime | null;
  readonly end: UncertainTime | null;
  readonly ongoing: Ongoing;
  /** Id of the actor whom the source names as saying so. */
  readonly attributedTo: string | null;
  readonly paraphrase: string | null;
}
