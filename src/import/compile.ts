import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { DatedGraph } from '../model/records/authored.ts';
import { compiledText, fingerprintOf } from './compiled.ts';
import { seedGraphs } from './seed-graphs.ts';

/** What the seeds of a folder come to: their graphs, and the text from which these can be read again. */
export interface Compiled {
  readonly graphs: readonly DatedGraph[];
  readonly text: string;
  /** SHA-256 of the text, in hex. */
  readonly sha256: string;
}

/** Reads all `.yaml` and `.yml` files below a folder (expectations apart) and checks them together. Errors: InvalidData with every problem. */
export async function compileSeeds(dir: string): Promise<Compiled> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name) && !/^expectations\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const sources = await Promise.all(names.map(async (name) => ({ file: shownName(dir, name), text: await readFile(name) })));
  const graphs = seedGraphs(sources);
  const text = compiledText(graphs);
  return { graphs, text, sha256: fingerprintOf([text]) };
}

function shownName(dir: string, name: string): string {
  const below = relative(process.cwd(), name);
  return (below.startsWith('..') ? relative(dir, name) : below).split(sep).join('/');
}
