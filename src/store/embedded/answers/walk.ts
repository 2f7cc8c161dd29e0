import { entityTypeOf } from '../../../model/keys/id.ts';
import { fold, sortKey } from '../../../model/keys/sort-key.ts';
import type { EntityRecord } from '../../../model/records/record.ts';
import { isSymmetric } from '../../../model/types/relation-types.ts';
import type { WalkDirection, Walked, WalkFilter } from '../../../question/ask.ts';
import type { Among } from '../../graph-store.ts';
import { endsOf, isLink } from '../../../model/records/row.ts';
import type { ClaimVersion, Graph } from '../memory/graph.ts';
import { farEnd, runs } from './links.ts';
import { live } from '../memory/lived.ts';
import { passesLink, passesShownLink } from './match.ts';
import { storedClaim } from '../memory/stored-claim.ts';

/** The far ends of shown links from some things, each once, by name, then id. */
export function walk(graph: Graph, n: number, from: readonly string[], direction: WalkDirection, filter: WalkFilter): readonly EntityRecord[] {
  const far = new Set(from.flatMap((id) => steps(graph, n, id, direction, filter).map((version) => farEnd(version, id))));
  const found = [...far].map((id) => graph.entities.get(id)?.record).filter((record) => record !== undefined);
  return found.sort((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1));
}

function steps(graph: Graph, n: number, id: string, direction: WalkDirection, filter: WalkFilter): readonly ClaimVersion[] {
  return (graph.touching.get(id) ?? []).filter((version) =>
    live(version, n) && isAsked(version, filter) && passesShownLink(version.record, filter) && runs(version, id, isSymmetric(version.record.predicate) ? 'BOTH' : direction));
}

/** The shown links between things of a set, each once, by id; and how many are not shown, of those between them and of those that the walk would have followed. */
export function among(graph: Graph, n: number, ids: readonly string[], filter: WalkFilter, walked: Walked): Among {
  const inside = new Set(ids);
  const from = new Set(walked.from);
  const isInside = (version: ClaimVersion): boolean => [endsOf(version)].every(({ subject, object }) => inside.has(subject) && inside.has(object ?? ''));
  const matching = [...new Set(ids.flatMap((id) => graph.touching.get(id) ?? []))]
    .filter((version) => live(version, n) && isAsked(version, filter) && passesLink(version.record, filter));
  const shown = matching.filter((version) => passesShownLink(version.record, filter) && isInside(version));
  const withheld = matching.filter((version) => !passesShownLink(version.record, filter) && (isInside(version) || isFollowed(version, from, walked)));
  return { links: shown.sort((a, b) => (a.record.id < b.record.id ? -1 : 1)).map((version) => storedClaim(graph, version, n)), withheld: withheld.length };
}

/** Whether a walk would have followed a link from one of its ends, if it had been shown. */
function isFollowed(version: ClaimVersion, from: ReadonlySet<string>, { direction, types }: Walked): boolean {
  const { subject, object } = endsOf(version);
  return [subject, object ?? ''].some((id) => {
    const far = entityTypeOf(farEnd(version, id));
    return from.has(id) && runs(version, id, isSymmetric(version.record.predicate) ? 'BOTH' : direction) && (types === null || (far !== null && types.includes(far)));
  });
}

function isAsked(version: ClaimVersion, filter: WalkFilter): boolean {
  return isLink(version) && filter.relations.some((relation) => relation === version.record.predicate);
}

function nameKey(record: EntityRecord): string {
  return sortKey(fold(record.name), record.id);
}
