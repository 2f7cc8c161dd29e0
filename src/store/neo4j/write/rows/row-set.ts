import type { Row, RowKind } from '../../../../model/records/row.ts';
import type { WriteTransaction } from '../../driver/driver.ts';
import type { Params, Value } from '../../driver/params.ts';
import type { RowOf } from '../../layout/properties.ts';
import { listOf } from '../../driver/column.ts';

/** Those rows that are of a kind, each key once: the last one counts. */
export function ofKind<K extends RowKind>(rows: readonly Row[], kind: K): readonly RowOf<K>[] {
  const byKey = new Map<string, RowOf<K>>();
  for (const row of rows) if (isOf(row, kind)) byKey.set(row.key, row);
  return [...byKey.values()];
}

function isOf<K extends RowKind>(row: Row, kind: K): row is RowOf<K> {
  return row.kind === kind;
}

/** The items by a text that each of them has. */
export function groupBy<T>(items: readonly T[], textOfItem: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const text = textOfItem(item);
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * Cypher that finds a node by its id. Statements are planned when the graph is still empty, and a plan made then would go on reading every
 * node of the label; the hint keeps to the index. `value` is Cypher.
 */
export function seek(name: string, label: 'Entity' | 'Article' | 'Passage' | 'Claim' | 'Conflict', value: string): string {
  return `MATCH (${name}:${label} {id: ${value}}) USING INDEX SEEK ${name}:${label}(id)`;
}

/** Parameters for one row of a statement. */
export interface RowParams {
  readonly id: string;
  readonly [name: string]: Value;
}

/** Parameters for one row of a statement by position; the first is its id. */
export type RowList = readonly [id: string, ...Value[]];

/** Sends a statement that writes each `row` and returns the ids it wrote. Errors when one was not written, since what it names is not there. */
export function writeEach(transaction: WriteTransaction, text: string, rows: readonly RowParams[]): Promise<void> {
  return writeRows(transaction, `${text} RETURN collect(row.id)`, rows, rows.map(({ id }) => id));
}

/** As `writeEach`, of rows that are lists; beside them `$q` holds what is the same for all. */
export function writeLists(transaction: WriteTransaction, text: string, rows: readonly RowList[], same: Params): Promise<void> {
  return writeRows(transaction, `${text} RETURN collect(row[0])`, rows, rows.map(([id]) => id), same);
}

async function writeRows(transaction: WriteTransaction, text: string, rows: readonly Value[], ids: readonly string[], same: Params = {}): Promise<void> {
  if (rows.length === 0) return;
  const [answer] = await transaction.run(`UNWIND $q.rows AS row ${text}`, { q: { ...same, rows } });
  const written = new Set(listOf(answer?.[0]));
  const missing = ids.find((id) => !written.has(id));
  if (missing !== undefined) throw new Error(`"${missing}" names something that the graph does not hold; nothing of its batch was written.`);
}
