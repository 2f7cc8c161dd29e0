import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import type { Context } from './reading/context.ts';
import { resolvers } from './resolvers.ts';

/** The schema with everything that answers it. Errors: a resolver for a field that the schema does not have. */
export function executableSchema(typeDefs: string): GraphQLSchema {
  return makeExecutableSchema<Context>({ typeDefs, resolvers, resolverValidationOptions: { requireResolversToMatchSchema: 'error' } });
}
