import type { RowHash } from '../../../model/keys/hash.ts';
import { ROW_KINDS, type Row, type RowKind, type RowStamp } from '../../../model/records/row.ts';
import type { Database } from '../driver/driver.ts';
import { listOf, numberOf, textOf, textOrNull } from '../driver/column.ts';

/** Where the rows of a kind stand. */
const STANDS: Readonly<Record<RowKind, string>> = {
  entity: '(n:Entity)', article: '(n:Article)', passage: '(n:Passage)', claim: '()-[n:SUBJECT]->()', evidence: '()-[n:EVIDENCED_BY]->()', conflict: '(n:Conflict)',
};

const DEADLINE_MS = 110_000;

/** The rows of a kind that are live at revision `$rev`. */
export function liveRows(kind: RowKind): string {
  return `MATCH ${STANDS[kind]} WHERE n.since <= $rev AND n.until > $rev`;
}

/** The stamps of all rows that are live at a revision. */
export async function stampsAt(database: Database, rev: number): Promise<readonly RowStamp[]> {
  const ofKinds = await Promise.all(ROW_KINDS.map(async (kind) => {
    const found = await database.read(`${liveRows(kind)} RETURN n.id, n.dataset, n.hl`, { rev }, { deadlineMs: DEADLINE_MS });
    return found.map(([key, dataset, hash]) => ({ kind, key: textOf(key), dataset: textOf(dataset), hash: hashOf(listOf(hash)) }));
  }));
  return ofKinds.flat();
}

/** All rows that are live at a revision. */
export async function rowsAt(database: Database, rev: number): Promise<readonly Row[]> {
  const ofKinds = await Promise.all(ROW_KINDS.map(async (kind) => {
    const found = await database.read(`${liveRows(kind)} RETURN n.id, n.dataset, n.record, n.endSubject, n.endObject`, { rev }, { deadlineMs: DEADLINE_MS });
    return found.map(([key, of, record, subject, object]) => {
      const ends = textOrNull(subject) === null ? {} : { ends: { subject, object: textOrNull(object) } };
      // The record was written from a row of this kind.
      return { kind, key: textOf(key), dataset: textOf(of), record: JSON.parse(textOf(record)) as unknown, ...ends } as Row;
    });
  }));
  return ofKinds.flat();
}

function hashOf([a, b, c, d]: ReturnType<typeof listOf>): RowHash {
  return [numberOf(a), numberOf(b), numberOf(c), numberOf(d)];
}
