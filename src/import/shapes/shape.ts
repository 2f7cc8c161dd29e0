import type { Problem } from '../../errors.ts';
import type { Draft, Located } from '../../model/validate/values/located.ts';
import { didYouMean, oneOf } from '../../model/validate/values/wording.ts';
import { described, keySpot, locate, spotOf, type MapNode, type SourceNode } from '../yaml/source-node.ts';

/** Reads a value; gives undefined and reports where it is faulty. */
export type Reader<T> = (node: SourceNode, problems: Problem[]) => T | undefined;

/** A member of a mapping: how it is read, and what it is where it is left out. */
export type Field<T> = { readonly read: Reader<T> } & ({ readonly required: true } | { readonly required: false; readonly absent: T });

export type Fields = Readonly<Record<string, Field<unknown>>>;

type ValueOf<F> = F extends Field<infer T> ? T : never;

/** What a mapping with these members holds. */
export type Holding<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** A member that must be given. */
export function needed<T>(read: Reader<T>): Field<T> {
  return { read, required: true };
}

/** A member that may be left out, with what it is then. */
export function optional<T>(read: Reader<T>, absent: T): Field<T> {
  return { read, required: false, absent };
}

/** A member that may be left out; it is null then. */
export function nullable<T>(read: Reader<T>): Field<T | null> {
  return { read, required: false, absent: null };
}

/** Reports that a node is not what was expected. */
export function refuse(node: SourceNode, expected: string, problems: Problem[]): void {
  if (node.kind !== 'unreadable') problems.push({ ...spotOf(node), message: `${described(node)} stands here; expected ${expected}` });
}

/** A list; undefined where one of its items is faulty. */
export function listOf<T>(read: Reader<T>, of: string): Reader<readonly T[]> {
  return (node, problems) => {
    if (node.kind !== 'list') {
      refuse(node, `a list of ${of}`, problems);
      return undefined;
    }
    const items = node.items.map((item) => read(item, problems));
    const sound = items.filter((item) => item !== undefined);
    return sound.length === items.length ? sound : undefined;
  };
}

/** Reads an item with its places; undefined where it is no mapping at all. */
export type ItemReader<T> = (node: SourceNode, problems: Problem[]) => Located<T> | undefined;

/** Reads the members of a mapping, each alone; `name` says what the mapping is. Unknown keys are reported. */
export function locatedMap<F extends Fields>(name: string, fields: F): ItemReader<Holding<F>> {
  const keys = Object.keys(fields);
  return (node, problems) => {
    if (node.kind !== 'map') {
      refuse(node, `${name} with the keys ${oneOf(keys)}`, problems);
      return undefined;
    }
    const draft = Object.fromEntries(keys.map((key) => [key, member(node, key, fields[key], name, problems)]));
    const strangers = [...node.members.keys()].filter((key) => !Object.hasOwn(fields, key));
    strangers.forEach((key) => problems.push({
      ...keySpot(node, key),
      message: `unknown key "${key}" of ${name}; expected ${oneOf(keys)}.${didYouMean(key, keys)}`,
    }));
    const sound = strangers.length === 0 && keys.every((key) => draft[key] !== undefined);
    // The members were read by the very fields that the type is made from; sound says that none is missing.
    return { draft: draft as Draft<Holding<F>>, value: sound ? (draft as Holding<F>) : null, at: locate(node) };
  };
}

/** A mapping that is of use as a whole only. */
export function mapOf<F extends Fields>(name: string, fields: F): Reader<Holding<F>> {
  const read = locatedMap(name, fields);
  return (node, problems) => read(node, problems)?.value ?? undefined;
}

function member(node: MapNode, key: string, field: Field<unknown> | undefined, name: string, problems: Problem[]): unknown {
  const given = node.members.get(key);
  if (field === undefined) return undefined;
  if (given !== undefined) return field.read(given.node, problems);
  if (!field.required) return field.absent;
  missing(node, key, name, problems);
  return undefined;
}

/** Reports that a mapping lacks a member that must be given. */
export function missing(node: MapNode, key: string, name: string, problems: Problem[]): void {
  problems.push({ ...keySpot(node, key), message: `${name} without the key "${key}"; expected a value for it` });
}

/** Reads the same item with members that are not written but follow. */
export function withMembers<T, M extends object>(read: ItemReader<T>, members: M): ItemReader<M & T> {
  return (node, problems) => {
    const found = read(node, problems);
    if (found === undefined) return undefined;
    // The members are sound, so a draft with them is a draft of both together.
    const draft = { ...found.draft, ...members } as Draft<M & T>;
    return { draft, value: found.value === null ? null : { ...found.value, ...members }, at: found.at };
  };
}
