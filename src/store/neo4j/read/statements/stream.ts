import { RELATION_NAMES, type RelationName } from '../../../../model/types/relation-types.ts';
import { live, shown, touched } from './fragments.ts';

/** A page of the things that a shown claim touches, by id. Rows: record. */
export const STREAM_THINGS_TEXT = `MATCH (n:Entity) WHERE n.id > $q.after AND ${live('n')} AND ${touched('n')}
RETURN n.record AS record ORDER BY n.id LIMIT $q.limit`;

/** A page of the shown links of one kind, by id. Rows: claim, then id and name of the end it starts from, and of the end it leads to. */
export function streamLinksText(relation: RelationName): string {
  return `MATCH (a:Entity)-[e:${relation}]->(b:Entity) WHERE e.id > $q.after AND ${live('e')} AND ${shown('e')}
RETURN e.record AS claim, a.id AS from, a.name AS fromName, b.id AS to, b.name AS toName ORDER BY e.id LIMIT $q.limit`;
}

/** Every text that streams. */
export function streamTexts(): readonly string[] {
  return [STREAM_THINGS_TEXT, ...RELATION_NAMES.map(streamLinksText)];
}
