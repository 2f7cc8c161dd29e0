import { parse } from 'yaml';
import { BadInput } from '../errors.ts';

/** The least counts that a YAML text names, flattened: `entities.COMPANY`, `claims.DEVELOPS`, `articles` and so on. Errors: BadInput for anything but whole numbers. */
export function readExpectations(file: string, text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(flatten(file, '', parse(text, { maxAliasCount: 0 })));
}

function flatten(file: string, path: string, value: unknown): readonly (readonly [string, number])[] {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return [[path, value]];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadInput(`${file}: "${path}" is ${JSON.stringify(value)}; a whole number, or names with whole numbers, was expected.`);
  }
  return Object.entries(value).flatMap(([key, member]) => flatten(file, path === '' ? key : `${path}.${key}`, member));
}
