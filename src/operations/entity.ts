import { entityTypeOf } from '../model/keys/id.ts';
import type { EntityRecord } from '../model/records/record.ts';
import type { StoredNode } from '../store/graph-store.ts';

/** Whether a node is a thing that links run between. */
export function isEntity(node: StoredNode | null): node is EntityRecord {
  return node !== null && entityTypeOf(node.id) !== null;
}
