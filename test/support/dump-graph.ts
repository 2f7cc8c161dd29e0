import type { Database } from '../../src/store/neo4j/driver/driver.ts';
import type { Value } from '../../src/store/neo4j/driver/params.ts';

const NODES = 'MATCH (n) RETURN labels(n), properties(n)';
const LINKS = 'MATCH (a)-[e]->(b) RETURN type(e), coalesce(a.id, a.n), coalesce(b.id, b.n), properties(e)';

/** Who writes and how often somebody did is no content. */
const PASSING = ['turn', 'writer', 'owner', 'beat'];

/** All that a database holds, one line for each node and each relationship, sorted: equal graphs have equal dumps. */
export async function dumpGraph(database: Database): Promise<readonly string[]> {
  const found = await Promise.all([NODES, LINKS].map((text) => database.read(text, {}, { deadlineMs: 60_000 })));
  return found.flat().map((columns) => JSON.stringify(columns.map(ordered))).sort();
}

/** What is in the second and not in the first, and the other way round. */
export function difference(before: readonly string[], after: readonly string[]): { readonly gone: readonly string[]; readonly come: readonly string[] } {
  const [old, now] = [new Set(before), new Set(after)];
  return { gone: before.filter((line) => !now.has(line)), come: after.filter((line) => !old.has(line)) };
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function ordered(value: Value): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return [...value].sort();
  return Object.fromEntries(Object.entries(value).filter(([name]) => !PASSING.includes(name)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
