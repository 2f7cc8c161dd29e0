import type { Value } from './params.ts';

/** A column that holds text. Errors when it does not: someone else has written to the graph. */
export function textOf(value: Value | undefined): string {
  if (typeof value !== 'string') throw unexpected('text', value);
  return value;
}

/** A column that holds text or nothing. */
export function textOrNull(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : textOf(value);
}

/** A column that holds a number. */
export function numberOf(value: Value | undefined): number {
  if (typeof value !== 'number') throw unexpected('a number', value);
  return value;
}

/** A column that holds a list. */
export function listOf(value: Value | undefined): readonly Value[] {
  if (!isList(value)) throw unexpected('a list', value);
  return value;
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

function unexpected(wanted: string, value: Value | undefined): Error {
  return new Error(`The database holds ${JSON.stringify(value)} where ${wanted} was expected.`);
}
