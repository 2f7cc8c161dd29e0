import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileSeeds } from '../../src/import/compile.ts';
import { parseCompiled, piecesOf } from '../../src/import/compiled.ts';
import { changed, GOOD } from './mutated.ts';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'seeds-'));
  await mkdir(join(dir, 'seeds', 'deep', 'deeper'), { recursive: true });
});

afterEach(async () => {
  await rm(dir, { recursive: true });
});

const run = promisify(execFile);

async function script(): Promise<{ readonly stderr: string; readonly code: unknown }> {
  try {
    const { stderr } = await run(process.execPath, ['--import', 'tsx', 'scripts/compile-seeds.ts', join(dir, 'seeds'), join(dir, 'dist')]);
    return { stderr, code: 0 };
  } catch (error) {
    if (!(error instanceof Error) || !('stderr' in error) || !('code' in error)) throw error;
    return { stderr: String(error.stderr), code: error.code };
  }
}

describe('compiling a folder', () => {
  it('reads every YAML file below it but the expectations', async () => {
    await writeFile(join(dir, 'seeds', 'deep', 'deeper', 'good.yaml'), GOOD);
    await writeFile(join(dir, 'seeds', 'more.yml'), 'recorded: 2026-04-01\nentities: [{id: company:late, name: Late}]\n');
    await writeFile(join(dir, 'seeds', 'expectations.yaml'), 'entities: {COMPANY: 2}\n');
    await writeFile(join(dir, 'seeds', 'notes.txt'), 'no seeds');
    const { graphs, text, sha256 } = await compileSeeds(join(dir, 'seeds'));
    expect(graphs.map(({ recorded, entities }) => [recorded, entities.length])).toEqual([['2026-03-01', 7], ['2026-04-01', 1]]);
    expect(parseCompiled(text)).toEqual({ graphs, sha256 });
  });

  it('names the file, below the folder, in each problem', async () => {
    await writeFile(join(dir, 'seeds', 'deep', 'bad.yaml'), changed(GOOD, ['polarity: CONTRADICTS', 'polarity: DENIES']));
    await expect(compileSeeds(join(dir, 'seeds'))).rejects.toThrow(/\ndeep\/bad\.yaml:38:205 claims\[6\]\.evidence\[1\]\.polarity: "DENIES" /);
  });
});

describe('compiled seeds in a file', () => {
  it('are read in pieces as they are read whole, whatever the pieces cut in two', async () => {
    const entities = Array.from({ length: 400 }, (_, n) => `{id: company:c${n}, name: "${'Č\u{1f916}'.repeat(40)} ${n}"}`);
    await writeFile(join(dir, 'seeds', 'many.yaml'), `recorded: 2026-04-01\nentities: [${entities.join(', ')}]\n`);
    const { graphs, text, sha256 } = await compileSeeds(join(dir, 'seeds'));
    await writeFile(join(dir, 'many.jsonl'), text);
    expect(text.length).toBeGreaterThan(65_536);
    expect(parseCompiled(piecesOf(join(dir, 'many.jsonl')))).toEqual({ graphs, sha256 });
  });
});

describe('the script', () => {
  it('writes sorted lines and the fingerprint of them', async () => {
    await writeFile(join(dir, 'seeds', 'good.yaml'), GOOD);
    expect(await script()).toMatchObject({ code: 0, stderr: '' });
    const text = await readFile(join(dir, 'dist', 'seeds.jsonl'), 'utf8');
    expect(await readFile(join(dir, 'dist', 'seeds.sha256'), 'utf8')).toBe(`${createHash('sha256').update(text).digest('hex')}\n`);
    expect(parseCompiled(text).graphs).toEqual((await compileSeeds(join(dir, 'seeds'))).graphs);
  });

  it('prints the whole report and writes nothing where there is a problem', async () => {
    await writeFile(join(dir, 'seeds', 'a.yaml'), changed(GOOD, ['polarity: CONTRADICTS', 'polarity: DENIES'], ['by: editor', 'by: 12']));
    const { code, stderr } = await script();
    expect([code, stderr.split('\n')[0], stderr.trim().split('\n').length]).toEqual([1, '2 problems; nothing was written.', 3]);
    expect(await readdir(dir)).toEqual(['seeds']);
  });
});

describe('compiled seeds', () => {
  it.each(['{"recorded":"2026-01-01","kind":"entity"', '{"recorded":"2026-02-30","kind":"entity","value":{}}', '{"recorded":"2026-01-01","kind":"thing","value":{}}', '[]', 'null'])(
    'that are damaged are refused with the line: %s', (line) => {
      expect(() => parseCompiled(`{"recorded":"2026-01-01","kind":"entity","value":{"id":"company:a"}}\n${line}\n`)).toThrow(/seeds\.jsonl:2:1 .*compile the seeds again/);
    });

  it('that are empty are no graphs', () => {
    expect(parseCompiled('').graphs).toEqual([]);
  });
});
