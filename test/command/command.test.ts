import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../../src/operations/check/check.ts';
import type { Finding, Severity } from '../../src/operations/check/basis/finding.ts';
import { runCommand } from '../../src/transport/cli.ts';
import type { CheckWords } from '../../src/transport/commands/check.ts';

function reported(...severities: readonly Severity[]): CheckReport {
  const findings = severities.map((severity): Finding => ({ part: 'quotes', severity, subject: 'article:a p1', message: 'does not hold "x"', place: 'article:a p1' }));
  const checked = { engine: 'EMBEDDED', revision: 3, hash: '0123456789abcdef', rows: 7 } as const;
  return { checked, parts: [{ part: 'quotes', done: 'all' }], findings, candidates: null, coverage: null };
}

const EXPORT = { stdout: process.stdout, withGraph: () => Promise.reject(new Error('no graph was asked for')) };

async function run(words: readonly string[], check: (asked: CheckWords) => CheckReport = () => reported()) {
  const said: { out: string[]; err: string[] } = { out: [], err: [] };
  const terminal = { out: (line: string) => said.out.push(line), err: (line: string) => said.err.push(line), redraw: null };
  const code = await runCommand(words, { version: '9.9.9', check: (asked) => Promise.resolve(check(asked)), importData: () => Promise.resolve([]), export: EXPORT }, terminal);
  return { code, ...said };
}

describe('the command aigov', () => {
  test('check ends with 0 when all is sound, and says what was looked at', async () => {
    expect(await run(['check'])).toEqual({ code: 0, out: ['quotes: all', 'Sound: revision 3 (01234567), 7 rows, EMBEDDED.'], err: [] });
  });
  test('check ends with 1 and a line for each error', async () => {
    const { code, out } = await run(['check'], () => reported('ERROR', 'WARNING'));
    expect([code, out]).toEqual([1, [
      'ERROR quotes: article:a p1 does not hold "x"', 'WARNING quotes: article:a p1 does not hold "x"', 'quotes: all (1 error, 1 warning)',
      '1 error, 1 warning: revision 3 (01234567), 7 rows, EMBEDDED.',
    ]]);
  });
  test('check lets warnings pass, unless it is told to be strict', async () => {
    expect((await run(['check'], () => reported('WARNING'))).code).toBe(0);
    expect((await run(['check', '--strict'], () => reported('WARNING'))).code).toBe(1);
  });
  test('check runs the parts that are named, and knows no others', async () => {
    const asked: CheckWords[] = [];
    await run(['check', 'duplicates', 'time', '--judged', '--neo4j'], (words) => {
      asked.push(words);
      return reported();
    });
    expect(asked).toEqual([{ parts: ['duplicates', 'time'], texts: null, neo4j: true, judged: true }]);
    const { code, err } = await run(['check', 'duplicats']);
    expect([code, err.join('')]).toEqual([2, expect.stringContaining('Did you mean duplicates?')]);
  });
  test('check --json prints one document with every finding, its place and the sums', async () => {
    const { code, out } = await run(['check', '--json'], () => reported('ERROR'));
    expect([code, out.length]).toEqual([1, 1]);
    expect(JSON.parse(out.join(''))).toEqual({
      checked: { engine: 'EMBEDDED', revision: 3, hash: '0123456789abcdef', rows: 7 }, errors: 1, warnings: 0,
      parts: [{ part: 'quotes', done: 'all', errors: 1, warnings: 0 }],
      findings: [{ part: 'quotes', severity: 'ERROR', subject: 'article:a p1', message: 'does not hold "x"', place: 'article:a p1' }],
      duplicates: null, coverage: null,
    });
  });
  test('check --markdown is for coverage alone', async () => {
    expect((await run(['check', '--markdown'])).code).toBe(2);
  });
  test('check --texts finds the texts of a folder by the SHA-256 of their bytes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'texts-'));
    writeFileSync(join(folder, 'whatever.txt'), 'Ünïcode\n');
    const found: string[] = [];
    await run(['check', '--texts', folder], ({ texts }) => {
      for (const [sha, text] of texts ?? []) found.push(sha, text);
      return reported();
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
