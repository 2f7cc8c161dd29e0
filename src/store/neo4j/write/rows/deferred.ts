import type { RowKind } from '../../../../model/records/row.ts';
import type { NodeRow } from '../../layout/properties.ts';

/** A published node that is to be rewritten or shown again, with its first revision. */
export interface DeferredRow {
  readonly row: NodeRow;
  readonly since: number;
}

/** The kinds that are one node each: what is published of them is rewritten by the last transaction, since readers would see it at once. */
export type NodeKind = NodeRow['kind'];

/** Nodes kept aside until the last transaction. */
export class Deferred {
  readonly #rows = new Map<string, DeferredRow>();

  set(rows: readonly DeferredRow[]): void {
    for (const deferred of rows) this.#rows.set(nameOf(deferred.row.kind, deferred.row.key), deferred);
  }

  remove(kind: RowKind, keys: readonly string[]): void {
    for (const key of keys) this.#rows.delete(nameOf(kind, key));
  }

  ofKind(kind: NodeKind): readonly DeferredRow[] {
    return [...this.#rows.values()].filter(({ row }) => row.kind === kind);
  }

  clear(): void {
    this.#rows.clear();
  }
}

function nameOf(kind: RowKind, key: string): string {
  return `${kind} ${key}`;
}
