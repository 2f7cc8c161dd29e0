import { BadInput } from '../errors.ts';
import type { OrderBy } from './listing.ts';

/** How many rows a page has when neither `first` nor `last` is given, and the most it may have. */
export const DEFAULT_PAGE = 20;
export const LONGEST_PAGE = 100;

export interface Order {
  readonly by: OrderBy;
  readonly descending: boolean;
}

/** Which rows: from `after` (a sort key, exclusive; null is the start) in the order, or against it when `backwards`, at most `limit`. */
export interface Page {
  readonly order: Order;
  readonly backwards: boolean;
  readonly after: string | null;
  readonly limit: number;
}

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** The page that the four arguments of a connection ask for. `decode` turns a cursor into the sort key of its row. Errors: BadInput, and what `decode` throws. */
export function pageOf(args: PageArguments, order: Order, decode: (cursor: string) => string): Page {
  const { first, last, after, before } = args;
  if (present(first) && present(last)) throw new BadInput('"first" and "last" were both given; give one of them.');
  if (present(after) && present(before)) throw new BadInput('"after" and "before" were both given; "after" goes with "first", "before" with "last".');
  if (present(last) && present(after)) throw new BadInput('"after" was given with "last"; "last" goes with "before".');
  if (present(first) && present(before)) throw new BadInput('"before" was given with "first"; "before" goes with "last".');
  const backwards = present(last) || present(before);
  const limit = backwards ? size('last', last) : size('first', first);
  const cursor = backwards ? before : after;
  return { order, backwards, after: present(cursor) ? decode(cursor) : null, limit };
}

function present<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function size(name: string, asked: number | null | undefined): number {
  if (!present(asked)) return DEFAULT_PAGE;
  if (asked < 1 || asked > LONGEST_PAGE) throw new BadInput(`"${name}" is ${asked}; 1 to ${LONGEST_PAGE} was expected.`);
  return asked;
}
