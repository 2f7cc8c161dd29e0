import {
  defaultFieldResolver, execute, getNamedType, isInterfaceType, isObjectType, parse, type ExecutionResult, type GraphQLObjectType, type GraphQLOutputType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { Context } from '../../src/api/reading/context.ts';
import { executableSchema } from '../../src/api/schema.ts';
import { ownTypes } from '../schema/read-schema.ts';
import { TYPE_DEFS } from './api.ts';
import { everything, IDS } from './everything.ts';

const schema = executableSchema(TYPE_DEFS);
const objects = ownTypes(schema).filter(isObjectType);
const nodes = objects.filter((type) => type.getInterfaces().some((face) => face.name === 'Node'));

/** What the root fields need to be asked at all. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  node: 'id: "company:acme"', nodes: 'ids: ["company:acme"]', company: 'id: "company:acme"', aiModel: 'id: "model:sage"', platform: 'id: "platform:talk"',
  policy: 'id: "policy:act"', stakeholder: 'id: "stakeholder:office"', event: 'id: "event:vote"', article: 'id: "article:one"',
  neighbourhood: 'of: ["company:acme"], maxNodes: 2',
};

/** All fields of a type and of all that hangs below; of a node that hangs below, its id. */
function selection(type: GraphQLObjectType): string {
  return `{ ${Object.values(type.getFields()).map((field) => `${field.name}${field.name === 'exportUrl' && field.args.length > 0 ? '(format: GEXF)' : ''}${below(field.type)}`).join(' ')} }`;
}

function below(output: GraphQLOutputType): string {
  const type = getNamedType(output);
  if (isInterfaceType(type) || (isObjectType(type) && nodes.includes(type))) return ' { id }';
  return isObjectType(type) ? ` ${selection(type)}` : '';
}

/** Fields whose value was seen to be something else than null. */
const answered = new Set<string>();

function watch(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (...asked) => {
      const value: unknown = resolve(...asked);
      if (value !== null && value !== undefined) answered.add(`${type.name}.${field.name}`);
      return value;
    };
  }
}

let context: Context;
beforeAll(async () => {
  context = new Context(await everything());
  await context.open();
  objects.forEach(watch);
});

function ask(query: string, variableValues: Record<string, unknown> = {}): ExecutionResult | Promise<ExecutionResult> {
  return execute({ schema, document: parse(query), contextValue: context, variableValues });
}

function atOnce(query: string, variableValues: Record<string, unknown> = {}): Record<string, unknown> {
  const result = ask(query, variableValues);
  if (result instanceof Promise) throw new Error('the answer was a promise');
  expect(result.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(result.data)) as Record<string, unknown>;
}

/** Asks every root field for all it has, then every node in the graph for all that its type has. */
function askEverything(): void {
  const { conflicts } = atOnce('{ conflicts { nodes { id } } }') as { conflicts: { nodes: { id: string }[] } };
  const ids = [...IDS, ...conflicts.nodes.map(({ id }) => id)];
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  const args: Readonly<Record<string, string>> = { ...ARGUMENTS, claim: `id: "${ids.find((id) => id.startsWith('claim:'))}"`, conflict: `id: "${ids.at(-1)}"` };
  for (const { name, type } of roots) atOnce(`{ ${name}${args[name] === undefined ? '' : `(${args[name]})`}${below(type)} }`);
  for (const type of nodes) atOnce(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type.name} ${selection(type)} } }`, { ids });
}

describe('in a graph in which everything has a value', () => {
  it('every field of every type answers, and at once, since the graph is in this process', () => {
    askEverything();
    const all = objects.flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`));
    expect(all.filter((field) => !answered.has(field))).toEqual([]);
  });
});
