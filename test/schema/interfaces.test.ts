import { getNamedType, isLeafType, type GraphQLField, type GraphQLInterfaceType, type GraphQLObjectType } from 'graphql';
import { isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ownTypes, readSchema } from './read-schema.ts';

const schema = readSchema();
const interfaces = ownTypes(schema).filter(isInterfaceType);

function fields(type: GraphQLInterfaceType | GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields());
}

/** The wrapping of a type, and the type itself where it is a leaf: what two selections under one name must share. */
function shape(field: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(field.type);
  return isLeafType(named) ? String(field.type) : String(field.type).replace(named.name, '*');
}

describe('interfaces', () => {
  it('describe each field and argument in the words of every type that implements it', () => {
    // The id of Node is that of anything; each family of types says what its own look like.
    const different = interfaces.filter((face) => face.name !== 'Node').flatMap((face) => [...schema.getImplementations(face).objects, ...schema.getImplementations(face).interfaces]
      .flatMap((type) => fields(face)
        .filter((field) => {
          const own = type.getFields()[field.name];
          const words = (from: typeof field | undefined): unknown => [from?.description, from?.args.map((arg) => [arg.name, arg.description])];
          return JSON.stringify(words(own)) !== JSON.stringify(words(field));
        })
        .map((field) => `${type.name}.${field.name}`)));
    expect(different).toEqual([]);
  });

  it('have no two types whose fields of one name cannot stand in one selection, but for status of a policy and of a claim', () => {
    const node = ownTypes(schema).filter(isObjectType).filter((type) => type.getInterfaces().some((face) => face.name === 'Node'));
    const shapes = new Map<string, Map<string, string[]>>();
    for (const type of node) {
      for (const field of fields(type)) {
        const byShape = shapes.get(field.name) ?? new Map<string, string[]>();
        shapes.set(field.name, byShape.set(shape(field), [...(byShape.get(shape(field)) ?? []), type.name]));
      }
    }
    const clashes = [...shapes].filter(([, byShape]) => byShape.size > 1).map(([name, byShape]) => [name, Object.fromEntries(byShape)]);
    expect(clashes).toEqual([['status', { 'PolicyStatus!': ['Policy'], 'ClaimStatus!': ['Relation', 'Occurrence', 'Statement'] }]]);
  });
});
