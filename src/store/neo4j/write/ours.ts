import { ForeignDatabase } from '../../../errors.ts';
import type { Database } from '../driver/driver.ts';
import { ensureSchema } from '../layout/constraints.ts';
import { numberOf, textOrNull } from '../driver/column.ts';

/** The id of the one Graph node; a database with it is ours. */
export const GRAPH_ID = 'aigov-graph';

const DEADLINE_MS = 30_000;
const LOOKED_AT = 100_000;
const MARKED = 'MATCH (g:Graph {id: $graph}) RETURN true';
const FOUND = 'MATCH (n) WITH n LIMIT $most RETURN labels(n)[0] AS label, count(*) AS number ORDER BY number DESC, label';
const MARK = 'MERGE (g:Graph {id: $graph}) ON CREATE SET g.revision = 0';

/** Makes an empty database ours, and sees that ours has every constraint and index. Errors: ForeignDatabase for one that holds anything else; it stays untouched. */
export async function ensureOurs(database: Database): Promise<void> {
  const graph = GRAPH_ID;
  const marked = await database.read(MARKED, { graph }, { deadlineMs: DEADLINE_MS });
  if (marked.length === 0) await refuseForeign(database);
  await ensureSchema(database);
  if (marked.length === 0) await database.write((transaction) => transaction.run(MARK, { graph }));
}

async function refuseForeign(database: Database): Promise<void> {
  const found = await database.read(FOUND, { most: LOOKED_AT }, { deadlineMs: DEADLINE_MS });
  if (found.length === 0) return;
  // Another importer may have made it ours since the first look, and have begun to fill it.
  if ((await database.read(MARKED, { graph: GRAPH_ID }, { deadlineMs: DEADLINE_MS })).length > 0) return;
  const number = found.reduce((sum, [, count]) => sum + numberOf(count), 0);
  const parts = found.map(([label, count]) => `${numberOf(count)} ${textOrNull(label) ?? 'node without a label'}`);
  const atLeast = number === LOOKED_AT ? 'at least ' : '';
  const remedy = 'Name an empty database, or one that this program has filled.';
  throw new ForeignDatabase(`The database is not ours and stays untouched: it holds ${atLeast}${parts.join(', ')}. ${remedy}`);
}
