import { graphHash, type RowHash } from '../../../model/keys/hash.ts';
import { HASHED_KINDS } from '../../../model/records/row.ts';
import type { Database } from '../driver/driver.ts';
import { numberOf } from '../driver/column.ts';
import { liveRows } from './stamps.ts';

const DEADLINE_MS = 110_000;
const SUMS = [0, 1, 2, 3].map((word) => `sum(n.hl[${word}]) % 4294967296`).join(', ');

/**
 * The hash of the graph as the database itself adds it up, for a revision: equal to that of the same rows in any engine.
 * Things, articles and passages are not versioned, so it can be told of the published revision only.
 */
export async function graphHashOf(database: Database, rev: number): Promise<string> {
  const parts = await Promise.all(HASHED_KINDS.map(async (kind) => {
    const [row] = await database.read(`${liveRows(kind)} RETURN count(n), ${SUMS}`, { rev }, { deadlineMs: DEADLINE_MS });
    return (row ?? []).map(numberOf);
  }));
  const total = (at: number): number => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0);
  const sums: RowHash = [total(1), total(2), total(3), total(4)];
  return graphHash(total(0), sums);
}
