import { getNamedType, isEnumType, isInputObjectType, isObjectType, type GraphQLEnumType, type GraphQLField, type GraphQLInputObjectType, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { MEMBERS } from '../src/api/filters/filters.ts';
import { relationFields } from '../src/api/connections/relation-fields.ts';
import { COUNTED } from '../src/api/resolvers/graph.ts';
import { FORMATS } from '../src/export/formats.ts';
import { BadCursor, BadInput, StoreUnavailable, UnknownId } from '../src/errors.ts';
import { EVENT_SUBTYPES, EVENT_TYPES } from '../src/model/terms/event-types.ts';
import type { EntityType } from '../src/model/keys/id.ts';
import * as kinds from '../src/model/terms/kinds.ts';
import { ENTITY_TYPES, NODE_TYPES, type FieldShape } from '../src/model/types/node-types.ts';
import { QUALIFIERS, RELATION_NAMES, relationType } from '../src/model/types/relation-types.ts';
import * as words from '../src/model/terms/vocabularies.ts';
import { farFrom, waysFrom, type Way, type WayDirection } from '../src/model/types/ways.ts';
import type { ListItem } from '../src/question/ask.ts';
import { LISTINGS } from '../src/question/listing.ts';
import { ownTypes, readSchema } from './schema/read-schema.ts';

const schema = readSchema();
const WALKS: readonly WayDirection[] = ['OUT', 'IN', 'BOTH'];

/** Every enum whose terms the model or a question knows as well. */
const VOCABULARIES: Readonly<Record<string, readonly string[]>> = {
  AIModelKind: kinds.AI_MODEL_KINDS, Bindingness: kinds.BINDINGNESS, CompanyKind: kinds.COMPANY_KINDS, Medium: kinds.MEDIA, Openness: kinds.OPENNESS,
  PlatformKind: kinds.PLATFORM_KINDS, PolicyKind: kinds.POLICY_KINDS, StakeholderKind: kinds.STAKEHOLDER_KINDS,
  ClaimMethod: words.METHODS, ClaimStatus: words.CLAIM_STATUSES, Confidence: words.CONFIDENCES, ConflictKind: words.CONFLICT_KINDS,
  AmountKind: words.AMOUNT_KINDS, Corroboration: words.CORROBORATIONS, EvidenceScope: words.EVIDENCE_SCOPES, Judgement: words.JUDGEMENTS, Modality: words.MODALITIES, Ongoing: words.ONGOING,
  ParticipantRole: words.PARTICIPANT_ROLES, Polarity: words.POLARITIES, PolicyStatus: words.POLICY_STATUSES, SourceKind: words.SOURCE_KINDS,
  Stance: words.STANCES, TimePrecision: words.TIME_PRECISIONS, Verification: words.VERIFICATIONS,
  EventSubtype: EVENT_SUBTYPES, EventType: EVENT_TYPES, Qualifier: QUALIFIERS, RelationType: RELATION_NAMES,
  EntityType: ENTITY_TYPES.map((type) => NODE_TYPES[type].term), CountedType: COUNTED.map(([, term]) => term), Direction: WALKS,
  ExportFormat: FORMATS.map((format) => format.name),
};

/** Enums of the interface alone; what they mean is tested where it is done. */
const OF_THE_INTERFACE = [
  'ArticleOrderField', 'ClaimOrderField', 'Engine', 'EntityOrderField', 'ErrorCode', 'EventOrderField', 'OrderDirection', 'RelationOrderField',
];

function objectType(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return type;
}

function terms(type: GraphQLEnumType): readonly string[] {
  return type.getValues().map((value) => value.name).sort();
}

function fieldsOf(type: GraphQLObjectType): readonly GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields());
}

describe('the vocabularies of the schema', () => {
  const enums = ownTypes(schema).filter(isEnumType);

  it.each(Object.entries(VOCABULARIES))('%s has exactly the terms that the model has', (name, known) => {
    const type = enums.find((one) => one.name === name);
    expect(type && terms(type)).toEqual([...known].sort());
  });

  it('are all compared: no enum stands outside', () => {
    expect(enums.map((type) => type.name).sort()).toEqual([...Object.keys(VOCABULARIES), ...OF_THE_INTERFACE].sort());
  });

  it('list every code that our errors carry', () => {
    const codes = [new BadInput(''), new BadCursor(''), new UnknownId('', null), new StoreUnavailable('')].map((error) => error.code);
    const listed = enums.find((type) => type.name === 'ErrorCode');
    expect(codes.filter((code) => listed?.getValue(code) === undefined)).toEqual([]);
  });

  it('count each type under the term that the model gives it', () => {
    expect(COUNTED.filter(([type]) => type !== 'Article')).toEqual(ENTITY_TYPES.map((type) => [type, NODE_TYPES[type].term]));
  });
});

function narrowest(ends: readonly EntityType[]): string {
  if (ends.length === 1) return String(ends[0]);
  return ends.every((end) => end === 'Company' || end === 'Stakeholder') ? 'Actor' : 'Entity';
}

/** How the field of a way reads in the schema: its name, its arguments, its type. */
function declared(way: Way, type: EntityType): string {
  const far = narrowest(farFrom(way, type));
  const { carries } = relationType(way.relation);
  const short = { stance: ['stance: [Stance!]'], role: ['role: [ParticipantRole!]'], toStatus: [] }[carries ?? 'toStatus'];
  const args = [...short, `filter: ${far}RelationFilter`, 'orderBy: RelationOrder', 'first: Int', 'after: String', 'last: Int', 'before: String'];
  return `${way.label}(${args.join(', ')}): ${far}RelationConnection!`;
}

function written(field: GraphQLField<unknown, unknown>): string {
  return `${field.name}(${field.args.map((arg) => `${arg.name}: ${String(arg.type)}`).join(', ')}): ${String(field.type)}`;
}

describe.each(ENTITY_TYPES)('the links of %s', (type) => {
  it('are fields under their labels, with the far end, filter and short argument that the model gives them, and there are no others', () => {
    const fields = fieldsOf(objectType(type)).filter((field) => getNamedType(field.type).name.endsWith('RelationConnection'));
    expect(fields.map(written).sort()).toEqual(waysFrom(type).map((way) => declared(way, type)).sort());
  });

  it('are all answered', () => {
    expect(Object.keys(relationFields(type)).sort()).toEqual(waysFrom(type).map((way) => way.label).sort());
  });
});

/** The type in the schema of an authored field; a vocabulary by its terms. */
function typeOfShape(field: FieldShape): string {
  const plain = { text: 'String', url: 'String', texts: '[String!]!', time: 'UncertainTime', jurisdictions: '[Jurisdiction!]!', externalIds: '[ExternalId!]!', amounts: '[Amount!]!' };
  if (field.shape === 'term') return `${[...field.terms].sort().join('|')}!`;
  if (field.shape === 'terms') return `[${[...field.terms].sort().join('|')}!]!`;
  return `${plain[field.shape]}${field.required ? '!' : ''}`;
}

function typeAsWritten(field: GraphQLField<unknown, unknown> | undefined): string | undefined {
  const named = field && getNamedType(field.type);
  return isEnumType(named) ? String(field?.type).replace(named.name, terms(named).join('|')) : field && String(field.type);
}

describe.each(ENTITY_TYPES)('what is authored of %s', (type) => {
  it.each(Object.entries(NODE_TYPES[type].fields))('can be read: %s', (name, shape) => {
    expect(typeAsWritten(objectType(type).getFields()[name])).toBe(typeOfShape(shape));
  });
});

/** The filter and the order of each list that is a root field. */
const ASKED: Readonly<Partial<Record<ListItem, readonly [filter: string, order: string | null]>>> = {
  Company: ['CompanyFilter', 'EntityOrderField'], AIModel: ['AIModelFilter', 'EntityOrderField'], Platform: ['PlatformFilter', 'EntityOrderField'],
  Policy: ['PolicyFilter', 'EntityOrderField'], Stakeholder: ['StakeholderFilter', 'EntityOrderField'], Event: ['EventFilter', 'EventOrderField'],
  Article: ['ArticleFilter', 'ArticleOrderField'], Claim: ['ClaimFilter', 'ClaimOrderField'], Conflict: ['ConflictFilter', null],
};

function members(input: GraphQLInputObjectType, ...types: readonly string[]): readonly string[] {
  const isLeafList = (type: string): boolean => /^\[\w+!\]$/.test(type);
  const all = Object.values(input.getFields()).map((field) => [field.name, String(field.type)] as const);
  return all.filter(([name, type]) => types.includes(type) || (types.includes('[]') && isLeafList(type) && !['id', 'status', 'modality'].includes(name)))
    .map(([name]) => name).sort();
}

describe.each(Object.entries(ASKED))('the list of %s', (items, [filter, order]) => {
  const listing = LISTINGS[items as ListItem];
  const input = schema.getType(filter);
  if (!isInputObjectType(input)) throw new Error(`${filter} is no input`);

  it('is filtered by exactly what the schema offers', () => {
    expect(members(input, 'TextFilter')).toEqual([...listing.texts].sort());
    expect(members(input, 'JurisdictionFilter', '[]')).toEqual([...listing.terms].sort());
    expect(members(input, 'TimeFilter')).toHaveLength(listing.time ? 1 : 0);
  });

  it('is ordered by exactly what the schema offers', () => {
    const type = order === null ? undefined : schema.getType(order);
    const offered = isEnumType(type) ? terms(type).map((term) => ({ PUBLISHED_AT: 'TIME', TITLE: 'NAME' })[term] ?? term) : ['ID'];
    expect([...offered].sort()).toEqual([...listing.orders].sort());
  });
});

it('every text and term that a list is filtered by is read from its filter', () => {
  const listings = Object.values(LISTINGS);
  const read = { texts: new Set<string>(MEMBERS.texts), terms: new Set<string>([...MEMBERS.terms, 'jurisdictions']) };
  expect(read).toEqual({ texts: new Set(listings.flatMap((one) => one.texts)), terms: new Set(listings.flatMap((one) => one.terms)) });
});

it('every time that a list is filtered by is read from its filter', () => {
  const inputs = Object.values(ASKED).map(([filter]) => schema.getType(filter)).filter(isInputObjectType);
  expect(new Set<string>(MEMBERS.times)).toEqual(new Set(inputs.flatMap((input) => members(input, 'TimeFilter'))));
});
