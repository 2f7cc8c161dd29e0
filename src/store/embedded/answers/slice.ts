import type { Page } from '../../../question/page.ts';
import type { OrderKeys } from '../../../model/order/order-keys.ts';
import type { Slice } from '../../graph-store.ts';

interface Keyed {
  readonly key: string;
}

/** The rows of a page from all rows of an answer: sorted by key in the order of reading, after the given key, at most `limit`. */
export function slice<R extends Keyed>(rows: readonly R[], page: Page): Slice<R> {
  const down = readsDown(page);
  const { after } = page;
  const left = after === null ? rows : rows.filter((row) => (down ? row.key < after : row.key > after));
  const sorted = [...left].sort((a, b) => (a.key === b.key ? 0 : a.key < b.key === down ? 1 : -1));
  return { rows: sorted.slice(0, page.limit), more: sorted.length > page.limit };
}

/** Whether keys are read from the greatest down. */
export function readsDown(page: Page): boolean {
  return page.order.descending !== page.backwards;
}

/** The key of a record in an order; a time has a key of its own for each direction of the order, whichever way it is read. */
export function keyIn(keys: OrderKeys, { order }: Page): string {
  switch (order.by) {
    case 'NAME': return keys.name;
    case 'TIME': return order.descending ? keys.timeDown : keys.timeUp;
    case 'PLACE': return keys.place;
    case 'ID': return keys.id;
  }
}
