import type { EventSubtype } from '../../../model/terms/event-types.ts';
import type { Bindingness, PolicyKind, StakeholderKind } from '../../../model/terms/kinds.ts';
import type { ParticipantRole, PolicyStatus } from '../../../model/terms/vocabularies.ts';

/** What an event is in our terms, and the status to which it moves the artifacts that it names, where it is that step. */
export interface Judged {
  readonly subtype: EventSubtype;
  readonly toStatus?: PolicyStatus;
}

/** Types of events that say by themselves what happened. */
const BY_TYPE: ReadonlyMap<string, Judged> = new Map<string, Judged>([['CommitteeHearing', { subtype: 'HEARING' }]]);

/** Events whose type says too little, each judged by its title. An event that stands neither here nor above is reported. */
const BY_ID: ReadonlyMap<string, Judged> = new Map<string, Judged>([
  ['pan-canadian-ai-strategy-phase-1-2017', { subtype: 'POLICY_INTRODUCED', toStatus: 'ADOPTED' }],
  ['pan-canadian-ai-strategy-phase-2-2021', { subtype: 'POLICY_UPDATED' }],
  ['bill-c27-introduced-2022', { subtype: 'REGULATION_PROPOSED', toStatus: 'PROPOSED' }],
  ['ised-gen-ai-code-of-practice-consultation-2023', { subtype: 'CONSULTATION', toStatus: 'PROPOSED' }],
  ['ised-voluntary-code-of-conduct-launched-2023', { subtype: 'VOLUNTARY_COMMITMENT', toStatus: 'ADOPTED' }],
  ['aigs-governing-ai-2023-published', { subtype: 'REPORT' }],
  ['aigs-governing-ai-2024-published', { subtype: 'REPORT' }],
  ['aigs-preparing-for-ai-crisis-2025-published', { subtype: 'REPORT' }],
  ['parliament-prorogued-44-1-2025', { subtype: 'REGULATION_LAPSED', toStatus: 'REJECTED' }],
  ['ai-strategy-sprint-launched-2025', { subtype: 'CONSULTATION' }],
  ['international-ai-safety-report-2026-published', { subtype: 'REPORT' }],
  ['ai-strategy-summary-of-inputs-published-2026', { subtype: 'REPORT' }],
  ['cigi-pco-report-published-2026', { subtype: 'REPORT' }],
  ['canada-finland-joint-statement-signed-2026', { subtype: 'PARTNERSHIP' }],
]);

/** What an event is; null where neither its type nor a judgement says. */
export function judgedEvent(id: string, type: string): Judged | null {
  return BY_ID.get(id) ?? BY_TYPE.get(type) ?? null;
}

/** What an artifact is in our terms; the code of conduct is a pledge, which its type does not tell. */
const POLICIES: ReadonlyMap<string, readonly [PolicyKind, Bindingness]> = new Map<string, readonly [PolicyKind, Bindingness]>([
  ['ised-voluntary-code-of-conduct-gen-ai', ['VOLUNTARY_COMMITMENT', 'SOFT']],
  ['GovernmentProgram', ['STRATEGY', 'UNKNOWN']], ['Legislation', ['BILL', 'BINDING']], ['PolicyDocument', ['GUIDANCE', 'SOFT']],
  ['JointStatement', ['DECLARATION', 'SOFT']], ['WhitePaper', ['REPORT', 'UNKNOWN']], ['Report', ['REPORT', 'UNKNOWN']],
]);

/** The kind of an artifact and whether it binds; null for a type without a term. */
export function judgedPolicy(id: string, type: string): readonly [PolicyKind, Bindingness] | null {
  return POLICIES.get(id) ?? POLICIES.get(type) ?? null;
}

/** The kind of an organisation, by its type and tags. */
export function stakeholderKind(type: string, tags: readonly string[]): StakeholderKind {
  if (tags.includes('parliament')) return 'LEGISLATURE';
  if (type === 'GovernmentOrganization') return 'GOVERNMENT';
  return tags.includes('think-tank') || tags.includes('non-profit') ? 'NGO' : 'OTHER';
}

/** Parts in an event; any other is OTHER, with the word itself as detail. */
export const ROLES: ReadonlyMap<string, ParticipantRole> = new Map<string, ParticipantRole>([
  ['organizer', 'ORGANISER'], ['host', 'ORGANISER'], ['co-host', 'ORGANISER'], ['publisher', 'PUBLISHER'],
]);

/** Places that tags name. */
export function placesOf(tags: readonly string[]): readonly string[] {
  const canadian = tags.some((tag) => ['canadian', 'federal-government', 'house-of-commons'].includes(tag));
  return [...(canadian ? ['CA'] : []), ...(tags.includes('uk') ? ['GB'] : [])];
}

/** Events that a person found to be told elsewhere, by the ids that they have there; an id that is not known is passed over. */
export const SAME_EVENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['bill-c27-introduced-2022', ['event:canada-bill-c27-introduced-2022']],
  ['ised-voluntary-code-of-conduct-launched-2023', ['event:canada-voluntary-genai-code-2023']],
  ['parliament-prorogued-44-1-2025', ['event:canada-aida-dies-2025']],
  ['international-ai-safety-report-2026-published', ['event:international-ai-safety-report-2026']],
]);

/** Other names of artifacts under which they may be known. */
export const OTHER_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['ised-voluntary-code-of-conduct-gen-ai', ['Canadian Voluntary Code of Conduct on Advanced Generative AI']],
]);
