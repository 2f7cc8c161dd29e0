import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '..', '..', '..');
const PYTHON = join(ROOT, '.readers', 'bin', 'python');
const JAR = '/usr/share/java/jgrapht-io.jar';
const BUFFER = { maxBuffer: 256 * 1024 * 1024 };

/** What is missing of the programs that read our files, in words; null when all are there. `scripts/install-readers.sh` brings them. */
export async function missingPrograms(): Promise<string | null> {
  const missing = [PYTHON, JAR].filter((file) => !existsSync(file));
  for (const name of ['xmllint', 'sqlite3', 'soffice']) await run('which', [name]).catch(() => missing.push(name));
  return missing.length === 0 ? null : `missing: ${missing.join(', ')}; scripts/install-readers.sh brings them`;
}

/** A file for a reader of read.py. */
export interface Job {
  readonly reader: string;
  readonly path: string;
}

/** What readers in Python found, by position. */
export async function inPython(folder: string, jobs: readonly Job[]): Promise<readonly unknown[]> {
  const [asked, answered] = [join(folder, 'jobs.json'), join(folder, 'answers.json')];
  await writeFile(asked, JSON.stringify(jobs));
  await run(PYTHON, [join(import.meta.dirname, 'read.py'), asked, answered], BUFFER);
  return JSON.parse(await readFile(answered, 'utf8')) as readonly unknown[];
}

/** The rows of tables as sqlite3 imports them, by position. */
export async function inSqlite(folder: string, tables: readonly string[]): Promise<readonly (readonly Record<string, unknown>[])[]> {
  const commands = tables.flatMap((path, place) => [`.import --csv "${path}" t${place}`, '.mode json', `.once "${join(folder, `sqlite-${place}.json`)}"`, `SELECT * FROM t${place};`]);
  await inOneGo(folder, commands);
  return Promise.all(tables.map((_path, place) => rowsFrom(join(folder, `sqlite-${place}.json`))));
}

/** The lines of JSON as sqlite3 reads them, by position: id and kind of each line, and the line whole. */
export async function linesInSqlite(folder: string, files: readonly string[]): Promise<readonly (readonly Record<string, unknown>[])[]> {
  const commands = files.flatMap((path, place) => [
    `CREATE TABLE l${place}(line);`, '.mode ascii', '.separator "\\037" "\\n"', `.import "${path}" l${place}`, '.mode json', `.once "${join(folder, `lines-${place}.json`)}"`,
    `SELECT json_extract(line,'$.line') AS kind, json_extract(line,'$.id') AS id, line FROM l${place};`,
  ]);
  await inOneGo(folder, commands);
  return Promise.all(files.map((_path, place) => rowsFrom(join(folder, `lines-${place}.json`))));
}

async function inOneGo(folder: string, commands: readonly string[]): Promise<void> {
  const script = join(folder, 'sqlite.script');
  await writeFile(script, `${commands.join('\n')}\n`);
  const { stderr } = await run('sqlite3', ['-bail', ':memory:', `.read "${script}"`], BUFFER);
  if (stderr !== '') throw new Error(stderr);
}

async function rowsFrom(path: string): Promise<readonly Record<string, unknown>[]> {
  const text = existsSync(path) ? await readFile(path, 'utf8') : '';
  return text.trim() === '' ? [] : JSON.parse(text) as readonly Record<string, unknown>[];
}

/** Checks GraphML against its XML schema. Errors: what xmllint says. */
export async function againstSchema(folder: string, files: readonly string[]): Promise<void> {
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(JAR), { filter: ({ name }) => name.endsWith('.xsd') }))) {
    await writeFile(join(folder, name.replace(/^.*\//, '')), bytes);
  }
  await run('xmllint', ['--noout', '--nonet', '--huge', '--schema', join(folder, 'graphml.xsd'), ...files], BUFFER);
}

/** Tables as LibreOffice opens them with its own defaults, in another format of its own: `csv` or `fods`. Gives the folder with the results. */
export async function inLibreOffice(folder: string, files: readonly string[], as: 'csv' | 'fods'): Promise<string> {
  const out = join(folder, `libreoffice-${as}`);
  await mkdir(out, { recursive: true });
  const target = as === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false' : 'fods';
  await run('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--infilter=CSV:44,34,76,1', '--convert-to', target, '--outdir', out, ...files], BUFFER);
  return out;
}
