import type { Value } from '../../driver/params.ts';
import type { Properties } from '../../layout/properties.ts';

/** The names of properties that rows have, each once: their values then travel as lists, and the names only once, in the text. */
export function namesOf(rows: readonly Properties[]): readonly string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) names.add(name);
  return [...names];
}

/** The values of a row in the order of the names; null where it has none. */
export function valuesOf(row: Properties, names: readonly string[]): readonly Value[] {
  return names.map((name) => row[name] ?? null);
}

/** Cypher for a map of some of the names, read from the list `row`, in which the values of all begin at `from`. */
export function mapText(wanted: readonly string[], names: readonly string[], from: number): string {
  return wanted.map((name) => `${name}: row[${from + names.indexOf(name)}]`).join(', ');
}
