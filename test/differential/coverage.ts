import { isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType, type GraphQLSchema } from 'graphql';
import type { FieldNode, Operation, Selection } from './operation-tree.ts';
import { getNamedType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';

/** What an operation must not ask, since engines rightly differ in it. */
export const DIFFERS = ['Graph.engine'];

/** How often each field, argument and member of an input of a schema was used: `Type.field`, `Type.field(argument:)`, `Input.member`. */
export class Coverage {
  readonly counts = new Map<string, number>();

  constructor(schema: GraphQLSchema) {
    for (const type of Object.values(schema.getTypeMap()).filter((one) => !isIntrospectionType(one))) {
      if (isInputObjectType(type)) for (const name of Object.keys(type.getFields())) this.counts.set(`${type.name}.${name}`, 0);
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (DIFFERS.includes(`${type.name}.${field.name}`)) continue;
        this.counts.set(`${type.name}.${field.name}`, 0);
        for (const arg of field.args) this.counts.set(argumentOf(type.name, field.name, arg.name), 0);
      }
    }
  }

  /** The likelier, the less a thing was used. */
  weight(coordinate: string): number {
    return 1 / (1 + (this.counts.get(coordinate) ?? 0)) ** 2;
  }

  least(): number {
    return Math.min(...this.counts.values());
  }

  count(operation: Operation): void {
    this.#set(operation.selections);
  }

  #set(selections: readonly Selection[]): void {
    for (const one of selections) {
      if (one.kind === 'field') this.#field(one);
      this.#set(one.selections);
    }
  }

  #field({ parent, field, args }: FieldNode): void {
    this.#add(`${parent}.${field.name}`);
    for (const { arg, value } of args) {
      this.#add(argumentOf(parent, field.name, arg.name));
      this.#value(value, arg.type);
    }
  }

  #value(value: unknown, type: GraphQLInputType): void {
    if (isNonNullType(type)) return this.#value(value, type.ofType);
    if (Array.isArray(value)) return isListType(type) ? value.forEach((item) => this.#value(item, type.ofType)) : undefined;
    const named = getNamedType(type);
    if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return;
    const fields = named.getFields();
    for (const [name, member] of Object.entries(value)) {
      this.#add(`${named.name}.${name}`);
      const field = fields[name];
      if (field !== undefined) this.#value(member, field.type);
    }
  }

  #add(coordinate: string): void {
    const count = this.counts.get(coordinate);
    if (count !== undefined) this.counts.set(coordinate, count + 1);
  }
}

/** The name of an argument, as the GraphQL specification writes coordinates. */
export function argumentOf(type: string, field: string, argument: string): string {
  return `${type}.${field}(${argument}:)`;
}
