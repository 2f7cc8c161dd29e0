import neo4j from 'neo4j-driver';

/** What goes into a statement as a parameter, and what comes out in a column. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Params = Readonly<Record<string, Value>>;

/** Parameters as the driver wants them: whole numbers as integers, since it sends every plain number as a float. */
export function toParams(params: Params): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, toParam(value)]));
}

function toParam(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? value.map(toParam) : toParams(value);
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}
