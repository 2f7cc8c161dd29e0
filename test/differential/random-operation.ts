import {
  getNamedType, isCompositeType, isInterfaceType, isObjectType, TypeNameMetaFieldDef, type GraphQLCompositeType, type GraphQLField, type GraphQLSchema,
} from 'graphql';
import type { NodeRecord } from '../../src/model/records/record.ts';
import type { Dice } from '../support/random.ts';
import type { World } from '../support/random-world.ts';
import { DIFFERS, type Coverage } from './coverage.ts';
import type { FieldNode, Operation, Selection } from './operation-tree.ts';
import { RandomArguments } from './random-arguments.ts';
import { isGetter, type Paths, type Step, type Target } from './random-path.ts';
import { compositeType, fieldOf, isLabel, Subjects } from './random-subjects.ts';

type Field = GraphQLField<unknown, unknown>;

export interface RandomOperation extends Operation {
  /** Fields, and the argument of each, that a second operation is to ask with a cursor of the first one's answer. */
  readonly wants: ReadonlyMap<FieldNode, 'after' | 'before'>;
}

const DEEPEST = 5;
const WRAPPERS = /(Connection|Edge)$/;

/** A valid operation that the graph can answer, drawn so that what was used least comes next. Some hold one wrong argument. */
export function randomOperation(schema: GraphQLSchema, paths: Paths, dice: Dice, world: World, coverage: Coverage): RandomOperation {
  return new Maker(schema, paths, dice, world, coverage).make();
}

/** What is selected, and where. */
interface Place {
  readonly type: GraphQLCompositeType;
  /** The record at this place, where the operation names it. */
  readonly at: NodeRecord | null;
  readonly depth: number;
  readonly target: Target | null;
}

class Maker {
  readonly #schema: GraphQLSchema;
  readonly #paths: Paths;
  readonly #dice: Dice;
  readonly #subjects: Subjects;
  readonly #coverage: Coverage;
  readonly #args: RandomArguments;
  #left: number;
  readonly #wants = new Map<FieldNode, 'after' | 'before'>();

  constructor(schema: GraphQLSchema, paths: Paths, dice: Dice, world: World, coverage: Coverage) {
    this.#schema = schema;
    this.#paths = paths;
    this.#dice = dice;
    this.#subjects = new Subjects(schema, dice, world);
    this.#coverage = coverage;
    this.#args = new RandomArguments(dice, world, coverage, dice.chance(0.08));
    this.#left = dice.between(10, 35);
  }

  make(): RandomOperation {
    const type = compositeType(this.#schema, 'Query');
    const target = this.#dice.chance(0.9) ? this.#feasible() : null;
    const keys = new Set<string>();
    const root = (step: Target | null): Selection => this.#field({ type, at: null, depth: DEEPEST, target: step }, step === null ? this.#rootField() : fieldOf(this.#schema, 'Query', step.path[0]?.field ?? ''), keys);
    const first = root(target);
    const more = target === null || !target.path.some(({ field }) => isLabel(field)) ? this.#dice.between(0, 1) + (this.#dice.chance(0.7) ? 1 : 0) : this.#dice.between(0, 1);
    const selections = [first, ...Array.from({ length: more }, () => root(this.#dice.chance(0.4) ? this.#feasible() : null))];
    return { selections, wants: this.#wants };
  }

  /** A target that this graph can answer; the graph may have no link of a kind, and then another one is drawn. */
  #feasible(): Target | null {
    for (let tries = 0; tries < 12; tries += 1) {
      const target = this.#paths.toLeastUsed(this.#dice, this.#coverage);
      const place = target.path.findIndex(isGetter);
      if (place === -1 || this.#subjects.candidates(target.path.slice(place)).length > 0) return target;
    }
    return null;
  }

  #rootField(): Field {
    const fields = Object.values(this.#schema.getQueryType()?.getFields() ?? {});
    const usual = ({ name }: Field): number => (/^(companies|aiModels|platforms|policies|stakeholders|events|claims)$/.test(name) ? 6 : name === 'graph' ? 0.3 : name === 'node' ? 3 : 1);
    return this.#dice.weighted(fields, usual);
  }

  /** Fields of a place, at least one; then, where it is an interface, fragments on what it may be. */
  #set(place: Place, keys: Set<string>): readonly Selection[] {
    const { type } = place;
    if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${type.name} is a union`);
    const step = place.target?.path[0];
    const made: Selection[] = [];
    if (step !== undefined) made.push(...this.#towards(place, step, keys));
    const fields = Object.values(type.getFields()).filter((field) => !DIFFERS.includes(`${type.name}.${field.name}`));
    if (WRAPPERS.test(type.name)) return [...made, ...this.#wrapped(place, fields, keys, made.length > 0)];
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const deep = this.#left > 0 && place.depth > 0 ? fields.filter((field) => !leaves.includes(field)) : [];
    for (const field of this.#draw(type.name, leaves, this.#dice.between(1, 3), place)) made.push(this.#field({ ...place, target: null }, field, keys));
    const most = place.depth >= DEEPEST - 1 ? 3 : 2;
    for (const field of this.#draw(type.name, deep, this.#dice.between(step === undefined ? 1 : 0, most), place)) {
      if (this.#left > 0) made.push(this.#field({ ...place, target: null }, field, keys));
    }
    if (isInterfaceType(type) && this.#left > 0 && this.#dice.chance(0.7)) made.push(this.#fragment({ ...place, target: null }, this.#narrower(place), keys));
    if (this.#dice.chance(0.1)) made.push(this.#typeName(type.name, keys));
    return made.length === 0 ? [this.#typeName(type.name, keys)] : made;
  }

  #towards(place: Place, step: Step, keys: Set<string>): readonly Selection[] {
    if (step.parent === place.type.name) return [this.#field(place, fieldOf(this.#schema, step.parent, step.field), keys)];
    return [this.#fragment(place, compositeType(this.#schema, step.parent), keys)];
  }

  #fragment(place: Place, on: GraphQLCompositeType, keys: Set<string>): Selection {
    return { kind: 'fragment', on: on.name, named: this.#dice.chance(0.4), selections: this.#set({ ...place, type: on }, keys) };
  }

  /** A type or an interface that things of an interface may be too. */
  #narrower({ type, at }: Place): GraphQLCompositeType {
    if (!isInterfaceType(type)) return type;
    const { objects, interfaces } = this.#schema.getImplementations(type);
    const likely = objects.filter(({ name }) => name === at?.type);
    return this.#dice.pick(likely.length > 0 && this.#dice.chance(0.8) ? likely : [...objects, ...objects, ...interfaces]);
  }

  /** The fields of a connection or an edge: edges and their ends mostly. */
  #wrapped(place: Place, fields: readonly Field[], keys: Set<string>, has: boolean): readonly Selection[] {
    const often: Readonly<Record<string, number>> = { edges: 0.85, nodes: 0.25, pageInfo: 0.5, totalCount: 0.4, withheld: 0.5, cursor: 0.6, node: 0.95, relation: 0.6 };
    const there = new Set(place.target === null ? [] : [place.target.path[0]?.field]);
    const drawn = fields.filter(({ name }) => !there.has(name) && this.#dice.chance(this.#left > 0 ? (often[name] ?? 0.5) : name === 'edges' || name === 'cursor' ? 1 : 0));
    const kept = drawn.length === 0 && !has ? fields.filter(({ name }) => ['edges', 'cursor'].includes(name)) : drawn;
    return kept.map((field) => this.#field({ ...place, target: null }, field, keys));
  }

  #draw(type: string, fields: readonly Field[], count: number, { at }: Place): readonly Field[] {
    const left = [...fields];
    const weight = ({ name }: Field): number => this.#coverage.weight(`${type}.${name}`) * (this.#subjects.leads(at, name) ? 6 : 1);
    return Array.from({ length: Math.min(count, left.length) }, () => {
      const drawn = this.#dice.weighted(left, weight);
      left.splice(left.indexOf(drawn), 1);
      return drawn;
    });
  }

  #field(place: Place, field: Field, keys: Set<string>): FieldNode {
    this.#left -= 1;
    const parent = place.type.name;
    const step = place.target?.path[0];
    const rest = place.target !== null && step?.field === field.name ? { ...place.target, path: place.target.path.slice(1) } : null;
    const isLast = rest !== null && rest.path.length === 0;
    const key = this.#key(field, keys);
    const records = place.target !== null && step !== undefined && isGetter(step) ? this.#subjects.candidates(place.target.path) : this.#subjects.recordsOf(field);
    const at = parent === 'Query' && records.length > 0 ? this.#dice.pick(records) : null;
    const sample = this.#subjects.sampleOf(field, place.at);
    const forCursor = isLast && rest.cursor !== null;
    const args = this.#args.of(parent, field, { sample, ids: this.#subjects.idsFor(field, at, rest !== null), forced: isLast ? rest.forced : new Set(), forCursor });
    const to = getNamedType(field.type);
    const inner: Place | null = isCompositeType(to)
      ? { type: to, at: WRAPPERS.test(to.name) || to.name === 'Subgraph' ? null : at, depth: place.depth - (WRAPPERS.test(to.name) ? 0 : 1), target: isLast ? (forCursor ? this.#cursorTarget(to) : null) : rest }
      : null;
    const node: FieldNode = { kind: 'field', parent, field, key, args, selections: inner === null ? [] : this.#set(inner, new Set()) };
    if (forCursor && rest.cursor !== null) this.#wants.set(node, rest.cursor);
    return node;
  }

  /** The cursors of a page are to be had from its edges. */
  #cursorTarget(connection: GraphQLCompositeType): Target {
    const edge = connection.name.replace(/Connection$/, 'Edge');
    return { path: [{ parent: connection.name, field: 'edges' }, { parent: edge, field: 'cursor' }], forced: new Set(), cursor: null };
  }

  #key(field: Field, keys: Set<string>): string {
    const free = !keys.has(field.name) && !this.#dice.chance(0.15);
    const key = free ? field.name : `${field.name}${keys.size + 1}`;
    keys.add(key);
    return key;
  }

  #typeName(parent: string, keys: Set<string>): FieldNode {
    return { kind: 'field', parent, field: TypeNameMetaFieldDef, key: this.#key(TypeNameMetaFieldDef, keys), args: [], selections: [] };
  }
}
