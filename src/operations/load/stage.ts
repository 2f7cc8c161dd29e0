import { stampOf, type Row, type RowKind } from '../../model/records/row.ts';
import type { RowRef, WriteSession } from '../../store/graph-writer.ts';
import { noDifferences, type Differences } from './difference.ts';
import { HashSum } from './hash-sum.ts';
import { Prints } from './prints.ts';

/** How many of the rows have been compared, and staged where they differ. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface Staging {
  /** Whether nothing will be compared with these rows: then their prints are not kept. */
  readonly isLone: boolean;
  readonly progress: (progress: Progress) => void;
}

/** What came of comparing all rows with those that are live. */
export interface Staged {
  readonly put: number;
  readonly prints: Prints;
  readonly hash: string;
  readonly differences: (closes: readonly RowRef[]) => Differences;
}

/** Rows of one call: some batches of an engine. */
const PORTION = 2_000;

/** Stages the rows (in the order of their kinds) that differ from those that are live, telling how far it is. Empties `rows`: what is staged is let go of at once. */
export async function stageRows(session: WriteSession, rows: Row[], live: Prints, { isLone, progress }: Staging): Promise<Staged> {
  const [total, prints, sum, counts] = [rows.length, new Prints([]), new HashSum(), noDifferences()];
  let put = 0;
  for (rows.reverse(); rows.length > 0;) {
    const puts: Row[] = [];
    for (const row of rows.splice(-PORTION).reverse()) {
      const stamp = stampOf(row);
      if (!isLone) prints.add(stamp);
      sum.add(stamp);
      if (!live.differs(stamp)) continue;
      puts.push(row);
      counts[row.kind][live.has(row.key) ? 'changed' : 'added'] += 1;
    }
    if (puts.length > 0) await session.stage(puts, []);
    put += puts.length;
    progress({ done: total - rows.length, total });
  }
  return { put, prints, hash: sum.hash(), differences: (closes) => withRetracted(counts, closes) };
}

/** Stages closings, in portions. */
export async function stageCloses(session: WriteSession, closes: readonly RowRef[]): Promise<void> {
  for (let done = 0; done < closes.length; done += PORTION) await session.stage([], closes.slice(done, done + PORTION));
}

function withRetracted(counts: Differences, closes: readonly RowRef[]): Differences {
  const closed = (kind: RowKind): number => closes.filter((row) => row.kind === kind).length;
  const kinds = Object.entries(counts) as [RowKind, Differences[RowKind]][];
  return Object.fromEntries(kinds.map(([kind, count]) => [kind, { ...count, retracted: closed(kind) }])) as Differences;
}
