import {
  doTypesOverlap, getNamedType, isCompositeType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLCompositeType, type GraphQLInputType, type GraphQLSchema,
} from 'graphql';
import type { Dice } from '../support/random.ts';
import type { Coverage } from './coverage.ts';

export interface Step {
  readonly parent: string;
  readonly field: string;
}

/** Something that an operation is to use: how to come to its field from the root, and what must be given there. */
export interface Target {
  readonly path: readonly Step[];
  /** Arguments of the last field, and members of inputs as `Input.member`. */
  readonly forced: ReadonlySet<string>;
  /** An argument that takes a cursor of an answer to this operation. */
  readonly cursor: 'after' | 'before' | null;
}

/** The ways from the root of a schema to each of its fields, arguments and members of inputs. */
export class Paths {
  readonly #schema: GraphQLSchema;
  readonly #distance = new Map<string, number>([['Query', 0]]);
  readonly #steps: readonly (Step & { readonly to: GraphQLCompositeType })[];
  readonly #uses = new Map<string, { readonly path: Step; readonly argument: string; readonly members: readonly string[] }[]>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    const types = Object.values(schema.getTypeMap()).filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'));
    this.#steps = types.flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []).flatMap((field) => {
      const to = getNamedType(field.type);
      return isCompositeType(to) ? [{ parent: type.name, field: field.name, to }] : [];
    }));
    for (let far = 0, grown = true; grown; far += 1) {
      const near = this.#steps.filter(({ parent }) => this.#distance.get(parent) === far);
      const fresh = types.filter((type) => isCompositeType(type) && !this.#distance.has(type.name) && near.some(({ to }) => doTypesOverlap(schema, to, type)));
      for (const { name } of fresh) this.#distance.set(name, far + 1);
      grown = fresh.length > 0;
    }
    for (const type of types) {
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        for (const arg of field.args) this.#use({ parent: type.name, field: field.name }, arg.name, arg.type, []);
      }
    }
  }

  /** A way to something that has been used least of all. */
  toLeastUsed(dice: Dice, coverage: Coverage): Target {
    const least = coverage.least();
    return this.to(dice, dice.pick([...coverage.counts].filter(([, count]) => count === least).map(([coordinate]) => coordinate)));
  }

  /** A way to a coordinate, one of the short ones. */
  to(dice: Dice, coordinate: string): Target {
    const [, type = '', field = '', , argument] = /^(\w+)\.(\w+)(\((\w+):\))?$/.exec(coordinate) ?? [];
    const inputs = this.#uses.get(coordinate);
    if (inputs !== undefined) {
      const use = dice.pick(inputs);
      return { path: [...this.#pathTo(dice, use.path.parent), use.path], forced: new Set([use.argument, ...use.members]), cursor: null };
    }
    const cursor = argument === 'after' || argument === 'before' ? argument : null;
    return { path: [...this.#pathTo(dice, type), { parent: type, field }], forced: new Set(argument === undefined ? [] : [cursor === 'before' ? 'last' : cursor === 'after' ? 'first' : argument]), cursor };
  }

  #pathTo(dice: Dice, type: string): readonly Step[] {
    const far = this.#distance.get(type) ?? 0;
    if (far === 0) return [];
    const wanted = this.#schema.getType(type);
    const into = this.#steps.filter(({ parent, to }) => (this.#distance.get(parent) ?? far) < far && isCompositeType(wanted) && doTypesOverlap(this.#schema, to, wanted));
    const { parent, field } = dice.pick(into);
    return [...this.#pathTo(dice, parent), { parent, field }];
  }

  #use(path: Step, argument: string, type: GraphQLInputType, members: readonly string[]): void {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return;
    for (const field of Object.values(named.getFields())) {
      const coordinate = `${named.name}.${field.name}`;
      const uses = this.#uses.get(coordinate) ?? [];
      uses.push({ path, argument, members: [...members, coordinate] });
      this.#uses.set(coordinate, uses);
      this.#use(path, argument, field.type, [...members, coordinate]);
    }
  }
}

/** Whether a step is a way by an argument of its own to the thing that its next step starts from. */
export function isGetter({ parent, field }: Step): boolean {
  return parent === 'Query' && /^(nodes?|company|aiModel|platform|policy|stakeholder|event|article|claim|conflict)$/.test(field);
}

