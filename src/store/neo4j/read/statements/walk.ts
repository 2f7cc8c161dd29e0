import { RELATION_NAMES, relationType } from '../../../../model/types/relation-types.ts';
import type { WalkDirection, Walked, WalkFilter } from '../../../../question/ask.ts';
import type { Params } from '../../driver/params.ts';
import { ANY_RELATION, linkTests, live, shown } from './fragments.ts';
import { linkParams } from './links.ts';

const DIRECTED = RELATION_NAMES.filter((name) => !relationType(name).symmetric).join('|');
const SYMMETRIC = RELATION_NAMES.filter((name) => relationType(name).symmetric).join('|');
const ASKED = `type(e) IN $q.relations AND ${live('e')}`;

function far(pattern: string): string {
  return `MATCH ${pattern} WHERE ${ASKED} AND ${shown('e')} AND ${linkTests('e')}`;
}

function steps(direction: WalkDirection): string {
  if (direction === 'BOTH') return far(`(p)-[e:${ANY_RELATION}]-(n:Entity)`);
  const along = direction === 'OUT' ? `(p)-[e:${DIRECTED}]->(n:Entity)` : `(p)<-[e:${DIRECTED}]-(n:Entity)`;
  return `CALL (p) {
  ${far(along)}
  RETURN n
  UNION
  ${far(`(p)-[e:${SYMMETRIC}]-(n:Entity)`)}
  RETURN n
}`;
}

/** The far ends of shown links from some things, each once, by name, then id. A symmetric link is walked either way. Rows: record. */
export function walkText(direction: WalkDirection): string {
  return `UNWIND $q.ids AS id
MATCH (p:Entity {id: id})
${steps(direction)}
WITH DISTINCT n
RETURN n.record AS record ORDER BY n.nameFold, n.id`;
}

/**
 * The links between things of a set, each once. One row: shown [claim, first, since] by id of the claim, and how many are not shown, of those
 * between the things and of those that the walk would have followed from some of them.
 */
export const AMONG_TEXT = `UNWIND $q.ids AS id
MATCH (p:Entity {id: id})-[e:${ANY_RELATION}]-(n:Entity) WHERE ${ASKED} AND ${linkTests('e')}
WITH p, e, n, ${shown('e')} AS isShown, n.id IN $q.ids AS isInside
WHERE isInside OR NOT isShown AND p.id IN $q.walked AND ($q.types IS NULL OR any(label IN labels(n) WHERE label IN $q.types))
  AND (startNode(e) = p AND $q.out OR endNode(e) = p AND $q.in OR type(e) IN $q.symmetric)
WITH DISTINCT e, isShown ORDER BY e.id
RETURN collect(CASE WHEN isShown THEN [e.record, e.first, e.since] END) AS links, sum(CASE WHEN isShown THEN 0 ELSE 1 END) AS withheld`;

/** The parameters of a walk. */
export function walkParams(ids: readonly string[], filter: WalkFilter): Params {
  return { ids: [...new Set(ids)], relations: filter.relations, ...linkParams(filter) };
}

/** The parameters of what a walk followed. */
export function walkedParams({ from, direction, types }: Walked): Params {
  return { walked: [...new Set(from)], types, out: direction !== 'IN', in: direction !== 'OUT', symmetric: RELATION_NAMES.filter((name) => relationType(name).symmetric) };
}

/** Every text that walks. */
export function walkTexts(): readonly string[] {
  return [...(['OUT', 'IN', 'BOTH'] as const).map(walkText), AMONG_TEXT];
}
