import type { GraphQLResolveInfo } from 'graphql';
import type { ListItem } from '../../question/ask.ts';
import { LISTINGS } from '../../question/listing.ts';
import type { PageArguments } from '../../question/page.ts';
import { listConnection, type ListConnection } from './connection.ts';
import type { Context } from '../reading/context.ts';
import { idsNamed, listFilter, type ListFilterInput } from '../filters/filters.ts';
import type { InputMaybe } from '../generated/resolvers.ts';
import { orderOf, pageAndMark, type OrderInput } from './paging.ts';

interface ListArguments extends PageArguments {
  readonly filter?: InputMaybe<ListFilterInput>;
  readonly orderBy?: OrderInput;
}

type ListField<Parent, Args> = (parent: Parent, args: Args, context: Context, info: GraphQLResolveInfo) => ListConnection;

/** A field that lists all things of one sort in the graph. */
export function listOf(items: ListItem): ListField<unknown, ListArguments> {
  return (_parent, args, context, info) => list(items, null, args, args.filter ?? {}, context, info);
}

/** A field that lists what belongs to its parent. */
export function listWithin(items: ListItem): ListField<{ readonly id: string }, ListArguments> {
  return (parent, args, context, info) => list(items, parent.id, args, args.filter ?? {}, context, info);
}

/** The field that lists the mentions of a thing; which articles is an argument of its own. */
export function mentionsWithin(): ListField<{ readonly id: string }, PageArguments & Pick<ListFilterInput, 'article'>> {
  return (parent, args, context, info) => list('Mention', parent.id, args, { article: args.article }, context, info);
}

function list(
  items: ListItem, within: string | null, args: ListArguments, filter: ListFilterInput, { reader }: Context, info: GraphQLResolveInfo,
): ListConnection {
  const ask = { ask: 'LIST', items, within, filter: listFilter(filter) } as const;
  const order = orderOf(args.orderBy, LISTINGS[items].orders[0] ?? 'ID');
  return listConnection({ reader, ask, ...pageAndMark(args, order, info) }, idsNamed(filter));
}
