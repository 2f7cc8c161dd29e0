import { namesOf } from '../records/identity.ts';
import type { ClaimRecord } from '../records/claim-record.ts';
import type { ArticleRecord, ConflictRecord, EntityRecord, NodeRecord } from '../records/record.ts';
import { fold } from '../keys/sort-key.ts';
import type { Window } from '../time/uncertain-time.ts';
import type { TimePrecision } from '../terms/vocabularies.ts';

export interface TimeFacet extends Window {
  readonly precision: TimePrecision;
}

/** What a record can be filtered by: folded texts, terms, one window of time. Engines store and test these, never the record itself. */
export interface Facets {
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** Null where the record has no time at all. */
  readonly time: TimeFacet | null;
}

const NONE: Facets = { texts: {}, terms: {}, time: null };

/** The facets of a record; their names are those of the listings. */
export function facetsOf(record: NodeRecord): Facets {
  switch (record.type) {
    case 'Article': return articleFacets(record);
    case 'Relation': case 'Occurrence': case 'Statement': return claimFacets(record);
    case 'Conflict': return conflictFacets(record);
    case 'Passage': return NONE;
    default: return entityFacets(record);
  }
}

function entityFacets(record: EntityRecord): Facets {
  const texts = { name: [fold(record.name)], anyName: [...new Set(namesOf(record).map(fold))] };
  const jurisdictions = record.jurisdictions;
  switch (record.type) {
    case 'Company': return { texts, terms: { jurisdictions, kind: [record.companyKind] }, time: null };
    case 'Platform': return { texts, terms: { jurisdictions, kind: [record.platformKind] }, time: null };
    case 'Stakeholder': return { texts, terms: { jurisdictions, kind: [record.stakeholderKind] }, time: null };
    case 'Policy': return { texts, terms: { jurisdictions, kind: [record.policyKind], bindingness: [record.bindingness] }, time: null };
    case 'Event': return { texts, terms: { jurisdictions, subtype: [record.subtype], type: [record.eventType] }, time: record.time };
    case 'AIModel': return {
      texts: { ...texts, family: folded(record.family) },
      terms: { jurisdictions, kind: [record.modelKind], openness: [record.openness] },
      time: record.releasedAt,
    };
  }
}

function articleFacets(record: ArticleRecord): Facets {
  return {
    texts: { title: [fold(record.title)], publisher: folded(record.publisher), url: folded(record.url) },
    terms: { sourceKind: [record.sourceKind], language: record.language === null ? [] : [record.language] },
    time: record.publishedAt,
  };
}

/** A claim held from the first day it may have begun to the last day it may have ended. */
function claimFacets(record: ClaimRecord): Facets {
  const { start, end, ongoing } = record.validity;
  const held = { earliest: start?.earliest ?? null, latest: end?.latest ?? null, precision: start?.precision ?? 'UNKNOWN' };
  return { texts: {}, terms: { ongoing: [ongoing], subject: [record.subject] }, time: held };
}

function conflictFacets(record: ConflictRecord): Facets {
  return { texts: {}, terms: { kind: [record.kind], about: record.about }, time: null };
}

function folded(text: string | null): readonly string[] {
  return text === null ? [] : [fold(text)];
}
