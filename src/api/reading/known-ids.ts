import { UnknownId } from '../../errors.ts';
import { chain } from '../../operations/chain.ts';
import type { Answer, GraphReader } from '../../store/graph-store.ts';

/** Nothing when every id exists; else UnknownId with the nearest one that does. No ids: the store is not asked. */
export function refuseUnknown(reader: GraphReader, ids: readonly string[]): Answer<void> {
  if (ids.length === 0) return undefined;
  return chain(reader.missing(ids), ([first]) => {
    if (first !== undefined) throw new UnknownId(first.id, first.nearest);
  });
}
