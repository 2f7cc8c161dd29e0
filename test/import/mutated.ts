import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { InvalidData, type Place, type Problem } from '../../src/errors.ts';
import { seedGraphs } from '../../src/import/seed-graphs.ts';

/** A seed file in which every section and every key is used soundly; accounts have a file of their own (accounts.test.ts). */
export const GOOD = readFileSync(fileURLToPath(new URL('good.yaml', import.meta.url)), 'utf8');

/** The problems of one file, in the order of the report. */
export function problemsIn(text: Uint8Array | string, file = 'a.yaml'): readonly Problem[] {
  try {
    seedGraphs([{ file, text }]);
    return [];
  } catch (error) {
    if (error instanceof InvalidData) return error.problems;
    throw error;
  }
}

/** A text with each first part, which must stand in it exactly once, replaced by the second. */
export function changed(text: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((before, [from, to]) => {
    expect(before.split(from), `"${from}" in the sound file`).toHaveLength(2);
    return before.replace(from, () => to);
  }, text);
}

/** The text without its marks ¦, and the places where they stood. */
export function marked(text: string): { readonly text: string; readonly places: readonly Omit<Place, 'file'>[] } {
  const places = text.split('\n').flatMap((line, index) =>
    line.split('¦').slice(0, -1).map((_, nth, parts) => ({ line: index + 1, column: parts.slice(0, nth + 1).join('').length + 1 })));
  return { text: text.replaceAll('¦', ''), places };
}
