import { RELATION_NAMES } from '../../../../model/types/relation-types.ts';
import type { ListItem } from '../../../../question/ask.ts';
import { LISTINGS } from '../../../../question/listing.ts';

/*
 * All that a statement is told stands in one map, $q. The database plans a text anew for every combination of types and sizes of its
 * parameters (null, a list of one, a list of twenty), which costs about 100 ms each time; a map is always a map.
 */

/** Between the parts of a sort key (model/sort-key.ts). */
export const SEPARATOR = "'\\u0001'";

/** Which way rows are read: from the least key up, or from the greatest down. */
export type Walk = 'ASC' | 'DESC';
export const WALKS: readonly Walk[] = ['ASC', 'DESC'];

/** A test that a key lies beyond the last row read. */
export function beyond(key: string, walk: Walk): string {
  return `${key} ${walk === 'ASC' ? '>' : '<'} $q.after`;
}

/** A test that a row is live at the revision. */
export function live(row: string): string {
  return `${row}.since <= $q.rev AND ${row}.until > $q.rev`;
}

/** A test that a claim is among those that the question shows. */
export function shown(claim: string): string {
  return `${claim}.status IN $q.statuses AND ${claim}.modality IN $q.modalities`;
}

/** A test that a claim is shown when nothing else is asked for. */
export function shownByDefault(claim: string): string {
  return `${claim}.status IN $q.defaultStatuses AND ${claim}.modality IN $q.defaultModalities`;
}

/** Tests of a filter of links on one link, all but which claims are shown. */
export function linkTests(link: string): string {
  const test = (asked: string, property: string): string => `($q.${asked} IS NULL OR ${link}.${property} IN $q.${asked})`;
  return [test('qualifiers', 'qualifier'), test('stances', 'stance'), test('roles', 'role')].join(' AND ');
}

/** Every kind of link, as a relationship type to follow. */
export const ANY_RELATION = RELATION_NAMES.join('|');

/** A test that a shown claim touches a thing, under any of its ids: links run to the thing itself, and other claims stay where they were written. */
export function touched(thing: string): string {
  return `EXISTS { (${thing})<-[:SAME_AS*0..1]-(m:Entity)-[e:${ANY_RELATION}|SUBJECT]-() WHERE (m = ${thing} OR m.until > $q.rev) AND ${live('e')} AND ${shown('e')} }`;
}

/** A pattern that binds `m` to each id of the thing `p`: its own, and those that were merged into it. */
export const ITS_IDS = '(p)<-[:SAME_AS*0..1]-(m:Entity)';

/** A test that an id which `ITS_IDS` found still is one of the thing. */
export const IS_ITS_ID = '(m = p OR m.until > $q.rev)';

/** Tests of a filter of a list on one row; a member of the filter that is absent is null and passes. */
export function facetTests(items: ListItem, row: string): readonly string[] {
  const { texts, terms, time } = LISTINGS[items];
  return [
    `($q.only IS NULL OR ${row}.id IN $q.only)`,
    ...texts.flatMap((name) => textTests(name, `${row}.${name}Texts`)),
    ...terms.map((name) => `($q.${name}Terms IS NULL OR any(term IN ${row}.${name}Terms WHERE term IN $q.${name}Terms))`),
    ...(time ? timeTests(row) : []),
  ];
}

function textTests(name: string, texts: string): readonly string[] {
  return [
    `($q.${name}Eq IS NULL OR $q.${name}Eq IN ${texts})`,
    `($q.${name}In IS NULL OR any(text IN ${texts} WHERE text IN $q.${name}In))`,
    `($q.${name}Contains IS NULL OR any(text IN ${texts} WHERE text CONTAINS $q.${name}Contains))`,
    `($q.${name}Present IS NULL OR (size(${texts}) > 0) = $q.${name}Present)`,
  ];
}

function timeTests(row: string): readonly string[] {
  return [
    `($q.possiblyFrom IS NULL OR (${row}.timeFrom <= $q.possiblyTo AND ${row}.timeTo >= $q.possiblyFrom))`,
    `($q.certainlyFrom IS NULL OR (${row}.timeFrom >= $q.certainlyFrom AND ${row}.timeTo <= $q.certainlyTo))`,
    `($q.precisions IS NULL OR ${row}.timePrecision IN $q.precisions)`,
    `($q.dated IS NULL OR ${row}.dated = $q.dated)`,
  ];
}

/** A statement that answers for each of some nodes, by position: a page of rows, how many there are, how many are withheld, each only if asked for. */
export function levelText(anchor: string, page: string, total: string, withheld: string): string {
  return `${anchor}
RETURN i,
CASE WHEN $q.limit > 0 THEN COLLECT {
  ${page}
} END AS page,
CASE WHEN $q.total THEN COUNT {
  ${total}
} END AS total,
CASE WHEN $q.withheld THEN COUNT {
  ${withheld}
} END AS withheld`;
}

/** Binds `p` to each of the asked nodes of a label, and `i` to its position. */
export function anchorText(label: string): string {
  return `UNWIND range(0, size($q.ids) - 1) AS i
MATCH (p:${label} {id: $q.ids[i]})`;
}
