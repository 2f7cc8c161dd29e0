import type { Place } from '../../errors.ts';
import type { ListNode, MapNode, SourceNode } from '../yaml/source-node.ts';

/** What a node hangs on. */
export interface Holder {
  readonly parent: SourceNode | null;
  readonly key: string | number;
}

/** A text that stands at a place. */
export function textNode(value: string, place: Place, holder: Holder): SourceNode {
  return { kind: 'scalar', place, ...holder, value, written: value };
}

/** A mapping without members. */
export function emptyMap(place: Place, holder: Holder): MapNode {
  return { kind: 'map', place, ...holder, members: new Map() };
}

/** A list without items. */
export function emptyList(place: Place, holder: Holder): ListNode {
  return { kind: 'list', place, ...holder, items: [] };
}

/** Gives a mapping a member. */
export function put(map: MapNode, key: string, node: SourceNode): void {
  map.members.set(key, { keyPlace: node.place, node });
}

/** The text of a member, where it has one. */
export function memberText(map: MapNode, key: string): string | null {
  const node = map.members.get(key)?.node;
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
}

/** What a node says, whatever the place: equal text for equal content. */
export function contentOf(node: SourceNode): string {
  switch (node.kind) {
    case 'scalar': return JSON.stringify(node.written);
    case 'list': return `[${node.items.map(contentOf).join()}]`;
    case 'map': return `{${[...node.members].map(([key, { node: member }]) => `${key}:${contentOf(member)}`).sort().join()}}`;
    case 'unreadable': return 'unreadable';
  }
}
