import { UnknownId } from '../../errors.ts';
import { all, chain } from '../../operations/chain.ts';
import type { Answer, GraphReader } from '../../store/graph-store.ts';

/** Nothing when every id exists; else UnknownId with the nearest one that does. No ids: the store is not asked. */
export function refuseUnknown(reader: GraphReader, ids: readonly string[]): Answer<void> {
  if (ids.length === 0) return undefined;
  return chain(reader.missing(ids), ([first]) => {
    if (first !== undefined) throw new UnknownId(first.id, first.nearest);
  });
}

/** Gives for each of some ids the one that stands for the same thing. Errors: UnknownId for one that exists nowhere. */
export function standingIds(reader: GraphReader, ids: readonly string[]): Answer<(id: string) => string> {
  if (ids.length === 0) return (id) => id;
  return chain(refuseUnknown(reader, ids), () => chain(all(ids.map((id) => reader.node(id))), (nodes) => {
    const standing = new Map(ids.map((id, place) => [id, nodes[place]?.id ?? id]));
    return (id) => standing.get(id) ?? id;
  }));
}
