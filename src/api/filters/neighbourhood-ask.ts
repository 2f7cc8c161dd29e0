import { BadInput } from '../../errors.ts';
import { entityTypeOf, kindOfId, type EntityType } from '../../model/keys/id.ts';
import { entityTypeOfTerm } from '../../model/types/node-types.ts';
import { RELATION_NAMES, relationType } from '../../model/types/relation-types.ts';
import type { NeighbourhoodAsk } from '../../operations/neighbourhood.ts';
import type { WalkFilter } from '../../question/ask.ts';
import { linkFilter } from './filters.ts';
import type { QueryneighbourhoodArgs, RelationFilter, RequireFields } from '../generated/resolvers.ts';

/** As many as `nodes` takes. */
const MOST_STARTS = 100;

type Arguments = RequireFields<QueryneighbourhoodArgs, 'depth' | 'direction' | 'maxNodes' | 'of'>;

/** A neighbourhood as asked. Errors: BadInput where a number is out of its range or there is nothing to start from. */
export function neighbourhoodAsk(args: Arguments): NeighbourhoodAsk {
  if (args.of.length === 0) throw new BadInput('"of" is empty; one id at least was expected.');
  if (args.of.length > MOST_STARTS) throw new BadInput(`"of" has ${args.of.length} ids; ${MOST_STARTS} at most were expected.`);
  const other = args.of.find((id) => kindOfId(id) !== null && entityTypeOf(id) === null);
  if (other !== undefined) throw new BadInput(`"of" holds "${other}", which is no thing; ids of companies, models, platforms, policies, stakeholders or events were expected.`);
  return {
    of: args.of,
    depth: inRange('depth', args.depth, 0, 4),
    direction: args.direction,
    filter: walkFilter(args.relations ?? {}),
    types: args.types?.map(typeOf) ?? null,
    maxNodes: inRange('maxNodes', args.maxNodes, 1, 1000),
  };
}

/** Thematic links are followed only where they were asked for by name. */
function walkFilter(filter: RelationFilter): WalkFilter {
  const usual = RELATION_NAMES.filter((name) => !relationType(name).thematic);
  return { ...linkFilter(filter, {}), relations: filter.type ?? usual };
}

function typeOf(term: string): EntityType {
  const type = entityTypeOfTerm(term);
  if (type === null) throw new Error(`${term} is a type in the schema and not in the model`);
  return type;
}

function inRange(name: string, value: number, least: number, most: number): number {
  if (value < least || value > most) throw new BadInput(`"${name}" is ${value}; ${least} to ${most} was expected.`);
  return value;
}
