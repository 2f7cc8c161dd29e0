import { mentionKey } from '../../../../model/order/order-keys.ts';
import type { PassageRecord } from '../../../../model/records/record.ts';
import type { ListRow } from '../../../graph-store.ts';
import { anchorText, levelText, live, SEPARATOR, WALKS, type Walk } from './fragments.ts';

/**
 * The passages that name a thing, in the order of their places. The key of a mention begins with its place and ends with the words, which
 * only `mentionKey` can fold. So the statement gives whole places: that of the last row read, and as many after it as there are rows to a page.
 */
export function mentionsText(walk: Walk): string {
  const [after, upTo] = walk === 'ASC' ? ['>', '<='] : ['<', '>='];
  const match = `MATCH (p)<-[:MENTIONS]-(s:Passage)-[:IN_ARTICLE]->(a:Article)
  WHERE ${live('s')} AND ($q.articleTerms IS NULL OR a.id IN $q.articleTerms)`;
  const place = `a.id + ${SEPARATOR} + split(s.placeKey, ${SEPARATOR})[0] AS place`;
  const places = `COLLECT {
  ${match}
  WITH ${place} WHERE place ${after} $q.after
  RETURN place ORDER BY place ${walk} LIMIT $q.limit
}`;
  return levelText(
    `${anchorText('Entity')}\nWITH i, p, CASE WHEN $q.limit > 0 THEN ${places} ELSE [] END AS places`,
    `${match}
  WITH DISTINCT s, ${place} WHERE place ${after}= $q.after AND (size(places) < $q.limit OR place ${upTo} places[-1])
  RETURN s.record`,
    `${match}\n  RETURN 1 AS one`,
    `${match} AND false\n  RETURN 1 AS one`,
  );
}

/** The place in the key of a mention: its first two parts, as the statement makes them. */
export function placeOf(key: string): string {
  return key.split('\u0001').slice(0, 2).join('\u0001');
}

/** The mentions of a thing in some passages, beyond a key, in order. */
export function mentionsIn(passages: readonly PassageRecord[], entity: string, after: string, walk: Walk): readonly ListRow[] {
  const sign = walk === 'ASC' ? 1 : -1;
  return passages
    .flatMap((passage) => passage.mentions.filter((mention) => mention.entity === entity).map((mention): ListRow => (
      { key: mentionKey(passage, mention), node: { type: 'Mention', form: mention.form, entity, passage } })))
    .filter(({ key }) => (walk === 'ASC' ? key > after : key < after))
    .sort((a, b) => (a.key < b.key ? -sign : sign));
}

/** Every text that asks for mentions. */
export function mentionTexts(): readonly string[] {
  return WALKS.map(mentionsText);
}
