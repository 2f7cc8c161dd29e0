import type { GraphQLArgument, GraphQLField, GraphQLInputType } from 'graphql';
import { isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';

/** An operation before it is text. Each response name stands once in a selection, fragments included, so that no two fields ever merge. */
export interface Operation {
  readonly selections: readonly Selection[];
}

export type Selection = FieldNode | FragmentNode;

export interface FieldNode {
  readonly kind: 'field';
  /** The type in whose terms it is asked; an interface where it stands in a fragment on one. */
  readonly parent: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** The key of its answer. */
  readonly key: string;
  readonly args: readonly ArgumentNode[];
  readonly selections: readonly Selection[];
}

export interface ArgumentNode {
  readonly arg: GraphQLArgument;
  readonly value: unknown;
  readonly asVariable: boolean;
}

export interface FragmentNode {
  readonly kind: 'fragment';
  readonly on: string;
  readonly named: boolean;
  readonly selections: readonly Selection[];
}

export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation as a client sends it. */
export function textOf(operation: Operation): Asked {
  const printer = new Printer();
  const body = printer.set(operation.selections, '  ');
  const declared = printer.declared.length === 0 ? '' : `(${printer.declared.join(', ')})`;
  return { query: [`query Q${declared} ${body}`, ...printer.fragments].join('\n'), variables: printer.variables };
}

class Printer {
  readonly declared: string[] = [];
  readonly fragments: string[] = [];
  readonly variables: Record<string, unknown> = {};
  #fragmentCount = 0;

  set(selections: readonly Selection[], indent: string): string {
    const lines = selections.map((one) => `${indent}${one.kind === 'field' ? this.#field(one, indent) : this.#fragment(one, indent)}`);
    return `{\n${lines.join('\n')}\n${indent.slice(2)}}`;
  }

  #field({ field, key, args, selections }: FieldNode, indent: string): string {
    const name = key === field.name ? key : `${key}: ${field.name}`;
    const given = args.length === 0 ? '' : `(${args.map((one) => `${one.arg.name}: ${this.#value(one)}`).join(', ')})`;
    return `${name}${given}${selections.length === 0 ? '' : ` ${this.set(selections, `${indent}  `)}`}`;
  }

  #fragment({ on, named, selections }: FragmentNode, indent: string): string {
    if (!named) return `... on ${on} ${this.set(selections, `${indent}  `)}`;
    const name = `F${(this.#fragmentCount += 1)}`;
    this.fragments.push(`fragment ${name} on ${on} ${this.set(selections, '  ')}`);
    return `...${name}`;
  }

  #value({ arg, value, asVariable }: ArgumentNode): string {
    if (!asVariable) return literal(value, arg.type);
    const name = `v${this.declared.length + 1}`;
    // A variable without a value of its own cannot stand for an argument that has a default and takes no null.
    this.declared.push(`$${name}: ${String(arg.type)}`);
    this.variables[name] = value;
    return `$${name}`;
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (value === null || value === undefined) return 'null';
  if (isListType(type)) return Array.isArray(value) ? `[${value.map((item) => literal(item, type.ofType)).join(', ')}]` : literal(value, type.ofType);
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return `{${Object.entries(value).flatMap(([name, member]) => (fields[name] === undefined ? [] : [`${name}: ${literal(member, fields[name].type)}`])).join(', ')}}`;
  }
  return isEnumType(type) && typeof value === 'string' ? value : JSON.stringify(value);
}

/** Calls back with every field of an operation and each value that an answer gives for it, lists taken apart. */
export function eachAnswer(operation: Operation, data: unknown, seen: (node: FieldNode, value: unknown) => void): void {
  walk(operation.selections, data, seen);
}

function walk(selections: readonly Selection[], value: unknown, seen: (node: FieldNode, value: unknown) => void): void {
  if (Array.isArray(value)) return value.forEach((item) => walk(selections, item, seen));
  if (typeof value !== 'object' || value === null) return;
  const members = new Map<string, unknown>(Object.entries(value));
  for (const one of selections) {
    if (one.kind === 'fragment') walk(one.selections, value, seen);
    else if (members.has(one.key)) {
      seen(one, members.get(one.key));
      walk(one.selections, members.get(one.key), seen);
    }
  }
}
