import type { GraphQLResolveInfo } from 'graphql';
import type { EntityType } from '../../model/keys/id.ts';
import { waysFrom, type Way } from '../../model/types/ways.ts';
import type { PageArguments } from '../../question/page.ts';
import { linkConnection, type LinkConnection } from './connection.ts';
import type { Context } from '../reading/context.ts';
import { linkFilter, type LinkFilterInput } from '../filters/filters.ts';
import type { InputMaybe } from '../generated/resolvers.ts';
import { orderOf, pageAndMark, type OrderInput } from './paging.ts';

interface LinkArguments extends PageArguments, Pick<LinkFilterInput, 'stance' | 'role'> {
  readonly filter?: InputMaybe<LinkFilterInput>;
  readonly orderBy?: OrderInput;
}

type LinkField = (parent: { readonly id: string }, args: LinkArguments, context: Context, info: GraphQLResolveInfo) => LinkConnection;

/** The relation fields of a type of thing, by label: one for each way that starts from it. */
export function relationFields(type: EntityType): Readonly<Record<string, LinkField>> {
  return Object.fromEntries(waysFrom(type).map((way) => [way.label, linksAlong(way)]));
}

function linksAlong({ relation, direction }: Way): LinkField {
  return ({ id }, args, { reader }, info) => {
    const ask = { ask: 'LINKS', of: id, relation, direction, filter: linkFilter(args.filter ?? {}, args) } as const;
    return linkConnection({ reader, ask, ...pageAndMark(args, orderOf(args.orderBy, 'TIME'), info) });
  };
}
