import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';
import type { Place, Problem } from '../../errors.ts';
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
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) {
    return unreadable(at, walk, 'of a form that is not read; expected text, a number, a list or a mapping');
  }
  if (node.anchor !== undefined) walk.anchors.set(node.anchor, node);
  if (isScalar(node)) return { ...at, kind: 'scalar', value: plain(node.value), written: node.source ?? '' };
  walk.open.add(node);
  const made = isSeq(node) ? listOf(node.items, at, walk) : mapOf(node.items, at, walk);
  walk.open.delete(node);
  return made;
}

function plain(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
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
  for (const { key: keyNode, value } of pairs as readonly Pair<Node | null, Node | null>[]) {
    const keyPlace = keyNode === null ? holder.place : placed(keyNode, holder, walk).place;
    const key = isScalar(keyNode) ? keyNode.value : undefined;
    if (typeof key !== 'string') {
      const written = isScalar(keyNode) ? `: ${keyNode.source ?? ''}` : '';
      walk.problems.push({ place: keyPlace, path: pathOf(map), message: `a key that is no text${written}; expected a word before the colon` });
      continue;
    }
    const node = nodeOf(value, { parent: map, key, place: keyPlace }, walk);
    const first = map.members.get(key);
    if (first === undefined) map.members.set(key, { keyPlace, node });
    else againstFirst(first, { keyPlace, node }, walk);
  }
  return map;
}

interface Member {
  readonly keyPlace: Place;
  readonly node: SourceNode;
}

/** A key for the second time is a fault; the items of a section are read all the same, so that their faults are told and their ids known. */
function againstFirst(first: Member, second: Member, walk: Walk): void {
  const { node, keyPlace } = second;
  const message = `the key "${node.key}" stands here for the second time (first in line ${first.keyPlace.line}); expected each key once`;
  walk.problems.push({ place: keyPlace, path: pathOf(node), message });
  if (first.node.kind === 'list' && node.kind === 'list' && node.parent?.parent === null) first.node.items.push(...node.items);
}
