import { WAYS, type Way } from '../../../../model/types/ways.ts';
import type { LinkFilter } from '../../../../question/ask.ts';
import type { OrderBy } from '../../../../question/listing.ts';
import type { Params } from '../../driver/params.ts';
import { anchorText, beyond, levelText, linkTests, live, SEPARATOR, shown, WALKS, type Walk } from './fragments.ts';

/** Links are read by time or by the name of the far end. */
export const LINK_ORDERS = ['TIME', 'NAME'] as const satisfies readonly OrderBy[];
export type LinkOrder = (typeof LINK_ORDERS)[number];

type Direction = Pick<Way, 'relation' | 'direction'>;

const ARROWS = { OUT: ['-', '->'], IN: ['<-', '-'], BOTH: ['-', '-'] } as const;

// The name of the far end is read, not stored on the link: a rename would have to touch every link.
const KEYS: Readonly<Record<LinkOrder, string>> = {
  TIME: `CASE WHEN $q.down THEN e.timeDown ELSE e.timeUp END + ${SEPARATOR} + n.nameFold + ${SEPARATOR} + e.id`,
  NAME: `n.nameFold + ${SEPARATOR} + e.id`,
};

/** The links of one kind and direction from each of some things. Rows: [key, claim, first, since, far end]; keys equal those of model/order-keys.ts. */
export function linksText({ relation, direction }: Direction, by: LinkOrder, walk: Walk): string {
  const [left, right] = ARROWS[direction];
  const match = `MATCH (p)${left}[e:${relation}]${right}(n:Entity)\n  WHERE ${live('e')}`;
  return levelText(
    anchorText('Entity'),
    `${match} AND ${shown('e')} AND ${linkTests('e')}
  WITH e, n, ${KEYS[by]} AS k WHERE ${beyond('k', walk)}
  RETURN [k, e.record, e.first, e.since, n.record] ORDER BY k ${walk} LIMIT $q.limit`,
    `${match} AND ${shown('e')} AND ${linkTests('e')}`,
    `${match} AND NOT (${shown('e')}) AND ${linkTests('e')}`,
  );
}

/** The parameters of a filter of links. */
export function linkParams({ qualifiers, stances, roles, shown: { statuses, modalities } }: LinkFilter): Params {
  return { qualifiers, stances, roles, statuses, modalities };
}

/** Every text that asks for links. */
export function linkTexts(): readonly string[] {
  return WAYS.flatMap((way) => LINK_ORDERS.flatMap((by) => WALKS.map((walk) => linksText(way, by, walk))));
}
