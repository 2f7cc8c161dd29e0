import { RELATION_NAMES, relationType } from '../../../../model/types/relation-types.ts';
import type { WalkDirection, WalkFilter } from '../../../../question/ask.ts';
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

/** The links between things of a set, each once. One row: shown [claim, first, since] by id of the claim, and how many are withheld. */
export const AMONG_TEXT = `UNWIND $q.ids AS id
MATCH (p:Entity {id: id})-[e:${ANY_RELATION}]->(n:Entity) WHERE n.id IN $q.ids AND ${ASKED} AND ${linkTests('e')}
WITH e, ${shown('e')} AS isShown ORDER BY e.id
RETURN collect(CASE WHEN isShown THEN [e.record, e.first, e.since] END) AS links, sum(CASE WHEN isShown THEN 0 ELSE 1 END) AS withheld`;

/** The parameters of a walk. */
export function walkParams(ids: readonly string[], filter: WalkFilter): Params {
  return { ids: [...new Set(ids)], relations: filter.relations, ...linkParams(filter) };
}

/** Every text that walks. */
export function walkTexts(): readonly string[] {
  return [...(['OUT', 'IN', 'BOTH'] as const).map(walkText), AMONG_TEXT];
}
