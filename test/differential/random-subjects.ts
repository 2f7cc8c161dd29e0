import { getNamedType, isCompositeType, isInterfaceType, isObjectType, type GraphQLCompositeType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { ENTITY_TYPES } from '../../src/model/types/node-types.ts';
import type { NodeRecord } from '../../src/model/records/record.ts';
import { WAYS } from '../../src/model/types/ways.ts';
import type { Dice } from '../support/random.ts';
import { nearMiss, type World } from '../support/random-world.ts';
import type { Step } from './random-path.ts';

type Field = GraphQLField<unknown, unknown>;

const LABELS = new Set(WAYS.map(({ label }) => label));
const CLAIMS = ['Relation', 'Occurrence', 'Statement'];

/** Whether a field leads along links. */
export function isLabel(field: string): boolean {
  return LABELS.has(field);
}

/** A field that the schema has. */
export function fieldOf(schema: GraphQLSchema, type: string, name: string): Field {
  const found = schema.getType(type);
  const field = isObjectType(found) || isInterfaceType(found) ? found.getFields()[name] : undefined;
  if (field === undefined) throw new Error(`the schema has no ${type}.${name}`);
  return field;
}

/** A type of the schema that has fields. */
export function compositeType(schema: GraphQLSchema, name: string): GraphQLCompositeType {
  const type = schema.getType(name);
  if (!isCompositeType(type)) throw new Error(`${name} has no fields`);
  return type;
}

/** Of which things of a graph an operation asks. */
export class Subjects {
  readonly #schema: GraphQLSchema;
  readonly #dice: Dice;
  readonly #world: World;

  constructor(schema: GraphQLSchema, dice: Dice, world: World) {
    this.#schema = schema;
    this.#dice = dice;
    this.#world = world;
  }

  /** Whether a field leads somewhere: from a thing, or from any where it is not known which. */
  leads(at: NodeRecord | null, label: string): boolean {
    if (!isLabel(label)) return false;
    return at === null ? this.#world.ofTypes(ENTITY_TYPES).some(({ id }) => this.#world.leads(id, label)) : this.#world.leads(at.id, label);
  }

  /** Things from which a getter's next steps can be taken. */
  candidates(path: readonly Step[]): readonly NodeRecord[] {
    const next = path[1];
    if (next === undefined) return this.recordsOf(fieldOf(this.#schema, 'Query', path[0]?.field ?? ''));
    const types = this.#typesOf(compositeType(this.#schema, next.parent));
    const own = this.recordsOf(fieldOf(this.#schema, 'Query', path[0]?.field ?? '')).filter(({ type }) => types.includes(type));
    return isLabel(next.field) ? own.filter(({ id }) => this.#world.leads(id, next.field)) : own;
  }

  /** Records that a field of the root may answer. */
  recordsOf(field: Field): readonly NodeRecord[] {
    const to = getNamedType(field.type);
    return isCompositeType(to) ? this.#world.ofTypes(to.name === 'Subgraph' ? ENTITY_TYPES : this.#typesOf(to)) : [];
  }

  #typesOf(type: GraphQLCompositeType): readonly string[] {
    return isInterfaceType(type) ? this.#schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
  }

  /** Ids for the arguments of a field; seldom one that the graph does not have. */
  idsFor(field: Field, at: NodeRecord | null, sure: boolean): readonly string[] {
    const all = this.#world.records.map(({ id }) => id);
    const one = at?.id ?? nearMiss(this.#dice.pick(all));
    if (field.name === 'nodes' || field.name === 'neighbourhood') {
      const more = field.name === 'nodes' ? [...all, ...this.#world.gone, nearMiss(one)] : this.recordsOf(field).map(({ id }) => id);
      return [one, ...this.#dice.some(more, this.#dice.between(0, 3))];
    }
    if (sure || this.#dice.chance(0.9)) return [one];
    return [this.#dice.pick([nearMiss(one), 'no id', '', ...this.#dice.some(all, 2), ...this.#dice.some(this.#world.gone, 3)])];
  }

  /** Something that a connection is to find, or that the claim of a link on it says. */
  sampleOf(field: Field, at: NodeRecord | null): NodeRecord | null {
    const to = getNamedType(field.type).name;
    const links = at === null ? this.#world.ofTypes(ENTITY_TYPES).flatMap(({ id }) => this.#world.links(id, field.name)) : this.#world.links(at.id, field.name);
    const listed = to.replace(/Connection$/, '');
    const records = isLabel(field.name) ? links : this.#world.ofTypes(listed === 'Claim' ? CLAIMS : to === 'Subgraph' ? ['Relation'] : [listed]);
    return records.length === 0 ? null : this.#dice.pick(records);
  }
}
