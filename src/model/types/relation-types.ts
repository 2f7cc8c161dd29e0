import type { EntityType } from '../keys/id.ts';

const ACTOR = ['Company', 'Stakeholder'] as const;
const ANY = ['Company', 'AIModel', 'Platform', 'Policy', 'Stakeholder', 'Event'] as const;
const BOUND = ['Company', 'AIModel', 'Platform', 'Stakeholder'] as const;
const TAKING_PART = ['Company', 'Stakeholder', 'AIModel', 'Platform'] as const;

export interface RelationType {
  /** The pairs of types that a link of this kind may join; a symmetric one either way round. */
  readonly ends: readonly { readonly from: readonly EntityType[]; readonly to: readonly EntityType[] }[];
  readonly qualifiers: readonly string[];
  /** The field names on the two ends; one word where the relation is symmetric. */
  readonly label: string;
  readonly reverseLabel: string;
  readonly symmetric: boolean;
  /** Happens at a moment: its validity starts and ends in one window. */
  readonly momentary: boolean;
  /** What besides a qualifier tells two links of the kind apart. */
  readonly carries: 'stance' | 'role' | 'toStatus' | null;
  /** Left out of paths, counts of links and neighbourhoods unless asked for: it says that two things have to do with each other, never how. */
  readonly thematic: boolean;
  /** How the link reads in a sentence between the names of its ends, by qualifier; '' is the verb alone. */
  readonly reads: Readonly<Record<string, string>>;
}

type Declared = Pick<RelationType, 'ends' | 'label' | 'reverseLabel' | 'reads'> & Partial<RelationType>;

/** A relation as declared, with the usual values for what is left out. Its qualifiers are those that `reads` words. */
function relation(declared: Declared): RelationType {
  const qualifiers = Object.keys(declared.reads).filter((qualifier) => qualifier !== '');
  return { symmetric: false, momentary: false, carries: null, thematic: false, qualifiers, ...declared };
}

function ends(from: readonly EntityType[], to: readonly EntityType[]): RelationType['ends'] {
  return [{ from, to }];
}

/** Every kind of link, from the first end to the second. A qualifier narrows its verb and never reverses or empties it. */
export const RELATION_TYPES = {
  DEVELOPS: relation({
    ends: ends(ACTOR, ['AIModel']), label: 'develops', reverseLabel: 'developedBy',
    reads: { '': 'develops', LEAD: 'develops, as lead,', CONTRIBUTOR: 'develops, as a contributor,' },
  }),
  OPERATES: relation({ ends: ends(ACTOR, ['Platform']), label: 'operates', reverseLabel: 'operatedBy', reads: { '': 'operates' } }),
  OWNS: relation({
    ends: ends(['Company'], ['Company']), label: 'owns', reverseLabel: 'ownedBy',
    reads: { '': 'owns', SUBSIDIARY: 'owns, as a subsidiary,', ACQUIRED: 'owns, having acquired it,', STAKE: 'owns a stake in' },
  }),
  INVESTS_IN: relation({
    ends: ends(ACTOR, ['Company']), label: 'investsIn', reverseLabel: 'investors',
    reads: { '': 'invests in', LEAD: 'invests, as lead of the round, in', PARTICIPANT: 'invests, as one of several, in' },
  }),
  PARTNERS_WITH: relation({
    ends: ends(ACTOR, ACTOR), label: 'partners', reverseLabel: 'partners', symmetric: true,
    reads: {
      '': 'partners with', LICENCE: 'partners, by licence, with', CLOUD: 'partners, for cloud services, with', DATA: 'partners, for data, with',
      RESEARCH: 'partners, in research, with', SAFETY_TESTING: 'partners, in safety testing, with', SUPPLY: 'partners, for supplies, with',
    },
  }),
  AFFILIATED_WITH: relation({
    ends: ends(ACTOR, ACTOR), label: 'affiliatedWith', reverseLabel: 'affiliates',
    reads: { '': 'is affiliated with', MEMBER: 'is affiliated, as a member, with', POST: 'is affiliated, by a post, with' },
  }),
  BUILT_ON: relation({
    ends: ends(['AIModel'], ['AIModel']), label: 'builtOn', reverseLabel: 'derivedModels',
    reads: {
      '': 'is built on', VERSION_OF: 'is built on, as a version of,', FINE_TUNE: 'is built on, as a fine-tune of,',
      DISTILLED: 'is built on, distilled from,', SUCCESSOR: 'is built on, as successor of,',
    },
  }),
  AVAILABLE_ON: relation({ ends: ends(['AIModel'], ['Platform']), label: 'availableOn', reverseLabel: 'carries', reads: { '': 'is available on' } }),
  PROPOSED: relation({ ends: ends(ACTOR, ['Policy']), label: 'proposed', reverseLabel: 'proposedBy', momentary: true, reads: { '': 'proposed' } }),
  ISSUED: relation({
    ends: ends(ACTOR, ['Policy']), label: 'issued', reverseLabel: 'issuedBy', momentary: true,
    reads: { '': 'issued', ADOPTED: 'issued, by adopting it,', PUBLISHED: 'issued, by publishing it,', AMENDED: 'issued, in an amended form,' },
  }),
  ENFORCES: relation({
    ends: ends(['Stakeholder'], ['Policy']), label: 'enforces', reverseLabel: 'enforcedBy',
    reads: { '': 'enforces', ENFORCES: 'enforces, with powers to punish,', MONITORS: 'enforces, by monitoring,' },
  }),
  APPLIES_TO: relation({ ends: ends(['Policy'], BOUND), label: 'appliesTo', reverseLabel: 'subjectTo', reads: { '': 'applies to' } }),
  EXEMPTS: relation({ ends: ends(['Policy'], BOUND), label: 'exempts', reverseLabel: 'exemptFrom', reads: { '': 'exempts' } }),
  ALTERS: relation({
    ends: ends(['Policy'], ['Policy']), label: 'alters', reverseLabel: 'alteredBy',
    reads: {
      '': 'alters', AMENDS: 'alters, by amending,', REPEALS: 'alters, by repealing,', PREEMPTS: 'alters, by preempting,', REPLACES: 'alters, by replacing,',
    },
  }),
  IMPLEMENTS: relation({ ends: ends(['Policy'], ['Policy']), label: 'implements', reverseLabel: 'implementedBy', reads: { '': 'implements' } }),
  PART_OF: relation({
    ends: [{ from: ['Policy'], to: ['Policy'] }, { from: ['Event'], to: ['Event'] }], label: 'partOf', reverseLabel: 'parts',
    reads: { '': 'is part of' },
  }),
  TAKES_POSITION_ON: relation({
    ends: ends(ACTOR, ['Policy', 'Event']), label: 'positions', reverseLabel: 'positions', momentary: true, carries: 'stance',
    reads: { '': 'takes a position on', TOO_WEAK: 'takes a position on, as too weak,', TOO_STRONG: 'takes a position on, as too strong,' },
  }),
  COMMITS_TO: relation({
    ends: ends(ACTOR, ['Policy']), label: 'commitsTo', reverseLabel: 'committedBy',
    reads: {
      '': 'commits to', SIGNED: 'commits, by signing, to', SIGNED_IN_PART: 'commits, by signing a part, to', CARRIES_OUT: 'commits, by carrying it out, to',
    },
  }),
  PARTICIPATES_IN: relation({
    ends: ends(TAKING_PART, ['Event']), label: 'participatesIn', reverseLabel: 'participants', momentary: true, carries: 'role',
    reads: { '': 'takes part in' },
  }),
  CONCERNS: relation({
    ends: ends(['Event'], ['Policy', 'AIModel', 'Platform', 'Company']), label: 'concerns', reverseLabel: 'concernedBy', momentary: true, carries: 'toStatus',
    reads: {
      '': 'concerns', SUBJECT: 'concerns, as its subject,', ALLEGED_BREACH: 'concerns an alleged breach of', LEGAL_BASIS: 'concerns, as its legal basis,',
    },
  }),
  FOLLOWED_BY: relation({
    ends: ends(['Event'], ['Event']), label: 'followedBy', reverseLabel: 'follows', momentary: true,
    reads: {
      '': 'was followed by', LED_TO: 'led to, and was followed by,', RESPONSE: 'was followed, in response, by', FOLLOW_UP: 'was followed, as a next step, by',
      REVERSAL: 'was followed, being reversed, by', AMENDMENT: 'was followed, being amended, by', REPEAL: 'was followed, being repealed, by',
      END: 'was followed, being ended, by', IMPLEMENTATION: 'was followed, being carried out, by', SETTLEMENT: 'was followed, being settled, by',
      BLOCK: 'was followed, being blocked, by',
    },
  }),
  RELATED_TO: relation({
    ends: ends(ANY, ANY), label: 'related', reverseLabel: 'related', symmetric: true, thematic: true, reads: { '': 'has to do with' },
  }),
} as const satisfies Record<string, RelationType>;

export type RelationName = keyof typeof RELATION_TYPES;

/** The names of all kinds of links, in the order of their declaration. */
export const RELATION_NAMES = Object.keys(RELATION_TYPES) as readonly RelationName[];

/** The kinds that are followed unless others are asked for by name: all that say how two things have to do with each other. */
export const USUAL_RELATIONS: readonly RelationName[] = RELATION_NAMES.filter((name) => !RELATION_TYPES[name].thematic);

/** The declaration of a kind of link. */
export function relationType(name: RelationName): RelationType {
  return RELATION_TYPES[name];
}

/** Whether a text is the name of a kind of link. */
export function isRelationName(text: string): text is RelationName {
  return Object.hasOwn(RELATION_TYPES, text);
}

/** Whether a predicate is a kind of link that has no first end. */
export function isSymmetric(predicate: string): boolean {
  return isRelationName(predicate) && relationType(predicate).symmetric;
}

/** Every qualifier of every kind of link, each once. */
export const QUALIFIERS: readonly string[] = [...new Set(RELATION_NAMES.flatMap((name) => RELATION_TYPES[name].qualifiers))];

/** Whether a link of this kind may run between two types, in this direction or, where it is symmetric, in either. */
export function mayJoin(name: RelationName, from: EntityType, to: EntityType): boolean {
  const { ends: pairs, symmetric } = relationType(name);
  const fits = (a: EntityType, b: EntityType): boolean => pairs.some((pair) => pair.from.includes(a) && pair.to.includes(b));
  return fits(from, to) || (symmetric && fits(to, from));
}
