import { ROW_KINDS, type Row, type RowKind } from '../../model/records/row.ts';
import type { RowRef } from '../../store/graph-writer.ts';

/** How many rows of a kind are new, say something else than before, or are no longer there. */
export interface Difference {
  readonly added: number;
  readonly changed: number;
  readonly retracted: number;
}

export type Differences = Readonly<Record<RowKind, Difference>>;

export const NO_DIFFERENCES: Differences = Object.fromEntries(ROW_KINDS.map((kind) => [kind, { added: 0, changed: 0, retracted: 0 }])) as Record<RowKind, Difference>;

/** The differences so far, and those that these rows and closings make; `isLive` says which rows there were. */
export function withDifferences(before: Differences, puts: readonly Row[], closes: readonly RowRef[], isLive: (row: Row) => boolean): Differences {
  const counts = structuredClone(before) as Record<RowKind, { added: number; changed: number; retracted: number }>;
  for (const row of puts) counts[row.kind][isLive(row) ? 'changed' : 'added'] += 1;
  for (const { kind } of closes) counts[kind].retracted += 1;
  return counts;
}
