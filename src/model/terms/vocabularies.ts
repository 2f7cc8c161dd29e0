/** Closed vocabularies of claims, evidence and time. Each term is defined in the schema, which is the codebook; new terms may come. */
export const MODALITIES = ['STATED', 'PLANNED', 'ALLEGED', 'SPECULATED', 'DENIED'] as const;
export type Modality = (typeof MODALITIES)[number];

export const CLAIM_STATUSES = ['PROPOSED', 'ACCEPTED', 'DISPUTED', 'RETRACTED', 'SUPERSEDED'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export const POLARITIES = ['SUPPORTS', 'CONTRADICTS'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const EVIDENCE_SCOPES = ['CLAIM', 'EVENT'] as const;
export type EvidenceScope = (typeof EVIDENCE_SCOPES)[number];

/** From the surest reading to the least sure. */
export const CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** From what a person wrote to what a program inferred. */
export const METHODS = ['CURATED', 'COMPILED', 'EXTRACTED', 'DERIVED'] as const;
export type Method = (typeof METHODS)[number];

export const VERIFICATIONS = ['VERIFIED', 'SEEN', 'NOT_FOUND', 'UNSEEN'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

export const REVIEWS = ['PROPOSED', 'ACCEPTED'] as const;
export type Review = (typeof REVIEWS)[number];

export const CURATIONS = ['DISPUTED', 'RETRACTED'] as const;
export type Curation = (typeof CURATIONS)[number];

export const JUDGEMENTS = ['SAME', 'DIFFERENT', 'UNSURE'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

export const AMOUNT_KINDS = ['FINE', 'SETTLEMENT', 'DAMAGES_SOUGHT', 'INVESTMENT', 'SPENDING', 'OTHER'] as const;
export type AmountKind = (typeof AMOUNT_KINDS)[number];

export const CORROBORATIONS = ['SINGLE_SOURCE', 'EVENT_CORROBORATED', 'CORROBORATED', 'CONTESTED'] as const;
export type Corroboration = (typeof CORROBORATIONS)[number];

export const CONFLICT_KINDS = ['STANCE', 'TIME', 'STATUS', 'CONTRADICTED'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

export const SOURCE_KINDS = ['PRIMARY_RECORD', 'NEWS', 'COMPANY', 'ACADEMIC', 'WIKI', 'OTHER'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const TIME_PRECISIONS = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR', 'RANGE', 'UNKNOWN'] as const;
export type TimePrecision = (typeof TIME_PRECISIONS)[number];

export const ONGOING = ['YES', 'NO', 'UNKNOWN'] as const;
export type Ongoing = (typeof ONGOING)[number];

export const STANCES = ['SUPPORTS', 'SUPPORTS_WITH_CHANGES', 'MIXED', 'NEUTRAL', 'OPPOSES', 'UNCLEAR'] as const;
export type Stance = (typeof STANCES)[number];

export const POLICY_STATUSES = [
  'PROPOSED', 'UNDER_REVIEW', 'ADOPTED', 'PARTLY_IN_FORCE', 'IN_FORCE', 'SUSPENDED', 'REVERSED', 'REJECTED', 'DEFUNCT', 'REPEALED', 'UNKNOWN',
] as const;
export type PolicyStatus = (typeof POLICY_STATUSES)[number];

export const PARTICIPANT_ROLES = [
  'DEVELOPER', 'DEPLOYER', 'HARMED_PARTY', 'REGULATOR', 'CLAIMANT', 'RESPONDENT', 'INTERVENER', 'ORGANISER', 'SPEAKER', 'PROPOSER',
  'DECISION_MAKER', 'SIGNATORY', 'DECLINED_TO_SIGN', 'CRITIC', 'PRESSURE_SOURCE', 'COUNTERPARTY', 'INVESTOR', 'BENEFICIARY', 'ADDRESSEE',
  'PUBLISHER', 'VENUE', 'SYSTEM_INVOLVED', 'OTHER',
] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];
