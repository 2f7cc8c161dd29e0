import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { BadConfig } from '../errors.ts';

/** What the server brings along. */
export interface OwnFiles {
  readonly version: string;
  readonly schemaText: string;
  /** The file of the compiled seeds (src/import/compiled.ts). */
  readonly seedsFile: string;
  /** Documents that can be asked as they stand, sorted by the name of their file. */
  readonly examples: readonly string[];
}

/** Reads them from below the folder of the package. Throws BadConfig naming a file that the build should have made. */
export function readOwnFiles(root: string): OwnFiles {
  const examples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.graphql')).sort();
  return {
    version: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
    schemaText: readFileSync(built(root, 'schema.graphql'), 'utf8'),
    seedsFile: built(root, 'seeds.jsonl'),
    examples: examples.map((name) => readFileSync(join(root, 'examples', name), 'utf8')).filter(standsAlone),
  };
}

function built(root: string, name: string): string {
  const file = join(root, 'dist', name);
  if (!existsSync(file)) throw new BadConfig(`${file} is missing; "node scripts/build.mjs" makes it.`);
  return file;
}

/** A tab that lacks a variable would greet its reader with an error. */
function standsAlone(document: string): boolean {
  return parse(document).definitions.every((definition) => definition.kind !== Kind.OPERATION_DEFINITION
    || (definition.variableDefinitions ?? []).every(({ type, defaultValue }) => type.kind !== Kind.NON_NULL_TYPE || defaultValue !== undefined));
}
