import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLArgument, type GraphQLField, type GraphQLInputObjectType, type GraphQLInputType } from 'graphql';
import { facetsOf } from '../../src/model/order/facets.ts';
import { jurisdiction } from '../../src/model/terms/jurisdictions.ts';
import type { NodeRecord } from '../../src/model/records/record.ts';
import { CLAIM_STATUSES, MODALITIES } from '../../src/model/terms/vocabularies.ts';
import type { Dice } from '../support/random.ts';
import { DAYS, randomName, randomPiece } from '../support/random-words.ts';
import { nearMiss, type World } from '../support/random-world.ts';
import { argumentOf, type Coverage } from './coverage.ts';
import type { ArgumentNode } from './operation-tree.ts';

/** What the arguments of a field are drawn for. */
export interface Occasion {
  /** A record that the field is to find; filters are drawn so that they keep it. */
  readonly sample: NodeRecord | null;
  /** Ids for `id`, `ids` and `of`. */
  readonly ids: readonly string[];
  /** Arguments, and members of inputs as `Input.member`, that must be given. */
  readonly forced: ReadonlySet<string>;
  /** Whether a cursor is to be had from this field; then its page is short and it is asked without more. */
  readonly forCursor: boolean;
}

const OFTEN: Readonly<Record<string, number>> = { filter: 0.4, orderBy: 0.5, stance: 0.35, role: 0.35, article: 0.25, relations: 0.4, types: 0.25 };
const NEAR_DAYS = [...DAYS, ...DAYS, '0001-01-01', '2026-11-03', '2027-01-01', '9998-12-31'];
const PLACES = ['US', 'US-CA', 'GB', 'UK', 'EU', 'FR', 'GLOBAL'];

/** Draws arguments that fit the schema and, mostly, the graph. In a faulty operation one of them is wrong. */
export class RandomArguments {
  readonly #dice: Dice;
  readonly #world: World;
  readonly #coverage: Coverage;
  #fault: boolean;

  constructor(dice: Dice, world: World, coverage: Coverage, fault: boolean) {
    this.#dice = dice;
    this.#world = world;
    this.#coverage = coverage;
    this.#fault = fault;
  }

  of(parent: string, field: GraphQLField<unknown, unknown>, occasion: Occasion): readonly ArgumentNode[] {
    const paged = field.args.some(({ name }) => name === 'after');
    const page = paged ? this.#page(occasion) : {};
    return field.args.flatMap((arg) => {
      const isOfPage = paged && ['first', 'last', 'after', 'before'].includes(arg.name);
      const value = isOfPage ? page[arg.name] : this.#argument(parent, field.name, arg, occasion);
      return value === undefined ? [] : [{ arg, value, asVariable: this.#dice.chance(0.25) }];
    });
  }

  #argument(parent: string, field: string, arg: GraphQLArgument, occasion: Occasion): unknown {
    const needed = isNonNullType(arg.type) && arg.defaultValue === undefined;
    const usual = OFTEN[arg.name] ?? 0.6;
    const often = this.#fault || this.#coverage.counts.get(argumentOf(parent, field, arg.name)) === 0 ? Math.min(2 * usual, 0.8) : usual;
    if (!needed && !occasion.forced.has(arg.name) && (occasion.forCursor || !this.#dice.chance(often))) return undefined;
    if (!isNonNullType(arg.type) && this.#dice.chance(0.03)) return null;
    return this.#value(arg.type, arg.name, arg.name, occasion);
  }

  #page({ forCursor, forced }: Occasion): Record<string, unknown> {
    const size = this.#dice.between(1, forCursor ? 2 : 5);
    if (this.#takeFault(0.08)) return this.#dice.pick([{ first: 0 }, { last: 101 }, { first: 2, last: 2 }, { after: 'broken' }, { first: 2, before: 'MS4' }, { last: -1 }]);
    if (forced.has('last')) return { last: size };
    if (forced.has('first') || forCursor) return { first: size };
    return this.#dice.weighted<Record<string, unknown>>([{ first: size }, { last: size }, {}, { first: size, after: null }, { before: null, last: size }], (page) => (Object.keys(page).length === 1 ? 4 : 0.5));
  }

  #value(type: GraphQLInputType, name: string, within: string, occasion: Occasion): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, name, within, occasion);
    if (isListType(type)) return this.#list(type.ofType, name, within, occasion);
    if (isInputObjectType(type)) return this.#input(type, name, occasion);
    if (isEnumType(type)) return this.#dice.pick(type.getValues()).name;
    switch (name) {
      case 'id': return this.#dice.pick(occasion.ids);
      case 'at': return this.#takeFault() ? '2026-02-30' : this.#dice.pick(NEAR_DAYS);
      case 'depth': return this.#takeFault() ? 5 : this.#dice.between(0, 3);
      case 'maxNodes': return this.#takeFault() ? 0 : this.#dice.weighted([1, 2, 3, 5, 8, 1000], (most) => (most === 1000 ? 2 : 1));
      case 'first': return this.#takeFault() ? 51 : this.#dice.between(1, 5);
      case 'present': case 'dated': return this.#dice.chance(0.8);
      case 'eq': return this.#text(within, occasion);
      case 'contains': return randomPiece(this.#dice, this.#text(within, occasion));
      default: return this.#text(name, occasion);
    }
  }

  #list(type: GraphQLInputType, name: string, within: string, occasion: Occasion): unknown {
    const list = this.#items(type, name, within, occasion);
    return list.length === 1 && this.#dice.chance(0.3) ? list[0] : list;
  }

  #items(type: GraphQLInputType, name: string, within: string, { sample, ids }: Occasion): readonly unknown[] {
    const known = new Map<string, unknown>(sample === null ? [] : Object.entries(sample));
    if (getNamedType(type).name === 'ID') return this.#ids(name, ids, known);
    if (within === 'jurisdictions') return this.#places(name, sample);
    if (name === 'in') return [this.#text(within, { sample }), ...(this.#dice.chance(0.5) ? [randomName(this.#dice)] : [])];
    const named = getNamedType(type);
    const terms = isEnumType(named) ? named.getValues().map((term) => term.name) : ['en', 'de'];
    if (within === 'claim' || name === 'status' || name === 'modality') {
      const all: readonly string[] = name === 'status' ? CLAIM_STATUSES : MODALITIES;
      return this.#dice.chance(0.6) ? all : this.#dice.some(all, this.#dice.between(0, 3));
    }
    const facets = sample === null ? null : facetsOf(sample);
    const own = [...(facets?.terms[name] ?? []), known.get(name === 'type' ? 'predicate' : name), name === 'precision' ? facets?.time?.precision : null];
    const fitting = own.filter((term): term is string => typeof term === 'string' && terms.includes(term));
    const others = this.#dice.some(terms, this.#dice.between(fitting.length === 0 ? 1 : 0, 3));
    return this.#dice.chance(0.9) ? [...new Set([...fitting.slice(0, 1), ...others])] : others;
  }

  #places(name: string, sample: NodeRecord | null): readonly string[] {
    if (this.#takeFault()) return ['Atlantis'];
    const code = this.#dice.pick(sample !== null && 'jurisdictions' in sample && sample.jurisdictions.length > 0 ? sample.jurisdictions : PLACES);
    const wider = jurisdiction(code)?.within ?? code;
    return [name === 'within' ? wider : code, ...this.#dice.some(PLACES, this.#dice.between(0, 2))];
  }

  #ids(name: string, ids: readonly string[], known: ReadonlyMap<string, unknown>): readonly unknown[] {
    if (name === 'ids') return ids;
    const all = this.#world.records.map(({ id }) => id);
    const wanted = name === 'of' ? ids : [known.get(name)].flat().filter((id) => typeof id === 'string');
    const of = { subject: ['Company', 'AIModel', 'Platform', 'Policy', 'Stakeholder', 'Event'], about: ['Company', 'Policy', 'Event'], article: ['Article'] }[name];
    const others = this.#dice.some((of === undefined ? all : this.#world.ofTypes(of).map(({ id }) => id)), this.#dice.between(wanted.length === 0 ? 1 : 0, 2));
    if (!this.#takeFault()) return [...new Set([...wanted, ...(name === 'of' ? [] : others)])];
    const wrong = [nearMiss(this.#dice.pick(all)), nearMiss(this.#dice.pick(all)), nearMiss(this.#dice.pick(all)), 'company:nothing-of-the-kind', 'no id', ...this.#dice.some(this.#world.gone, 2)];
    return name === 'of' && this.#dice.chance(0.2) ? [] : [...wanted, this.#dice.pick(wrong)];
  }

  #input(type: GraphQLInputObjectType, name: string, occasion: Occasion): unknown {
    if (type.name === 'DateSpan') return this.#span(name, occasion);
    const fields = Object.values(type.getFields());
    const needed = fields.filter((field) => occasion.forced.has(`${type.name}.${field.name}`) || (isNonNullType(field.type) && field.defaultValue === undefined));
    const free = fields.filter((field) => !needed.includes(field));
    const count = this.#dice.weighted([0, 1, 2, 3], (n) => [needed.length > 0 ? 4 : 0.4, 5, 2, 0.5][n] ?? 1);
    const drawn = [...needed];
    for (let n = 0; n < count && drawn.length < needed.length + free.length; n += 1) {
      drawn.push(this.#dice.weighted(free.filter((field) => !drawn.includes(field)), (field) => this.#coverage.weight(`${type.name}.${field.name}`) * this.#telling(getNamedType(field.type).name)));
    }
    return Object.fromEntries(drawn.map((field) => {
      const nothing = !isNonNullType(field.type) && this.#dice.chance(0.03);
      return [field.name, nothing ? null : this.#value(field.type, field.name, name, occasion)];
    }));
  }

  /** Members that engines can get wrong in more ways than one are drawn more often; unknown ids where a fault is still to come. */
  #telling(type: string): number {
    if (type === 'ID') return this.#fault ? 20 : 1;
    return type === 'TimeFilter' || type === 'DateSpan' ? 4 : 1;
  }

  #span(name: string, { forced }: Occasion): unknown {
    const [one, other] = name === 'certainlyIn' && this.#dice.chance(0.3) ? ['2024-12-31', '2026-12-31'] : [this.#dice.pick(NEAR_DAYS), this.#dice.pick(NEAR_DAYS)];
    const [from, to] = one < other ? [one, other] : [other, one];
    if (this.#takeFault()) return { from: '2026-02-01', to: '2026-01-31' };
    const [hasFrom, hasTo] = [forced.has('DateSpan.from') || this.#dice.chance(0.6), forced.has('DateSpan.to') || this.#dice.chance(0.6)];
    return { ...(hasFrom ? { from } : {}), ...(hasTo ? { to } : {}) };
  }

  #text(member: string, { sample }: Pick<Occasion, 'sample'>): string {
    const known = new Map<string, unknown>(sample === null ? [] : Object.entries(sample));
    const own = member === 'anyName' ? [known.get('name'), known.get('aliases'), known.get('formerNames')].flat() : [known.get(member)];
    const texts = own.filter((text): text is string => typeof text === 'string');
    const text = texts.length > 0 && this.#dice.chance(0.9) ? this.#dice.pick(texts) : randomName(this.#dice);
    return this.#dice.chance(0.2) ? text.toUpperCase() : text;
  }

  #takeFault(likelihood = 0.7): boolean {
    if (!this.#fault || !this.#dice.chance(likelihood)) return false;
    this.#fault = false;
    return true;
  }
}
