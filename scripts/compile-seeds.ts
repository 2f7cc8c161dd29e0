import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InvalidData } from '../src/errors.ts';
import { compileSeeds } from '../src/import/compile.ts';

// Compiles seeds/**/*.yaml into dist/seeds.jsonl and dist/seeds.sha256; other folders may be named: compile-seeds.ts [from] [to].
const below = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const [from = below('seeds'), to = below('dist')] = process.argv.slice(2);

/** Writes a file whole or not at all. */
async function write(name: string, text: string): Promise<void> {
  const file = join(to, name);
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

try {
  const { text, sha256, graphs } = await compileSeeds(from);
  await mkdir(to, { recursive: true });
  await write('seeds.jsonl', text);
  await write('seeds.sha256', `${sha256}\n`);
  process.stdout.write(`${text.split('\n').length - 1} items of ${graphs.length} ${graphs.length === 1 ? 'day' : 'days'}; SHA-256 ${sha256}\n`);
} catch (error) {
  if (!(error instanceof InvalidData)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
