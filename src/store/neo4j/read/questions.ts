import type { LinkAsk, ListAsk } from '../../../question/ask.ts';
import { LISTINGS } from '../../../question/listing.ts';
import type { LinkRow, ListRow, StoredNode } from '../../graph-store.ts';
import type { Value } from '../driver/params.ts';
import { listOf, textOf } from '../driver/column.ts';
import { claimOf, linkRowOf, recordOf } from './decode.ts';
import type { LevelQuestion } from './level.ts';
import { linkParams, linksText } from './statements/links.ts';
import { listParams } from './statements/list-params.ts';
import { listText, withholds } from './statements/lists.ts';
import { mentionsIn, mentionsText, placeOf, type Naming } from './statements/mentions.ts';
import type { Moments } from './moments.ts';
import { candidatesText, scopeOf, type PlainItem, type Scope } from './statements/scopes.ts';

/** The question for links of one kind, direction and filter. */
export function linkQuestion(ask: LinkAsk, moments: Moments): LevelQuestion<LinkRow> {
  return {
    text: ({ by }, walk) => linksText(ask, by === 'NAME' ? 'NAME' : 'TIME', walk),
    params: linkParams(ask.filter),
    rows: (column) => column.map((row) => linkRowOf(moments, row)),
  };
}

/** The question for a list under one filter, of any number of nodes of one kind; null where there is no such list. */
export function listQuestion(ask: ListAsk, moments: Moments): LevelQuestion<ListRow> | null {
  const scope = scopeOf(ask.within);
  if (scope === null) return null;
  const params = listParams(ask.filter, (span) => moments.within(span));
  if (ask.items === 'Mention') return scope === 'Entity' ? mentionQuestion(params) : null;
  return candidatesText(ask.items, scope) === null ? null : plainQuestion(ask.items, scope, params, moments);
}

/** Whether some that match may be left out of a list; of other lists it is known without asking that none are. */
export function mayWithhold(ask: ListAsk): boolean {
  return ask.items !== 'Mention' && withholds(ask.items);
}

function mentionQuestion(params: LevelQuestion<ListRow>['params']): LevelQuestion<ListRow> {
  return {
    text: (_order, walk) => mentionsText(walk),
    params,
    start: placeOf,
    rows: (column, entity, after, walk) => mentionsIn(column.map(namingOf), entity, after, walk),
  };
}

function namingOf(row: Value): Naming {
  const [passage, id] = listOf(row);
  return { passage: recordOf('passage', passage), id: textOf(id) };
}

function plainQuestion(items: PlainItem, scope: Scope, params: LevelQuestion<ListRow>['params'], moments: Moments): LevelQuestion<ListRow> {
  const { orders } = LISTINGS[items];
  return {
    // An order that the list does not have is asked for where nothing but a count is.
    text: (order, walk) => listText(items, scope, { ...order, by: orders.find((by) => by === order.by) ?? orders[0] ?? 'ID' }, walk) ?? '',
    params,
    rows: (column) => column.map((row) => listRowOf(items, moments, row)),
  };
}

function listRowOf(items: PlainItem, moments: Moments, row: Value): ListRow {
  const [key, record, first, since] = listOf(row);
  const node: StoredNode = items === 'Claim' ? claimOf(moments, record, first, since) : recordOf('plain', record);
  return { key: textOf(key), node };
}
