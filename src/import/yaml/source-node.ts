import type { Place } from '../../errors.ts';
import type { Locate, Spot } from '../../model/validate/values/located.ts';
import { shown } from '../../model/validate/values/wording.ts';

interface NodeBase {
  readonly place: Place;
  /** What holds it, and under which key; null for the root of a file. */
  readonly parent: SourceNode | null;
  readonly key: string | number;
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As it is written, without quotes. */
  readonly written: string;
}

export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly items: SourceNode[];
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly members: Map<string, { readonly keyPlace: Place; readonly node: SourceNode }>;
}

/** What could not be read and was reported; nothing more is said of it. */
export interface UnreadableNode extends NodeBase {
  readonly kind: 'unreadable';
}

/** Data that knows where in its source it stands. */
export type SourceNode = ScalarNode | ListNode | MapNode | UnreadableNode;

/** The path of a node in its file, such as `claims[3].evidence[0].quote`; indices count from 0, the root is `(file)`. */
export function pathOf(node: SourceNode): string {
  if (node.parent === null) return '(file)';
  return joined(node.parent, node.key);
}

function joined(parent: SourceNode, key: string | number): string {
  const before = parent.parent === null ? '' : pathOf(parent);
  if (typeof key === 'number') return `${before}[${key}]`;
  return before === '' ? key : `${before}.${key}`;
}

/** Where a node stands. */
export function spotOf(node: SourceNode): Spot {
  return { place: node.place, path: pathOf(node) };
}

/** Where the key of a member stands; of a missing member, where the node stands, with the path that it would have. */
export function keySpot(node: MapNode, key: string): Spot {
  return { place: node.members.get(key)?.keyPlace ?? node.place, path: joined(node, key) };
}

/** Finds members below a node. */
export function locate(node: SourceNode): Locate {
  return (...path) => {
    let found = node;
    for (const key of path) {
      const next = memberOf(found, key);
      if (next === undefined) return { place: found.place, path: joined(found, key) };
      found = next;
    }
    return spotOf(found);
  };
}

function memberOf(node: SourceNode, key: string | number): SourceNode | undefined {
  if (node.kind === 'list' && typeof key === 'number') return node.items[key];
  return node.kind === 'map' && typeof key === 'string' ? node.members.get(key)?.node : undefined;
}

/** What a node is, in words that name its value. */
export function described(node: SourceNode): string {
  switch (node.kind) {
    case 'scalar': return describedScalar(node);
    case 'list': return `a list of ${node.items.length}`;
    case 'map': return `a mapping with ${[...node.members.keys()].slice(0, 5).join(', ') || 'no key'}`;
    case 'unreadable': return 'unreadable text';
  }
}

function describedScalar({ value, written }: ScalarNode): string {
  if (value === null) return written === '' ? 'no value' : `the empty value ${written}`;
  if (typeof value === 'string') return shown(value);
  return `the ${typeof value === 'number' ? 'number' : 'truth value'} ${written}`;
}
