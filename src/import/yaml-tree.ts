import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';
import type { Place, Problem } from '../errors.ts';
import { pathOf, spotOf, type ListNode, type MapNode, type SourceNode } from './source-node.ts';

/** How many nodes the aliases of one file may repeat, all together. */
const MOST_REPEATED = 10_000;

interface Walk {
  readonly placeOf: (offset: number) => Place;
  readonly problems: Problem[];
  readonly anchors: Map<string, Node>;
  /** The anchored nodes that are being read just now. */
  readonly open: Set<Node>;
  /** Inside an alias: how many nodes may yet be repeated. */
  left: number;
  repeating: boolean;
  /** Whether too much was repeated already; it is told once. */
  exhausted: boolean;
}

interface Holder {
  readonly parent: SourceNode | null;
  readonly key: string | number;
  readonly place: Place;
}

/** The data of a document with its places; aliases are followed within bounds, keys given twice are reported. */
export function yamlTree(document: Document.Parsed, placeOf: (offset: number) => Place, problems: Problem[]): SourceNode {
  const walk: Walk = { placeOf, problems, anchors: new Map(), open: new Set(), left: MOST_REPEATED, repeating: false, exhausted: false };
  return nodeOf(document.contents, { parent: null, key: '', place: placeOf(document.contents?.range[0] ?? 0) }, walk);
}

function nodeOf(node: Node | null | undefined, holder: Holder, walk: Walk): SourceNode {
  if (node === null || node === undefined) return { ...holder, kind: 'scalar', value: null, written: '' };
  if (isAlias(node)) return repeated(node.source, placed(node, holder, walk), walk);
  if (walk.repeating && (walk.left -= 1) < 0) return unreadable(holder, walk, null);
  const at = placed(node, holder, walk);
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return unreadable(at, walk, 'of a form that is not read; expected text, a number, a list or a mapping');
  if (node.anchor !== undefined) walk.anchors.set(node.anchor, node);
  if (isScalar(node)) return { ...at, kind: 'scalar', value: plain(node.value), written: node.source ?? '' };
  walk.open.add(node);
  const made = isSeq(node) ? listOf(node.items, at, walk) : mapOf(node.items, at, walk);
  walk.open.delete(node);
  return made;
}

function plain(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value);
}

function placed(node: Node, holder: Holder, walk: Walk): Holder {
  const offset = node.range?.[0];
  return offset === undefined ? holder : { ...holder, place: walk.placeOf(offset) };
}

function unreadable(holder: Holder, walk: Walk, message: string | null): SourceNode {
  const node: SourceNode = { ...holder, kind: 'unreadable' };
  if (message !== null) walk.problems.push({ ...spotOf(node), message });
  return node;
}

function repeated(name: string, holder: Holder, walk: Walk): SourceNode {
  const target = walk.anchors.get(name);
  if (target === undefined) return unreadable(holder, walk, `alias *${name} has no anchor; expected &${name} before it`);
  if (walk.open.has(target)) return unreadable(holder, walk, `alias *${name} stands inside what it repeats; expected an anchor that ends before it`);
  const outermost = !walk.repeating;
  walk.repeating = true;
  const made = nodeOf(target, holder, walk);
  if (!outermost) return made;
  walk.repeating = false;
  if (walk.left >= 0) return made;
  const told = walk.exhausted;
  walk.exhausted = true;
  return unreadable(holder, walk, told ? null : `alias *${name} repeats too much; expected at most ${MOST_REPEATED} repeated values in one file`);
}

function listOf(items: readonly unknown[], holder: Holder, walk: Walk): ListNode {
  const list: ListNode = { ...holder, kind: 'list', items: [] };
  items.forEach((item, key) => list.items.push(nodeOf(item as Node | null, { parent: list, key, place: holder.place }, walk)));
  return list;
}

function mapOf(pairs: readonly Pair[], holder: Holder, walk: Walk): MapNode {
  const map: MapNode = { ...holder, kind: 'map', members: new Map() };
  for (const { key, value } of pairs as readonly Pair<Node | null, Node | null>[]) {
    const keyPlace = key === null ? holder.place : placed(key, holder, walk).place;
    if (!isScalar(key) || typeof key.value !== 'string') {
      walk.problems.push({ place: keyPlace, path: pathOf(map), message: `a key that is no text${isScalar(key) ? `: ${String(key.value)}` : ''}; expected a word before the colon` });
      continue;
    }
    const node = nodeOf(value, { parent: map, key: key.value, place: keyPlace }, walk);
    const first = map.members.get(key.value);
    if (first === undefined) map.members.set(key.value, { keyPlace, node });
    else walk.problems.push({ place: keyPlace, path: pathOf(node), message: `the key "${key.value}" stands here for the second time (first in line ${first.keyPlace.line}); expected each key once` });
    if (first?.node.kind === 'list' && node.kind === 'list' && holder.parent === null) first.node.items.push(...node.items);
  }
  return map;
}
