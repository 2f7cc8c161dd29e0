import { ROW_KINDS, stampOf, type Row, type RowKind } from '../../../model/records/row.ts';
import type { Database, Columns } from '../driver/driver.ts';
import { listOf } from '../driver/column.ts';
import type { Params, Value } from '../driver/params.ts';

/** A row as the database keeps it: `row` is null where it is not as this program wrote it. */
export interface Kept {
  readonly kind: RowKind;
  readonly row: Row | null;
  readonly properties: Params;
  /** What hangs on it, as `HANGS` lists it. */
  readonly hangs: readonly (readonly Value[])[];
}

/** Live at `$rev`, or without the numbers that say so: then somebody else wrote it. */
export const LIVE_OR_FOREIGN = 'n.since IS NULL OR n.until IS NULL OR (n.since <= $rev AND n.until > $rev)';
const DEADLINE_MS = 110_000;

/** Where the rows of each kind stand, and the lists of what hangs on them. */
const STANDS: Readonly<Record<RowKind, readonly [pattern: string, hangs: readonly string[]]>> = {
  entity: ['(n:Entity)', ['labels(n)']],
  article: ['(n:Article)', []],
  passage: ['(n:Passage)', ['[(n)-[:IN_ARTICLE]->(a) | a.id]', '[(n)-[m:MENTIONS]->(e) | m.form + " " + e.id]']],
  claim: ['(c)-[n:SUBJECT]->(s)', ['[c.id]', '[s.id]', '[(c)-[:OBJECT]->(o) | o.id]']],
  evidence: ['(c)-[n:EVIDENCED_BY]->(p)', ['[c.id]', '[p.id]']],
  conflict: ['(n:Conflict)', ['[(n)-[:ABOUT]->(e) | e.id]', '[(c)-[:IN_CONFLICT]->(n) | c.id]']],
};

/** Everything that stands where rows stand and is live at a revision, with what hangs on it. */
export async function keptAt(database: Database, rev: number): Promise<readonly Kept[]> {
  const kinds = await Promise.all(ROW_KINDS.map(async (kind) => {
    const [pattern, hangs] = STANDS[kind];
    const found = await database.read(`MATCH ${pattern} WHERE ${LIVE_OR_FOREIGN} RETURN ${['properties(n)', ...hangs].join(', ')}`, { rev }, { deadlineMs: DEADLINE_MS });
    return found.map((columns) => keptOf(kind, columns));
  }));
  return kinds.flat();
}

function keptOf(kind: RowKind, [first, ...hangs]: Columns): Kept {
  const properties = propertiesOf(first);
  return { kind, row: rowOf(kind, properties), properties, hangs: hangs.map((column) => listOf(column)) };
}

/** What this program wrote bears the hash of its record; anything else may lack whatever a record has. */
function rowOf(kind: RowKind, { id, dataset, record, hl, since, until, endSubject, endObject }: Params): Row | null {
  const read = parsed(record);
  if (typeof id !== 'string' || typeof dataset !== 'string' || typeof since !== 'number' || typeof until !== 'number' || read === null) return null;
  const ends = typeof endSubject === 'string' ? { ends: { subject: endSubject, object: endObject ?? null } } : {};
  const row = { kind, key: id, dataset, record: read, ...ends } as Row;
  return JSON.stringify(stampOf(row).hash) === JSON.stringify(hl) ? row : null;
}

/** The properties of a node or a relationship from their column. */
export function propertiesOf(column: Value | undefined): Params {
  return typeof column === 'object' && column !== null && !Array.isArray(column) ? (column as Params) : {};
}

/** The JSON in a column; null where there is none. */
export function parsed(column: Value | undefined): unknown {
  if (typeof column !== 'string') return null;
  try {
    return JSON.parse(column);
  } catch {
    return null;
  }
}
