import { idOfClaim, occurrenceId, sortOfClaim } from '../../src/model/records/claim.ts';
import type { ClaimRecord, EvidenceRecord } from '../../src/model/records/claim-record.ts';
import { EVENT_SUBTYPES, eventTypeOf } from '../../src/model/terms/event-types.ts';
import { conflictId, ENTITY_PREFIXES, evidenceId, passageId, type EntityType } from '../../src/model/keys/id.ts';
import { BINDINGNESS, COMPANY_KINDS, OPENNESS, PLATFORM_KINDS, POLICY_KINDS, STAKEHOLDER_KINDS } from '../../src/model/terms/kinds.ts';
import { ENTITY_TYPES } from '../../src/model/types/node-types.ts';
import type { ArticleRecord, ConflictRecord, EntityRecord, PassageRecord } from '../../src/model/records/record.ts';
import { RELATION_NAMES, relationType, type RelationName } from '../../src/model/types/relation-types.ts';
import type { Row } from '../../src/model/records/row.ts';
import { timeOf, UNKNOWN_TIME, type UncertainTime } from '../../src/model/time/uncertain-time.ts';
import { CLAIM_STATUSES, MODALITIES, PARTICIPANT_ROLES, POLICY_STATUSES, STANCES } from '../../src/model/terms/vocabularies.ts';

export interface RowPlan {
  /** The same seed gives the same rows. */
  readonly seed: number;
  readonly entities: number;
  readonly articles: number;
  readonly relations: number;
  readonly dataset?: string;
}

/** Sound rows of every kind: things of the six types, claims of the three sorts, evidence for each, some conflicts. */
export function someRows({ seed, entities, articles, relations, dataset = 'seeds' }: RowPlan): readonly Row[] {
  const draw = drawing(seed);
  const things = Array.from({ length: entities }, (_, n) => thing(draw, n));
  const sources = Array.from({ length: articles }, (_, n) => article(draw, n));
  const passages = sources.flatMap((source) => [1, 2, 11].map((n) => passage(draw, source, n, things, dataset)));
  const claims = unique([...things.filter((one) => one.type === 'Event').map(occurrence), ...things.slice(0, entities / 5).map(statement), ...links(draw, things, relations)]);
  const evidence = unique(claims.flatMap((claim) => [draw.one(passages), draw.one(passages)].map((place) => evidenceOf(draw, claim, place))));
  const conflicts = claims.filter((_, n) => n % 50 === 7).map((claim) => conflictOf(claim, evidence));
  return [
    ...things.map((record) => ({ kind: 'entity' as const, key: record.id, dataset, record })),
    ...sources.map((record) => ({ kind: 'article' as const, key: record.id, dataset, record })),
    ...passages.map((record) => ({ kind: 'passage' as const, key: record.id, dataset, record })),
    ...claims.map((record) => ({ kind: 'claim' as const, key: record.id, dataset, record })),
    ...evidence.map((record) => ({ kind: 'evidence' as const, key: record.id, dataset, record })),
    ...conflicts.map((record) => ({ kind: 'conflict' as const, key: record.id, dataset, record })),
  ];
}

interface Drawing {
  /** A whole number below `limit`. */
  below(limit: number): number;
  one<T>(items: readonly T[]): T;
}

/** Numbers that look random, from a seed: a linear congruential generator with the constants of the C standard's example. */
function drawing(seed: number): Drawing {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
  return {
    below,
    one(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to draw from');
      return item;
    },
  };
}

function unique<R extends { readonly id: string }>(records: readonly R[]): readonly R[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}

const NAMES = ['Äther', 'beacon', 'Čapek', 'delta', 'Ωmega', '東京', 'forum', "d'Arc"];

function someTime(draw: Drawing): UncertainTime {
  const day = String(1 + draw.below(28)).padStart(2, '0');
  const text = draw.one(['2024', '2025-03', `2026-06-${day}`, `2025-11-${day}`]);
  const time = timeOf(text) ?? UNKNOWN_TIME;
  return draw.below(6) === 0 ? { ...UNKNOWN_TIME, text: 'this week' } : draw.below(6) === 0 ? { ...time, earliest: null, precision: 'RANGE' } : time;
}

function thing(draw: Drawing, n: number): EntityRecord {
  const type: EntityType = ENTITY_TYPES[n % ENTITY_TYPES.length] ?? 'Company';
  const common = {
    id: `${ENTITY_PREFIXES[type]}:t${n}`, name: `${draw.one(NAMES)} ${draw.below(entitiesPerName)}`, aliases: draw.below(2) === 0 ? [] : [`Alias ${n}`],
    description: null, jurisdictions: draw.below(2) === 0 ? [] : [draw.one(['US', 'EU', 'US-CA', 'GB'])], externalIds: [], judgements: [], confirmed: true, mergedFrom: [], sameAs: null,
  };
  switch (type) {
    case 'Company': return { ...common, type, formerNames: [], companyKind: draw.one(COMPANY_KINDS), website: null };
    case 'AIModel': return { ...common, type, family: 'T', version: null, modelKind: 'MODEL', releasedAt: someTime(draw), inputs: ['TEXT'], outputs: ['TEXT'], openness: draw.one(OPENNESS) };
    case 'Platform': return { ...common, type, platformKind: draw.one(PLATFORM_KINDS) };
    case 'Policy': return { ...common, type, officialTitle: null, policyKind: draw.one(POLICY_KINDS), bindingness: draw.one(BINDINGNESS), url: null };
    case 'Stakeholder': return { ...common, type, stakeholderKind: draw.one(STAKEHOLDER_KINDS) };
    case 'Event': {
      const subtype = draw.one(EVENT_SUBTYPES);
      return { ...common, type, subtype, eventType: eventTypeOf(subtype), amounts: [], time: someTime(draw) };
    }
  }
}

const entitiesPerName = 400;

function article(draw: Drawing, n: number): ArticleRecord {
  return {
    id: `article:a${n}`, type: 'Article', title: `${draw.one(NAMES)} report ${n}`, url: `https://example.org/${n}`, publisher: draw.below(5) === 0 ? null : draw.one(NAMES),
    origin: null, authors: [], publishedAt: someTime(draw), retrievedAt: null, language: draw.one(['en', 'de', null]), sourceKind: draw.one(['NEWS', 'WIKI']), textSha256: null, licence: null,
  };
}

function passage(draw: Drawing, source: ArticleRecord, n: number, things: readonly EntityRecord[], dataset: string): PassageRecord {
  const named = [draw.one(things), draw.one(things)];
  return {
    id: passageId(source.id, `p${n}`, null), type: 'Passage', article: source.id, locator: `p${n}`, quote: null, verification: 'SEEN',
    mentions: named.map((entity, at) => ({ form: `Form ${at}`, entity: entity.id, dataset })),
  };
}

const BLANK = {
  object: null, qualifier: null, stance: null, role: null, toStatus: null, detail: null, text: null, episode: null, sequence: null, status: 'ACCEPTED', modality: 'STATED',
  confidence: 'HIGH', method: 'CURATED', validity: { start: null, end: null, ongoing: 'UNKNOWN' }, reason: null,
} as const;

function occurrence(event: EntityRecord): ClaimRecord {
  const time = event.type === 'Event' ? event.time : null;
  return { ...BLANK, id: occurrenceId(event.id), type: 'Occurrence', predicate: 'OCCURRED', subject: event.id, validity: { start: time, end: time, ongoing: 'NO' } };
}

function statement(about: EntityRecord): ClaimRecord {
  const said = { ...BLANK, subject: about.id, predicate: 'STATEMENT' as const, text: `It is said of ${about.name}.`, episode: 'one' };
  return { ...said, id: idOfClaim(said), type: 'Statement' };
}

function links(draw: Drawing, things: readonly EntityRecord[], number: number): readonly ClaimRecord[] {
  const ofTypes = (types: readonly EntityType[]): readonly EntityRecord[] => things.filter((one) => types.includes(one.type));
  const pools = new Map(RELATION_NAMES.map((name) => [name, relationType(name).ends.map((pair) => ({ from: ofTypes(pair.from), to: ofTypes(pair.to) }))]));
  return Array.from({ length: number }, () => {
    const predicate: RelationName = draw.one(RELATION_NAMES);
    const { from, to } = draw.one(pools.get(predicate) ?? []);
    return link(draw, predicate, draw.one(from), draw.one(to));
  }).filter((claim) => claim.subject !== claim.object);
}

function link(draw: Drawing, predicate: RelationName, from: EntityRecord, to: EntityRecord): ClaimRecord {
  const { carries, qualifiers } = relationType(predicate);
  // One way round: a symmetric link has one id from both ends.
  const [subject, object] = relationType(predicate).symmetric ? [from.id, to.id].sort() : [from.id, to.id];
  const said = {
    ...BLANK, predicate, subject: subject ?? from.id, object: object ?? to.id, qualifier: draw.below(2) === 0 || qualifiers.length === 0 ? null : draw.one(qualifiers),
    stance: carries === 'stance' ? draw.one(STANCES) : null, role: carries === 'role' ? draw.one(PARTICIPANT_ROLES) : null,
    toStatus: carries === 'toStatus' && to.type === 'Policy' ? draw.one(POLICY_STATUSES) : null,
    status: draw.below(8) === 0 ? draw.one(CLAIM_STATUSES) : 'ACCEPTED', modality: draw.below(8) === 0 ? draw.one(MODALITIES) : 'STATED',
    validity: { start: draw.below(4) === 0 ? null : someTime(draw), end: null, ongoing: 'UNKNOWN' as const },
  };
  return { ...said, id: idOfClaim(said), type: sortOfClaim(predicate) };
}

function evidenceOf(draw: Drawing, claim: ClaimRecord, place: PassageRecord): EvidenceRecord {
  return {
    id: evidenceId(claim.id, place.id, 'SUPPORTS', null), claim: claim.id, passage: place.id, article: place.article, polarity: 'SUPPORTS', scope: draw.one(['CLAIM', 'EVENT']),
    modality: claim.modality, confidence: 'HIGH', method: 'CURATED', review: 'ACCEPTED', time: claim.validity.start, end: null, ongoing: 'UNKNOWN', attributedTo: null,
    paraphrase: `It says so of ${claim.subject}.`,
  };
}

function conflictOf(claim: ClaimRecord, evidence: readonly EvidenceRecord[]): ConflictRecord {
  const own = evidence.filter((one) => one.claim === claim.id).map(({ id }) => id);
  const about = [claim.subject, ...(claim.object === null ? [] : [claim.object])].sort();
  return { id: conflictId('CONTRADICTED', [claim.id]), type: 'Conflict', kind: 'CONTRADICTED', about, sides: [{ says: 'It holds.', claim: claim.id, evidence: own }] };
}
