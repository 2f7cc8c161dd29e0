import { mentionKey } from '../../../../model/order/order-keys.ts';
import type { PassageRecord } from '../../../../model/records/record.ts';
import type { ListRow } from '../../../graph-store.ts';
import { anchorText, IS_ITS_ID, ITS_IDS, levelText, live, SEPARATOR, WALKS, type Walk } from './fragments.ts';

/**
 * The passages that name a thing, in the order of their places. The key of a mention begins with its place and ends with the words, which
 * only `mentionKey` can fold. So the statement gives whole places: that of the last row read, and as many after it as there are rows to a page.
 */
export function mentionsText(walk: Walk): string {
  const [after, upTo] = walk === 'ASC' ? ['>', '<='] : ['<', '>='];
  const match = `MATCH ${ITS_IDS}<-[x:MENTIONS]-(s:Passage)-[:IN_ARTICLE]->(a:Article)
  WHERE ${IS_ITS_ID} AND ${live('s')} AND ($q.articleTerms IS NULL OR a.id IN $q.articleTerms)`;
  const mentions = `${match}\n  WITH DISTINCT s, a, x.form AS form`;
  const place = `a.id + ${SEPARATOR} + split(s.placeKey, ${SEPARATOR})[0] AS place`;
  const places = `COLLECT {
  ${mentions}
  WITH ${place} WHERE place ${after} $q.after
  RETURN place ORDER BY place ${walk} LIMIT $q.limit
}`;
  return levelText(
    `${anchorText('Entity')}\nWITH i, p, CASE WHEN $q.limit > 0 THEN ${places} ELSE [] END AS places`,
    `${match}
  WITH DISTINCT s, m.id AS id, ${place} WHERE place ${after}= $q.after AND (size(places) < $q.limit OR place ${upTo} places[-1])
  RETURN [s.record, id]`,
    `${mentions}\n  RETURN 1 AS one`,
    `${match} AND false\n  RETURN 1 AS one`,
  );
}

/** The place in the key of a mention: its first two parts, as the statement makes them. */
export function placeOf(key: string): string {
  return key.split('\u0001').slice(0, 2).join('\u0001');
}

/** A passage, and an id of the thing that it names. */
export interface Naming {
  readonly passage: PassageRecord;
  readonly id: string;
}

/** The mentions of a thing in some passages, beyond a key, in order; one form in one place is one mention, whichever ids of the thing it names. */
export function mentionsIn(namings: readonly Naming[], entity: string, after: string, walk: Walk): readonly ListRow[] {
  const sign = walk === 'ASC' ? 1 : -1;
  const rows = new Map(namings.flatMap(({ passage, id }) => passage.mentions.filter((mention) => mention.entity === id).map(({ form }) => {
    const key = mentionKey(passage, form);
    return [key, { key, node: { type: 'Mention', form, entity, passage } }] as const;
  })));
  return [...rows.values()].filter(({ key }) => (walk === 'ASC' ? key > after : key < after)).sort((a, b) => (a.key < b.key ? -sign : sign));
}

/** Every text that asks for mentions. */
export function mentionTexts(): readonly string[] {
  return WALKS.map(mentionsText);
}
