import { EVENT_SUBTYPES } from '../terms/event-types.ts';
import { ENTITY_PREFIXES, type EntityType } from '../keys/id.ts';
import { AI_MODEL_KINDS, BINDINGNESS, COMPANY_KINDS, MEDIA, OPENNESS, PLATFORM_KINDS, POLICY_KINDS, STAKEHOLDER_KINDS } from '../terms/kinds.ts';

/** What a field of a thing holds. `term` and `terms` name one or several of a closed vocabulary. */
export type FieldShape =
  | { readonly shape: 'text' | 'texts' | 'time' | 'jurisdictions' | 'externalIds' | 'url' | 'amounts'; readonly required: boolean }
  | { readonly shape: 'term' | 'terms'; readonly terms: readonly string[]; readonly required: boolean; readonly default?: string };

export interface NodeType {
  readonly prefix: string;
  /** The term for the type in the schema's enum of types. */
  readonly term: string;
  /** The field that says which kind of the type a thing is. */
  readonly kindField: string;
  /** Authored fields: the keys of a seed, of the record and of the schema. */
  readonly fields: Readonly<Record<string, FieldShape>>;
}

const text = { shape: 'text', required: false } as const;
const texts = { shape: 'texts', required: false } as const;
const url = { shape: 'url', required: false } as const;

const COMMON = {
  name: { shape: 'text', required: true },
  aliases: texts,
  description: text,
  jurisdictions: { shape: 'jurisdictions', required: false },
  externalIds: { shape: 'externalIds', required: false },
} as const satisfies Record<string, FieldShape>;

function term(terms: readonly string[], fallback?: string): FieldShape {
  return fallback === undefined ? { shape: 'term', terms, required: true } : { shape: 'term', terms, required: false, default: fallback };
}

/** The six types of things that links run between. Constraints, import checks and documentation are read from here. */
export const NODE_TYPES: Readonly<Record<EntityType, NodeType>> = {
  Company: {
    prefix: ENTITY_PREFIXES.Company, term: 'COMPANY', kindField: 'companyKind',
    fields: { ...COMMON, formerNames: texts, companyKind: term(COMPANY_KINDS, 'UNKNOWN'), website: url },
  },
  AIModel: {
    prefix: ENTITY_PREFIXES.AIModel, term: 'AI_MODEL', kindField: 'modelKind',
    fields: {
      ...COMMON, family: text, version: text, modelKind: term(AI_MODEL_KINDS, 'MODEL'), releasedAt: { shape: 'time', required: false },
      inputs: { shape: 'terms', terms: MEDIA, required: false }, outputs: { shape: 'terms', terms: MEDIA, required: false },
      openness: term(OPENNESS, 'UNKNOWN'),
    },
  },
  Platform: {
    prefix: ENTITY_PREFIXES.Platform, term: 'PLATFORM', kindField: 'platformKind',
    fields: { ...COMMON, platformKind: term(PLATFORM_KINDS, 'OTHER') },
  },
  Policy: {
    prefix: ENTITY_PREFIXES.Policy, term: 'POLICY', kindField: 'policyKind',
    fields: { ...COMMON, officialTitle: text, policyKind: term(POLICY_KINDS, 'OTHER'), bindingness: term(BINDINGNESS, 'UNKNOWN'), url },
  },
  Stakeholder: {
    prefix: ENTITY_PREFIXES.Stakeholder, term: 'STAKEHOLDER', kindField: 'stakeholderKind',
    fields: { ...COMMON, stakeholderKind: term(STAKEHOLDER_KINDS, 'OTHER') },
  },
  Event: {
    prefix: ENTITY_PREFIXES.Event, term: 'EVENT', kindField: 'subtype',
    fields: { ...COMMON, subtype: term(EVENT_SUBTYPES), amounts: { shape: 'amounts', required: false } },
  },
};

/** The six types, in the order in which they are listed everywhere. */
export const ENTITY_TYPES = Object.keys(NODE_TYPES) as readonly EntityType[];

/** The type that a term of the schema names: AI_MODEL is AIModel. */
export function entityTypeOfTerm(wanted: string): EntityType | null {
  return ENTITY_TYPES.find((type) => NODE_TYPES[type].term === wanted) ?? null;
}
