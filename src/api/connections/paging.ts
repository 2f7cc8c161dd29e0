import type { GraphQLResolveInfo } from 'graphql';
import { decodeCursor, questionMark } from '../../question/cursor.ts';
import type { OrderBy } from '../../question/listing.ts';
import { pageOf, type Order, type Page, type PageArguments } from '../../question/page.ts';
import type { InputMaybe, OrderDirection } from '../generated/resolvers.ts';

const BY = { NAME: 'NAME', TIME: 'TIME', PUBLISHED_AT: 'TIME', TITLE: 'NAME' } as const satisfies Record<string, OrderBy>;

/** An order as asked: a field of any order input and a direction. */
export type OrderInput = InputMaybe<{ readonly field: keyof typeof BY; readonly direction?: OrderDirection }>;

/** The order asked for, or the usual one, ascending. */
export function orderOf(asked: OrderInput, usual: OrderBy): Order {
  return { by: asked ? BY[asked.field] : usual, descending: asked?.direction === 'DESC' };
}

/** The page that a field's arguments ask for, and how to make the mark that ties cursors to this field and these arguments. Errors: BadInput, BadCursor. */
export function pageAndMark(args: PageArguments, order: Order, info: GraphQLResolveInfo): { readonly page: Page; readonly mark: () => string } {
  const mark = (): string => questionMark(info.parentType.name, info.fieldName, { ...args });
  return { page: pageOf(args, order, (cursor) => decodeCursor(mark(), cursor)), mark };
}
