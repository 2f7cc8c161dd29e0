import type { EntityType } from '../model/keys/id.ts';
import { edtf } from '../model/time/uncertain-time.ts';
import { DateScalar, DateTimeScalar } from './resolvers/date-scalars.ts';
import { relationFields } from './connections/relation-fields.ts';
import { claimFields, linkFields, occurrenceFields } from './resolvers/claims.ts';
import { Conflict, ConflictSide } from './resolvers/conflicts.ts';
import { connectionFields } from './resolvers/connections.ts';
import { getters } from './resolvers/getters.ts';
import { Graph, Subgraph, wholes } from './resolvers/graph.ts';
import { lists } from './resolvers/lists.ts';
import { policyFields } from './resolvers/policies.ts';
import { Article, Evidence, Mention, Passage } from './resolvers/sources.ts';
import { Amount, eventFields, IdentityJudgement, thingFields } from './resolvers/things.ts';

const typed = { __resolveType: ({ type }: { readonly type: string }) => type };

function thing<T extends object>(type: EntityType, own: T) {
  return { ...thingFields, ...relationFields(type), ...own };
}

/** All resolvers, by type. A field that has none is a key of the record behind its type. */
export const resolvers = {
  Query: { ...getters, ...lists, ...wholes },
  Node: typed, Entity: typed, Actor: typed, Claim: typed,
  Company: thing('Company', {}),
  AIModel: thing('AIModel', {}),
  Platform: thing('Platform', {}),
  Policy: thing('Policy', policyFields),
  Stakeholder: thing('Stakeholder', {}),
  Event: thing('Event', eventFields),
  Relation: { ...claimFields, ...linkFields },
  Occurrence: { ...claimFields, ...occurrenceFields },
  Statement: claimFields,
  Article, Passage, Mention, Evidence, Conflict, ConflictSide, IdentityJudgement, Amount, Graph, Subgraph,
  UncertainTime: { edtf },
  Date: DateScalar,
  DateTime: DateTimeScalar,
  ...connectionFields,
};
