import type { EntityType } from '../../model/keys/id.ts';
import { entityTypeOfTerm } from '../../model/types/node-types.ts';
import { USUAL_RELATIONS } from '../../model/types/relation-types.ts';
import { checkedNeighbourhood } from '../../operations/checked-neighbourhood.ts';
import type { NeighbourhoodAsk } from '../../operations/neighbourhood.ts';
import type { WalkFilter } from '../../question/ask.ts';
import { linkFilter } from './filters.ts';
import type { QueryneighbourhoodArgs, RelationFilter, RequireFields } from '../generated/resolvers.ts';

type Arguments = RequireFields<QueryneighbourhoodArgs, 'depth' | 'direction' | 'maxNodes' | 'of'>;

/** A neighbourhood as asked. Errors: BadInput where a number is out of its range or there is nothing to start from. */
export function neighbourhoodAsk(args: Arguments): NeighbourhoodAsk {
  return checkedNeighbourhood({
    of: args.of,
    depth: args.depth,
    direction: args.direction,
    filter: walkFilter(args.relations ?? {}),
    types: args.types?.map(typeOf) ?? null,
    maxNodes: args.maxNodes,
  });
}

/** Thematic links are followed only where they were asked for by name. */
function walkFilter(filter: RelationFilter): WalkFilter {
  return { ...linkFilter(filter, {}), relations: filter.type ?? USUAL_RELATIONS };
}

function typeOf(term: string): EntityType {
  const type = entityTypeOfTerm(term);
  if (type === null) throw new Error(`${term} is a type in the schema and not in the model`);
  return type;
}
