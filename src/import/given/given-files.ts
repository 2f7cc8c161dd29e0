import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { BadInput, InvalidData } from '../../errors.ts';
import type { CsvFile } from '../cells/csv-cells.ts';
import { sizeFault } from '../yaml/decode.ts';

/** A file that somebody gave: seeds, or CSV with the mapping that says how to read it. */
export interface GivenFile extends CsvFile {
  readonly mapping: CsvFile | null;
}

const MAPPING = '.mapping.yaml';

/**
 * Reads the files and folders named: seeds (.yaml, .yml), and CSV with a mapping, which is the one named or else stands beside it
 * (`fines.csv`, `fines.mapping.yaml`). Errors: BadInput for a name that is no such file, InvalidData for a file that is too big to be read.
 */
export async function givenFiles(names: readonly string[], mapping: string | null): Promise<readonly GivenFile[]> {
  const files = (await Promise.all(names.map(expanded))).flat();
  const tables = files.filter(isCsv);
  if (mapping !== null && tables.length === 0) throw new BadInput(`--mapping: no CSV file among ${names.join(', ')}; expected one that "${mapping}" says how to read.`);
  const given: GivenFile[] = [];
  for (const file of [...new Set(files)].sort()) {
    const own = isCsv(file) ? (mapping ?? (await besides(file))) : null;
    given.push({ ...(await read(file)), mapping: own === null ? null : await read(own) });
  }
  return given;
}

/** The name of a dataset that a file suggests: its own without endings, as a-z 0-9 and hyphens. */
export function datasetNameOf(file: string): string {
  return basename(file).toLowerCase().replace(/\.(csv|ya?ml)$/, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

async function expanded(name: string): Promise<readonly string[]> {
  const found = await stat(name).catch(() => null);
  if (found === null) throw new BadInput(`There is no file or folder "${name}"; expected seeds (.yaml), a CSV file or a folder of them.`);
  if (!found.isDirectory()) {
    if (!isSeed(name) && !isCsv(name)) throw new BadInput(`"${name}" is no file that can be read; expected one that ends in .yaml, .yml or .csv${name.endsWith(MAPPING) ? ': name the CSV file that it maps' : ''}.`);
    return [name];
  }
  const below = (await readdir(name, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const wanted = below.filter((file) => isSeed(file) || (isCsv(file) && below.includes(mappingOf(file))));
  if (wanted.length === 0) throw new BadInput(`The folder "${name}" holds nothing that can be read; expected seeds (.yaml), or CSV files with a mapping beside them.`);
  return wanted;
}

function isSeed(file: string): boolean {
  return /\.ya?ml$/.test(file) && !file.endsWith(MAPPING) && !/^expectations\.ya?ml$/.test(basename(file));
}

function isCsv(file: string): boolean {
  return file.endsWith('.csv');
}

function mappingOf(file: string): string {
  return file.replace(/\.csv$/, MAPPING);
}

async function besides(file: string): Promise<string> {
  const name = mappingOf(file);
  if ((await stat(name).catch(() => null)) !== null) return name;
  throw new BadInput(`Nothing says how "${file}" is to be read; expected a mapping, "${name}" beside it or --mapping FILE (docs/importing.md).`);
}

async function read(name: string): Promise<CsvFile> {
  const below = relative(process.cwd(), name);
  const file = (below.startsWith('..') ? name : below).split(sep).join('/');
  const found = await stat(name).catch(() => null);
  if (found === null) throw new BadInput(`There is no file "${name}".`);
  const fault = sizeFault(found.size);
  if (fault !== null) throw new InvalidData([{ place: { file, line: 1, column: 1 }, path: '(file)', message: fault }]);
  return { file, text: await readFile(name) };
}
