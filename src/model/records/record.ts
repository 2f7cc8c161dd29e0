import type { EventSubtype, EventType } from '../terms/event-types.ts';
import type { AIModelKind, Bindingness, CompanyKind, Medium, Openness, PlatformKind, PolicyKind, StakeholderKind } from '../terms/kinds.ts';
import type { UncertainTime } from '../time/uncertain-time.ts';
import type { ClaimRecord } from './claim-record.ts';
import type { AmountKind, ConflictKind, Judgement, SourceKind, Verification } from '../terms/vocabularies.ts';

/** The same thing in another database. */
export interface ExternalId {
  readonly scheme: string;
  readonly value: string;
  readonly url: string | null;
}

/** A recorded judgement on whether this id and another are one thing. */
export interface IdentityJudgement {
  readonly other: string;
  readonly judgement: Judgement;
  /** Which id stands for both; null where the least of all that are one thing does. */
  readonly canonical: string | null;
  readonly reason: string;
  readonly by: string;
  /** A moment, YYYY-MM-DDThh:mm:ssZ. */
  readonly at: string;
  /** Which import wrote it. */
  readonly dataset: string;
}

/** A sum of money as a source gives it. */
export interface AmountRecord {
  readonly value: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly what: AmountKind;
  /** As printed. */
  readonly text: string;
  /** Id of the place where it stands. */
  readonly passage: string;
}

/** An id that is one thing with another, and what it brings to that thing beside claims and mentions. */
export interface MergedId {
  readonly id: string;
  /** Its name, aliases and former names. */
  readonly names: readonly string[];
  readonly judgements: readonly IdentityJudgement[];
  readonly amounts: readonly AmountRecord[];
}

interface EntityFields {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  /** Codes, as the model knows them. */
  readonly jurisdictions: readonly string[];
  readonly externalIds: readonly ExternalId[];
  readonly judgements: readonly IdentityJudgement[];
  /** Whether a claim that is shown by default touches it, or an id that was merged into it. */
  readonly confirmed: boolean;
  /** The ids that judgements merged into this one, sorted. */
  readonly mergedFrom: readonly MergedId[];
  /** The id of the thing that this one was merged into: then it is no thing of its own, and its id answers with that one. */
  readonly sameAs: string | null;
}

export interface CompanyRecord extends EntityFields {
  readonly type: 'Company';
  readonly formerNames: readonly string[];
  readonly companyKind: CompanyKind;
  readonly website: string | null;
}

export interface AIModelRecord extends EntityFields {
  readonly type: 'AIModel';
  readonly family: string | null;
  readonly version: string | null;
  readonly modelKind: AIModelKind;
  readonly releasedAt: UncertainTime | null;
  readonly inputs: readonly Medium[];
  readonly outputs: readonly Medium[];
  readonly openness: Openness;
}

export interface PlatformRecord extends EntityFields {
  readonly type: 'Platform';
  readonly platformKind: PlatformKind;
}

export interface PolicyRecord extends EntityFields {
  readonly type: 'Policy';
  readonly officialTitle: string | null;
  readonly policyKind: PolicyKind;
  readonly bindingness: Bindingness;
  readonly url: string | null;
}

export interface StakeholderRecord extends EntityFields {
  readonly type: 'Stakeholder';
  readonly stakeholderKind: StakeholderKind;
}

export interface EventRecord extends EntityFields {
  readonly type: 'Event';
  readonly subtype: EventSubtype;
  readonly eventType: EventType;
  /** The window of its occurrence, over all its ids. */
  readonly time: UncertainTime;
  readonly amounts: readonly AmountRecord[];
}

/** A thing that links run between. */
export type EntityRecord = CompanyRecord | AIModelRecord | PlatformRecord | PolicyRecord | StakeholderRecord | EventRecord;

export interface ArticleRecord {
  readonly id: string;
  readonly type: 'Article';
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  /** Whose words a copy, a repost or a wire story prints. */
  readonly origin: string | null;
  readonly authors: readonly string[];
  readonly publishedAt: UncertainTime;
  readonly retrievedAt: string | null;
  readonly language: string | null;
  readonly sourceKind: SourceKind;
  readonly textSha256: string | null;
  /** Under which licence what it says is passed on, with the words of credit; null where nothing is known. */
  readonly licence: string | null;
}

/** The words under which a passage names a thing. */
export interface MentionRecord {
  readonly form: string;
  readonly entity: string;
  /** Which import wrote it. */
  readonly dataset: string;
}

export interface PassageRecord {
  readonly id: string;
  readonly type: 'Passage';
  readonly article: string;
  readonly locator: string | null;
  readonly quote: string | null;
  readonly verification: Verification;
  readonly mentions: readonly MentionRecord[];
}

export interface ConflictSideRecord {
  readonly says: string;
  readonly claim: string;
  /** Ids of the evidence of this side, in the order in which a claim lists its evidence. */
  readonly evidence: readonly string[];
}

export interface ConflictRecord {
  readonly id: string;
  readonly type: 'Conflict';
  readonly kind: ConflictKind;
  /** Ids of the things concerned, sorted. */
  readonly about: readonly string[];
  readonly sides: readonly ConflictSideRecord[];
}

/** Anything with a global id. */
export type NodeRecord = EntityRecord | ArticleRecord | PassageRecord | ClaimRecord | ConflictRecord;
