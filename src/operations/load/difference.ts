import { ROW_KINDS, type RowKind } from '../../model/records/row.ts';

/** How many rows of a kind are new, say something else than before, or are no longer there. */
export interface Difference {
  readonly added: number;
  readonly changed: number;
  readonly retracted: number;
}

export type Differences = Readonly<Record<RowKind, Difference>>;

type Counting = Record<RowKind, { added: number; changed: number; retracted: number }>;

/** A count for each kind, to be added to. */
export function noDifferences(): Counting {
  return Object.fromEntries(ROW_KINDS.map((kind) => [kind, { added: 0, changed: 0, retracted: 0 }])) as Counting;
}

export const NO_DIFFERENCES: Differences = noDifferences();

/** The one and then the other. */
export function bothDifferences(first: Differences, second: Differences): Differences {
  const sum = noDifferences();
  for (const kind of ROW_KINDS) {
    for (const change of ['added', 'changed', 'retracted'] as const) sum[kind][change] = first[kind][change] + second[kind][change];
  }
  return sum;
}
