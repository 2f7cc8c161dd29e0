import type { Problem } from '../../errors.ts';
import { ENTITY_TYPES } from '../../model/types/node-types.ts';
import { entityTypeOf, type EntityType } from '../../model/keys/id.ts';
import { shown } from '../../model/validate/values/wording.ts';
import { day, term, text, textThat, truth } from '../shapes/scalar-shapes.ts';
import { locatedMap, needed, nullable, optional, refuse, type Reader } from '../shapes/shape.ts';
import { decode } from '../yaml/decode.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { spotOf, type ListNode, type MapNode, type SourceNode } from '../yaml/source-node.ts';
import type { CsvFile } from '../cells/csv-cells.ts';
import type { Terms } from './fill.ts';

/** A thing that each row names: its members with holes for cells. */
export interface ThingTemplate {
  readonly called: string;
  readonly type: EntityType;
  /** Makes the end of its id where neither `id` does nor the name. */
  readonly slug: SourceNode | null;
  /** Whether a row may lack it; claims that need it are then left out. */
  readonly optional: boolean;
  /** Everything else. */
  readonly members: MapNode;
}

/** How the rows of a CSV file are read. */
export interface Mapping {
  readonly recorded: SourceNode;
  readonly licence: string;
  readonly separator: string;
  readonly terms: Terms;
  readonly things: readonly ThingTemplate[];
  readonly article: MapNode;
  readonly evidence: MapNode | null;
  readonly claims: readonly MapNode[];
}

const map: Reader<MapNode> = (node, problems) => {
  if (node.kind === 'map') return node;
  refuse(node, 'a mapping', problems);
  return undefined;
};

const list: Reader<ListNode> = (node, problems) => {
  if (node.kind === 'list') return node;
  refuse(node, 'a list', problems);
  return undefined;
};

const separator = textThat('one character, or "\\t"', (value) => (value.length === 1 && !/["\n\r]/.test(value) ? value : null));

const whole = locatedMap('a mapping of CSV', {
  recorded: needed(day), licence: needed(text), attribution: needed(text), separator: optional(separator, ','), terms: nullable(map),
  things: needed(map), article: needed(map), evidence: nullable(map), claims: needed(list),
});

/** Reads a mapping (docs/importing.md). Null where it is faulty, which is reported. */
export function readMapping({ file, text: source }: CsvFile, problems: Problem[]): Mapping | null {
  const before = problems.length;
  const decoded = decode(file, source, problems);
  const root = decoded === null ? undefined : readYaml(file, decoded, problems).roots[0];
  const value = root === undefined ? null : (whole(root, problems)?.value ?? null);
  const recorded = root?.kind === 'map' ? root.members.get('recorded')?.node : undefined;
  if (value === null || recorded === undefined) return null;
  const things = [...value.things.members].flatMap(([called, { node }]) => thing(called, node, problems) ?? []);
  const claims = value.claims.items.flatMap((node) => map(node, problems) ?? []);
  const terms = new Map([...(value.terms?.members ?? [])].map(([column, { node }]) => [column, words(node, problems)]));
  if (problems.length > before) return null;
  const { separator: parted, article, evidence, licence, attribution } = value;
  return { recorded, licence: `${licence}; ${attribution}`, separator: parted, terms, things, article, evidence, claims };
}

function thing(called: string, node: SourceNode, problems: Problem[]): ThingTemplate | undefined {
  const whole = map(node, problems);
  if (whole === undefined) return undefined;
  const own = new Map(whole.members);
  const take = <T>(key: string, read: Reader<T>): T | undefined => {
    const member = own.get(key);
    own.delete(key);
    return member === undefined ? undefined : read(member.node, problems);
  };
  const id = own.get('id')?.node;
  const byId = id?.kind === 'scalar' ? entityTypeOf(`${id.written.split(':')[0] ?? ''}:x`) : null;
  const type = take('type', term(ENTITY_TYPES)) ?? byId;
  if (type === null) {
    problems.push({ ...spotOf(node), message: `${shown(called)} without the key "type"; expected the type of thing, or an id that begins with the prefix of one` });
    return undefined;
  }
  const slug = take<SourceNode>('slug', (member) => member) ?? null;
  return { called, type, slug, optional: take('optional', truth) ?? false, members: { ...whole, members: own } };
}

function words(node: SourceNode, problems: Problem[]): ReadonlyMap<string, string> {
  const members = [...(map(node, problems)?.members ?? [])];
  return new Map(members.flatMap(([word, { node: meant }]) => {
    const value = text(meant, problems);
    return value === undefined ? [] : [[word, value] as const];
  }));
}
