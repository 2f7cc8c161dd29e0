import { givenSource } from '../../../src/import/given/given-source.ts';
import type { Elsewhere, Reading } from '../../../src/import/source.ts';

/** Nothing but what is read. */
export const NOTHING_ELSE: Elsewhere = { known: { things: [], articles: [] }, claims: [] };

/** One statement a row, of a company that the row names. */
export const MAPPING = `recorded: 2026-11-25
licence: CC0
attribution: Nobody
things:
  firm: {type: Company, name: "{Name}", companyKind: OTHER}
article: {publisher: P, title: T, url: "https://e.example/{No}", sourceKind: NEWS}
claims:
- {subject: firm, predicate: STATEMENT, text: "{Text}", episode: "e{No}"}
`;

export const HEAD = 'No,Name,Text\n';

/** Reads one CSV file by a mapping. */
export function readCsv(text: Uint8Array | string, mapping: string = MAPPING, elsewhere: Elsewhere = NOTHING_ELSE): Reading {
  return givenSource('given', [{ file: 'a.csv', text, mapping: { file: 'a.mapping.yaml', text: mapping } }]).read(elsewhere);
}

/** Reads one seed file. */
export function readSeed(text: Uint8Array | string, elsewhere: Elsewhere = NOTHING_ELSE): Reading {
  return givenSource('given', [{ file: 'a.yaml', text, mapping: null }]).read(elsewhere);
}

/** Problems as `file:line:column path: message`. */
export function told({ problems }: Reading): readonly string[] {
  return problems.map(({ place, path, message }) => `${place.file}:${place.line}:${place.column} ${path}: ${message}`);
}

/** How many claims were read. */
export function claimsIn({ graphs }: Reading): number {
  return graphs.reduce((sum, { claims }) => sum + claims.length, 0);
}
