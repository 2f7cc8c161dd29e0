import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../../src/operations/check/check.ts';
import { runCommand } from '../../src/transport/cli.ts';

async function run(words: readonly string[], check: (texts: ReadonlyMap<string, string> | null) => CheckReport = () => ({ findings: [], done: ['all'] })) {
  const said: { out: string[]; err: string[] } = { out: [], err: [] };
  const code = await runCommand(words, { version: '9.9.9', check, importData: () => Promise.resolve([]) }, { out: (line) => said.out.push(line), err: (line) => said.err.push(line), redraw: null });
  return { code, ...said };
}

describe('the command aigov', () => {
  test('check ends with 0 when all is sound, and with 1 and a line for each fault when it is not', async () => {
    expect(await run(['check'])).toEqual({ code: 0, out: ['Sound: all.'], err: [] });
    const finding = { check: 'quotes', subject: 'article:a p1', message: 'does not hold "x"' };
    expect(await run(['check'], () => ({ findings: [finding], done: ['all'] }))).toEqual({ code: 1, out: ['quotes: article:a p1 does not hold "x"', '1 found wrong: all.'], err: [] });
  });
  test('check --texts finds the texts of a folder by the SHA-256 of their bytes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'texts-'));
    writeFileSync(join(folder, 'whatever.txt'), 'Ünïcode\n');
    const found: string[] = [];
    await run(['check', '--texts', folder], (texts) => {
      for (const [sha, text] of texts ?? []) found.push(sha, text);
      return { findings: [], done: [] };
    });
    expect(found).toEqual([createHash('sha256').update('Ünïcode\n').digest('hex'), 'Ünïcode\n']);
  });
  test('names a folder that is none', async () => {
    expect(await run(['check', '--texts', '/no/such/folder'])).toEqual({ code: 2, out: [], err: ['--texts: "/no/such/folder" is no folder; expected one that holds texts of articles.'] });
  });
  test('offers the command that was meant, and shows its version', async () => {
    const { code, err } = await run(['chek']);
    expect([code, err.join('\n')]).toEqual([2, expect.stringContaining('Did you mean check?')]);
    expect(await run(['--version'])).toEqual({ code: 0, out: ['9.9.9'], err: [] });
  });
});
