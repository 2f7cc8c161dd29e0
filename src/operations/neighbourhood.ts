import type { EntityType } from '../model/keys/id.ts';
import type { EntityRecord } from '../model/records/record.ts';
import { sortKey, timeUp } from '../model/keys/sort-key.ts';
import type { WalkDirection, WalkFilter } from '../question/ask.ts';
import type { Answer, GraphReader, StoredClaim } from '../store/graph-store.ts';
import { isEntity } from './entity.ts';
import { all, chain } from './chain.ts';

export interface NeighbourhoodAsk {
  readonly of: readonly string[];
  /** Steps out; 0 is the things themselves. */
  readonly depth: number;
  readonly direction: WalkDirection;
  readonly filter: WalkFilter;
  /** Only through these types; null is any. The things asked for stay in any case. */
  readonly types: readonly EntityType[] | null;
  readonly maxNodes: number;
}

/** Things, nearest first, and the links between them, by time, and what was asked. `reason` says which limit cut it and what to ask for instead. */
export interface Subgraph {
  readonly ask: NeighbourhoodAsk;
  readonly nodes: readonly EntityRecord[];
  readonly relations: readonly StoredClaim[];
  readonly truncated: boolean;
  readonly reason: string | null;
  readonly withheld: number;
}

interface Reached {
  readonly nodes: readonly EntityRecord[];
  /** Ids of those from which a step was taken. */
  readonly walked: readonly string[];
  readonly cut: boolean;
}

/** What lies around some things, breadth first, nearest first and by name at each step: one statement a step, one for the start, one for the links. */
export function neighbourhood(reader: GraphReader, ask: NeighbourhoodAsk): Answer<Subgraph> {
  return chain(startOf(reader, ask), (start) =>
    chain(spread(reader, ask, start, start.nodes, ask.depth), (reached) =>
      chain(reader.among(reached.nodes.map((node) => node.id), ask.filter, { ...ask, from: reached.walked }), ({ links, withheld }) => ({
        ask,
        nodes: reached.nodes,
        relations: inTime(links),
        truncated: reached.cut,
        reason: reached.cut ? reasonOf(ask) : null,
        withheld,
      }))));
}

function startOf(reader: GraphReader, ask: NeighbourhoodAsk): Answer<Reached> {
  const found = [...new Set(ask.of)].map((id) => reader.node(id));
  return chain(all(found), (nodes) => {
    const things = [...new Map(nodes.filter(isEntity).map((node) => [node.id, node])).values()];
    return { nodes: things.slice(0, ask.maxNodes), walked: [], cut: things.length > ask.maxNodes };
  });
}

function spread(reader: GraphReader, ask: NeighbourhoodAsk, reached: Reached, rim: readonly EntityRecord[], steps: number): Answer<Reached> {
  if (steps === 0 || rim.length === 0 || reached.cut) return reached;
  const from = rim.map((node) => node.id);
  return chain(reader.walk(from, ask.direction, ask.filter), (far) => {
    const known = new Set(reached.nodes.map((node) => node.id));
    const fresh = far.filter((node) => !known.has(node.id) && (ask.types === null || ask.types.includes(node.type)));
    const kept = fresh.slice(0, ask.maxNodes - reached.nodes.length);
    return spread(reader, ask, { nodes: [...reached.nodes, ...kept], walked: [...reached.walked, ...from], cut: kept.length < fresh.length }, kept, steps - 1);
  });
}

/** By when they began, unknown last, then by id: a chain of events reads as it happened. */
function inTime(links: readonly StoredClaim[]): readonly StoredClaim[] {
  const keyed = links.map((claim) => ({ claim, key: sortKey(timeUp(claim.validity.start), claim.id) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ claim }) => claim);
}

function reasonOf(ask: NeighbourhoodAsk): string {
  return `maxNodes (${ask.maxNodes}) was reached; ask for more nodes, fewer steps (depth), or only some relations or types.`;
}
