import { EVENT_TYPES } from '../../../model/terms/event-types.ts';
import { jurisdiction } from '../../../model/terms/jurisdictions.ts';
import { SOURCE_KINDS } from '../../../model/terms/vocabularies.ts';
import { ENTITY_TYPES, NODE_TYPES } from '../../../model/types/node-types.ts';
import { RELATION_NAMES } from '../../../model/types/relation-types.ts';
import type { ClaimCounts } from '../../../store/graph-store.ts';
import { claimStrength } from '../../claim-strength.ts';
import type { CheckedRows } from '../basis/checked-rows.ts';

/** How many, by a term; in the order of the vocabulary, or the most first. */
export type Counted = readonly { readonly of: string; readonly count: number }[];

/** What a graph holds. An event counts in each of its jurisdictions; one whose window spans two years, or has an open side, in none. */
export interface Coverage {
  readonly things: Counted;
  readonly articles: number;
  readonly passages: number;
  readonly evidence: number;
  readonly publishers: number;
  readonly eventsByYear: Counted;
  readonly eventsByType: Counted;
  readonly eventsByJurisdiction: Counted;
  readonly policiesByJurisdiction: Counted;
  readonly articlesByKind: Counted;
  readonly claims: Counted;
  readonly strength: ClaimCounts;
}

/** Counts what a graph holds, whatever is shown by default; strength alone goes by what is shown. */
export function coverageOf(checked: CheckedRows): Coverage {
  const things = [...checked.entities.values()].filter(({ id }) => checked.canonical(id) === id);
  const articles = [...checked.articles.values()];
  const events = things.filter((thing) => thing.type === 'Event');
  const policies = things.filter((thing) => thing.type === 'Policy');
  return {
    things: inOrder(things.map(({ type }) => NODE_TYPES[type].term), ENTITY_TYPES.map((type) => NODE_TYPES[type].term)),
    articles: articles.length, passages: checked.passages.size, evidence: checked.evidence.size,
    publishers: new Set(articles.flatMap(({ origin, publisher }) => origin ?? publisher ?? [])).size,
    eventsByYear: byYear(events.map(({ time }) => yearOf(time))),
    eventsByType: inOrder(events.map(({ eventType }) => eventType), EVENT_TYPES),
    eventsByJurisdiction: mostFirst(events.flatMap(placesOf)),
    policiesByJurisdiction: mostFirst(policies.flatMap(placesOf)),
    articlesByKind: inOrder(articles.map(({ sourceKind }) => sourceKind), SOURCE_KINDS),
    claims: inOrder([...checked.claims.values()].map(({ predicate }) => predicate), ['OCCURRED', 'STATEMENT', ...RELATION_NAMES]),
    strength: claimStrength(checked.rows),
  };
}

const NO_YEAR = 'no single year';
const NO_PLACE = 'none';

function yearOf({ earliest, latest }: { readonly earliest: string | null; readonly latest: string | null }): string {
  return earliest !== null && latest !== null && earliest.slice(0, 4) === latest.slice(0, 4) ? earliest.slice(0, 4) : NO_YEAR;
}

function placesOf({ jurisdictions }: { readonly jurisdictions: readonly string[] }): readonly string[] {
  return jurisdictions.length === 0 ? [NO_PLACE] : jurisdictions.map((code) => `${jurisdiction(code)?.name ?? code} (${code})`);
}

function counted(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function inOrder(terms: readonly string[], vocabulary: readonly string[]): Counted {
  const counts = counted(terms);
  return vocabulary.map((of) => ({ of, count: counts.get(of) ?? 0 }));
}

function byYear(years: readonly string[]): Counted {
  return [...counted(years)].map(([of, count]) => ({ of, count })).sort((a, b) => (a.of < b.of ? -1 : 1));
}

function mostFirst(terms: readonly string[]): Counted {
  return [...counted(terms)].map(([of, count]) => ({ of, count })).sort((a, b) => b.count - a.count || (a.of < b.of ? -1 : 1));
}
