import {
  getNamedType, isCompositeType, isInterfaceType, isObjectType, TypeNameMetaFieldDef, type GraphQLCompositeType, type GraphQLField, type GraphQLSchema,
} from 'graphql';
import { WAYS } from '../../src/model/ways.ts';
import { ENTITY_TYPES } from '../../src/model/node-types.ts';
import type { NodeRecord } from '../../src/model/record.ts';
import type { Dice } from '../support/random.ts';
import { nearMiss, type World } from '../support/random-world.ts';
import { DIFFERS, type Coverage } from './coverage.ts';
import type { FieldNode, Operation, Selection } from './operation-tree.ts';
import { RandomArguments } from './random-arguments.ts';
import { isGetter, type Paths, type Step, type Target } from './random-path.ts';

type Field = GraphQLField<unknown, unknown>;

export interface RandomOperation extends Operation {
  /** The field, and the argument of it, that a second operation is to ask with a cursor of the first one's answer. */
  readonly wants: { readonly field: FieldNode; readonly argument: 'after' | 'before' } | null;
}

const DEEPEST = 5;
const WRAPPERS = /(Connection|Edge)$/;
const LABELS = new Set(WAYS.map(({ label }) => label));
const CLAIMS = ['Relation', 'Occurrence', 'Statement'];

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
  readonly #world: World;
  readonly #coverage: Coverage;
  readonly #args: RandomArguments;
  #left: number;
  #wants: RandomOperation['wants'] = null;

  constructor(schema: GraphQLSchema, paths: Paths, dice: Dice, world: World, coverage: Coverage) {
    this.#schema = schema;
    this.#paths = paths;
    this.#dice = dice;
    this.#world = world;
    this.#coverage = coverage;
    this.#args = new RandomArguments(dice, world, coverage, dice.chance(0.08));
    this.#left = dice.between(10, 35);
  }

  make(): RandomOperation {
    const type = this.#composite('Query');
    const target = this.#dice.chance(0.8) ? this.#feasible() : null;
    const keys = new Set<string>();
    const root = (step: Target | null): Selection => this.#field({ type, at: null, depth: DEEPEST, target: step }, step === null ? this.#rootField() : this.#fieldOf('Query', step.path[0]?.field ?? ''), keys);
    const first = root(target);
    const more = target === null || !target.path.some(({ field }) => LABELS.has(field)) ? this.#dice.between(0, 1) + (this.#dice.chance(0.7) ? 1 : 0) : this.#dice.between(0, 1);
    const selections = [first, ...Array.from({ length: more }, () => root(null))];
    return { selections, wants: this.#wants };
  }

  /** A target that this graph can answer; the graph may have no link of a kind, and then another one is drawn. */
  #feasible(): Target | null {
    for (let tries = 0; tries < 12; tries += 1) {
      const target = this.#paths.toLeastUsed(this.#dice, this.#coverage);
      const place = target.path.findIndex(isGetter);
      if (place === -1 || this.#candidates(target.path.slice(place)).length > 0) return target;
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
    if (step.parent === place.type.name) return [this.#field(place, this.#fieldOf(step.parent, step.field), keys)];
    return [this.#fragment(place, this.#composite(step.parent), keys)];
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
    const often: Readonly<Record<string, number>> = { edges: 0.85, nodes: 0.25, pageInfo: 0.5, totalCount: 0.4, withheld: 0.35, cursor: 0.6, node: 0.95, relation: 0.6 };
    const there = new Set(place.target === null ? [] : [place.target.path[0]?.field]);
    const drawn = fields.filter(({ name }) => !there.has(name) && this.#dice.chance(this.#left > 0 ? (often[name] ?? 0.5) : name === 'edges' || name === 'cursor' ? 1 : 0));
    const kept = drawn.length === 0 && !has ? fields.filter(({ name }) => ['edges', 'cursor'].includes(name)) : drawn;
    return kept.map((field) => this.#field({ ...place, target: null }, field, keys));
  }

  #draw(type: string, fields: readonly Field[], count: number, { at }: Place): readonly Field[] {
    const left = [...fields];
    const weight = ({ name }: Field): number => this.#coverage.weight(`${type}.${name}`) * (this.#leads(at, name) ? 6 : 1);
    return Array.from({ length: Math.min(count, left.length) }, () => {
      const drawn = this.#dice.weighted(left, weight);
      left.splice(left.indexOf(drawn), 1);
      return drawn;
    });
  }

  #leads(at: NodeRecord | null, label: string): boolean {
    if (!LABELS.has(label)) return false;
    return at === null ? this.#world.ofTypes(ENTITY_TYPES).some(({ id }) => this.#world.leads(id, label)) : this.#world.leads(at.id, label);
  }

  #field(place: Place, field: Field, keys: Set<string>): FieldNode {
    this.#left -= 1;
    const parent = place.type.name;
    const step = place.target?.path[0];
    const rest = place.target !== null && step?.field === field.name ? { ...place.target, path: place.target.path.slice(1) } : null;
    const isLast = rest !== null && rest.path.length === 0;
    const key = this.#key(field, keys);
    const records = place.target !== null && step !== undefined && isGetter(step) ? this.#candidates(place.target.path) : this.#recordsOf(field);
    const at = parent === 'Query' && records.length > 0 ? this.#dice.pick(records) : null;
    const sample = this.#sampleOf(field, place.at);
    const forCursor = isLast && rest.cursor !== null;
    const args = this.#args.of(parent, field, { sample, ids: this.#idsFor(field, at, rest !== null), forced: isLast ? rest.forced : new Set(), forCursor });
    const to = getNamedType(field.type);
    const inner: Place | null = isCompositeType(to)
      ? { type: to, at: WRAPPERS.test(to.name) || to.name === 'Subgraph' ? null : at, depth: place.depth - (WRAPPERS.test(to.name) ? 0 : 1), target: isLast ? (forCursor ? this.#cursorTarget(to) : null) : rest }
      : null;
    const node: FieldNode = { kind: 'field', parent, field, key, args, selections: inner === null ? [] : this.#set(inner, new Set()) };
    if (forCursor && rest.cursor !== null) this.#wants = { field: node, argument: rest.cursor };
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

  /** Things from which a getter's next steps can be taken. */
  #candidates(path: readonly Step[]): readonly NodeRecord[] {
    const next = path[1];
    if (next === undefined) return this.#recordsOf(this.#fieldOf('Query', path[0]?.field ?? ''));
    const types = this.#typesOf(this.#composite(next.parent));
    const own = this.#recordsOf(this.#fieldOf('Query', path[0]?.field ?? '')).filter(({ type }) => types.includes(type));
    return LABELS.has(next.field) ? own.filter(({ id }) => this.#world.leads(id, next.field)) : own;
  }

  /** Records that a field of the root may answer. */
  #recordsOf(field: Field): readonly NodeRecord[] {
    const to = getNamedType(field.type);
    return isCompositeType(to) ? this.#world.ofTypes(to.name === 'Subgraph' ? ENTITY_TYPES : this.#typesOf(to)) : [];
  }

  #typesOf(type: GraphQLCompositeType): readonly string[] {
    return isInterfaceType(type) ? this.#schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
  }

  #idsFor(field: Field, at: NodeRecord | null, sure: boolean): readonly string[] {
    const all = this.#world.records.map(({ id }) => id);
    const one = at?.id ?? nearMiss(this.#dice.pick(all));
    if (field.name === 'nodes' || field.name === 'neighbourhood') {
      const more = field.name === 'nodes' ? [...all, ...this.#world.gone, nearMiss(one)] : this.#recordsOf(field).map(({ id }) => id);
      return [one, ...this.#dice.some(more, this.#dice.between(0, 3))];
    }
    if (sure || this.#dice.chance(0.9)) return [one];
    return [this.#dice.pick([nearMiss(one), 'no id', '', ...this.#dice.some(all, 2), ...this.#dice.some(this.#world.gone, 3)])];
  }

  /** Something that a connection is to find, or that the claim of a link on it says. */
  #sampleOf(field: Field, at: NodeRecord | null): NodeRecord | null {
    const to = getNamedType(field.type).name;
    const links = at === null ? this.#world.ofTypes(ENTITY_TYPES).flatMap(({ id }) => this.#world.links(id, field.name)) : this.#world.links(at.id, field.name);
    const listed = to.replace(/Connection$/, '');
    const records = LABELS.has(field.name) ? links : this.#world.ofTypes(listed === 'Claim' ? CLAIMS : to === 'Subgraph' ? ['Relation'] : [listed]);
    return records.length === 0 ? null : this.#dice.pick(records);
  }

  #typeName(parent: string, keys: Set<string>): FieldNode {
    return { kind: 'field', parent, field: TypeNameMetaFieldDef, key: this.#key(TypeNameMetaFieldDef, keys), args: [], selections: [] };
  }

  #fieldOf(type: string, name: string): Field {
    const found = this.#schema.getType(type);
    const field = isObjectType(found) || isInterfaceType(found) ? found.getFields()[name] : undefined;
    if (field === undefined) throw new Error(`the schema has no ${type}.${name}`);
    return field;
  }

  #composite(name: string): GraphQLCompositeType {
    const type = this.#schema.getType(name);
    if (!isCompositeType(type)) throw new Error(`${name} has no fields`);
    return type;
  }
}
