import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, isIntrospectionType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

const FOLDER = new URL('../../schema/', import.meta.url);

/** The schema that all files of `schema/` make together. */
export function readSchema(): GraphQLSchema {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.graphql'));
  return buildSchema(files.map((name) => readFileSync(new URL(name, FOLDER), 'utf8')).join('\n'));
}

/** The types that we write: without introspection and without the scalars that GraphQL itself brings. */
export function ownTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && type.astNode != null);
}
