import { LISTINGS, listsThings } from '../../../../question/listing.ts';
import type { Order } from '../../../../question/page.ts';
import { anchorText, beyond, facetTests, levelText, live, shown, touched, WALKS, type Walk } from './fragments.ts';
import { candidatesText, plainLists, type PlainItem, type Scope } from './scopes.ts';

/** One list in one order. Rows: [key, record], of claims [key, claim, first, since]. Null for a list that there is not. */
export function listText(items: PlainItem, scope: Scope, order: Order, walk: Walk): string | null {
  const candidates = candidatesText(items, scope);
  if (candidates === null) return null;
  const key = `n.${keyOf(items, order)}`;
  const tests = [live('n'), ...facetTests(items, 'n'), ...(items === 'Claim' ? ['($q.recorded IS NULL OR n.first IN $q.recorded)'] : [])].join('\n    AND ');
  const isShown = items === 'Claim' ? shown('n') : listsThings(items) ? touched('n') : 'true';
  return levelText(
    scope === 'GRAPH' ? 'WITH 0 AS i' : anchorText(scope),
    `${candidates}
  WHERE ${beyond(key, walk)} AND ${tests}
    AND ${isShown}
  RETURN [${key}, n.record${items === 'Claim' ? ', n.first, n.since' : ''}] ORDER BY ${key} ${walk} LIMIT $q.limit`,
    `${candidates}\n  WHERE ${tests}\n    AND ${isShown}\n  RETURN 1 AS one`,
    `${candidates}\n  WHERE ${tests}\n    AND NOT (${isShown})\n  RETURN 1 AS one`,
  );
}

/** Whether a list leaves rows out for what is shown by default. */
export function withholds(items: PlainItem): boolean {
  return items === 'Claim' || listsThings(items);
}

function keyOf(items: PlainItem, { by, descending }: Order): string {
  switch (by) {
    case 'ID': return 'id';
    case 'NAME': return 'nameKey';
    case 'PLACE': return 'placeKey';
    case 'TIME': return `${items === 'Claim' ? 'claimKey' : 'time'}${descending ? 'Down' : 'Up'}${items === 'Claim' ? '' : 'Key'}`;
  }
}

/** Every text that asks for a list, but for mentions. */
export function listTexts(): readonly string[] {
  const texts = plainLists().flatMap(({ items, scope }) => LISTINGS[items].orders.flatMap((by) =>
    [false, true].flatMap((descending) => WALKS.map((walk) => listText(items, scope, { by, descending }, walk)))));
  return [...new Set(texts)].filter((text) => text !== null);
}
