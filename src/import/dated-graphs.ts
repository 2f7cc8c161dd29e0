import type { AuthoredClaim, AuthoredGraph, DatedGraph } from '../model/authored.ts';
import { canonical } from '../model/hash.ts';

const NOTHING: AuthoredGraph = { entities: [], articles: [], claims: [], mentions: [], judgements: [] };

/**
 * The graphs of several files as one for each day, in ascending order. A thing or an article moves to the first day on which something uses
 * it; what nothing uses stays. Everything is sorted, so that neither the order of files nor that of items matters.
 */
export function datedGraphs(files: readonly DatedGraph[]): readonly DatedGraph[] {
  const used = firstUses(files);
  const days = new Map<string, { -readonly [K in keyof AuthoredGraph]: AuthoredGraph[K] }>();
  const dayOf = (recorded: string): { -readonly [K in keyof AuthoredGraph]: AuthoredGraph[K] } => {
    const known = days.get(recorded) ?? { ...NOTHING };
    days.set(recorded, known);
    return known;
  };
  for (const file of files) {
    const own = dayOf(file.recorded);
    own.claims = [...own.claims, ...file.claims];
    own.mentions = [...own.mentions, ...file.mentions];
    own.judgements = [...own.judgements, ...file.judgements];
    for (const [recorded, entities] of Map.groupBy(file.entities, ({ id }) => used.get(id) ?? file.recorded)) {
      const day = dayOf(recorded);
      day.entities = [...day.entities, ...entities];
    }
    for (const [recorded, articles] of Map.groupBy(file.articles, ({ id }) => used.get(id) ?? file.recorded)) {
      const day = dayOf(recorded);
      day.articles = [...day.articles, ...articles];
    }
  }
  const ascending = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  return ascending.map(([recorded, graph]) => sorted({ recorded, ...graph })).filter((graph) => sizeOf(graph) > 0);
}
