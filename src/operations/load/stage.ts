import type { Row } from '../../model/records/row.ts';
import type { RowRef, WriteSession } from '../../store/graph-writer.ts';

/** How many of the rows to write or close have been staged. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Rows of one call: some batches of an engine. */
const PORTION = 4_000;

/** Stages rows (in the order of their kinds) and closings in portions, telling how far it is. */
export async function stageAll(session: WriteSession, puts: readonly Row[], closes: readonly RowRef[], tell: (progress: Progress) => void): Promise<void> {
  const total = puts.length + closes.length;
  tell({ done: 0, total });
  for (let done = 0; done < puts.length; done += PORTION) {
    await session.stage(puts.slice(done, done + PORTION), []);
    tell({ done: Math.min(done + PORTION, puts.length), total });
  }
  for (let done = 0; done < closes.length; done += PORTION) {
    await session.stage([], closes.slice(done, done + PORTION));
    tell({ done: puts.length + Math.min(done + PORTION, closes.length), total });
  }
}
