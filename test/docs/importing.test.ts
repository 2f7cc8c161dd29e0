import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const PAGE = await readFile(join(ROOT, 'docs', 'importing.md'), 'utf8');

/** The code blocks of the page, by what stands behind their fence. */
const blocks = new Map([...PAGE.matchAll(/^```(.+)\n([^]*?)^```$/gm)].map(([, name = '', text = '']) => [name, text] as const));

function block(name: string): string {
  const text = blocks.get(name);
  if (text === undefined) throw new Error(`The page has no block "${name}".`);
  return text;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aigov-importing-'));
  for (const name of ['csv hearings.csv', 'yaml hearings.mapping.yaml']) await writeFile(join(folder, name.split(' ')[1] ?? ''), block(name));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command of the page in its folder, compared with the seeds alone. */
function run(): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const [program, ...words] = block('sh').trim().split(' ');
  expect(program).toBe('aigov');
  const { PATH = '', HOME = '' } = process.env;
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [join(ROOT, 'dist', 'aigov.mjs'), ...words], { cwd: folder, env: { PATH, HOME, STORE: 'embedded' } }, (_fault, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

test('the page on importing shows what its own table and mapping come to', async () => {
  const { code, stdout, stderr } = await run();
  expect([code, stderr]).toEqual([0, '']);
  // The hash and the number of rows change with the seeds.
  const settled = (text: string): string => text.replace(/\([0-9a-fH][0-9a-zA-Z]*\); \d+ rows/, '(HASH); all rows');
  expect(settled(stdout)).toBe(settled(block('text')));
});

test('the page on importing shows how a slip in a cell is told', async () => {
  const table = block('csv hearings.csv');
  await writeFile(join(folder, 'hearings.csv'), table.replace('2026-04', '2026-13'));
  const { code, stdout, stderr } = await run();
  await writeFile(join(folder, 'hearings.csv'), table);
  expect([code, stdout, stderr]).toEqual([1, '', block('text faulty')]);
});
