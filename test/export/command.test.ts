import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatAt } from '../../src/export/formats.ts';
import { exportFile, readRequest } from '../../src/operations/export/export.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { runCommand } from '../../src/transport/cli.ts';
import { writeWhole } from '../../src/transport/commands/write-whole.ts';
import { company, recorded } from '../support/authored.ts';
import { bytesOf } from '../support/gather.ts';
import { loadEmbedded } from '../support/load-embedded.ts';
import { SMALL_GRAPH } from './small-graph.ts';

const folder = mkdtempSync(join(tmpdir(), 'aigov-export-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

let store: GraphStore;
beforeAll(async () => {
  const twin = { ...SMALL_GRAPH, entities: [...SMALL_GRAPH.entities, company('twin', 'Twin', { formerNames: ['Labcorp'] })], claims: [...SMALL_GRAPH.claims, ...SMALL_GRAPH.claims.slice(1, 2).map((one) => ({ ...one, subject: 'company:twin' }))] };
  store = (await loadEmbedded(recorded('2026-02-01', twin))).store;
});

async function run(...words: readonly string[]): Promise<{ readonly code: number; readonly err: string; readonly out: string; readonly poured: Buffer }> {
  const said: { out: string[]; err: string[]; poured: Buffer[] } = { out: [], err: [], poured: [] };
  const stdout = new Writable({ write: (part: Buffer, _encoding, done) => { said.poured.push(part); done(); } });
  const commands = { version: '9.9.9', check: () => Promise.reject(new Error('no check was asked for')), importData: () => Promise.resolve([]), export: { stdout, withGraph: (work: (graph: GraphStore, signal: AbortSignal) => Promise<void>) => work(store, new AbortController().signal) } };
  const code = await runCommand(['export', ...words], commands, { out: (line) => said.out.push(line), err: (line) => said.err.push(line), redraw: null });
  return { code, out: said.out.join('\n'), err: said.err.join('\n'), poured: Buffer.concat(said.poured) };
}

async function file(address: string, query: string): Promise<Buffer> {
  const reader = await store.open();
  return bytesOf((await exportFile(reader, readRequest(formatAt(address), new URLSearchParams(query)))).parts);
}

describe('aigov export', () => {
  test('writes the same file as the address gives, and says what was withheld', async () => {
    const path = join(folder, 'lab.gexf');
    const { code, err } = await run('--format', 'gexf', '--of', 'company:lab', '--depth', '2', '-o', path);
    expect([code, err]).toEqual([0, `${path}: ${readFileSync(path).length} bytes, revision 1.\n1 more link withheld (proposed, planned, speculated, denied or retracted).`]);
    expect(readFileSync(path).equals(await file('gexf', 'of=company:lab&depth=2'))).toBe(true);
  });

  test('pours into standard output, with every parameter of an address as an option', async () => {
    const { code, poured } = await run('--format', 'edges.csv', '--of', 'company:lab,company:sum', '--direction', 'out', '--relations', 'DEVELOPS', 'PARTNERS_WITH', '--max-nodes', '2', '--raw', '--bom', '-o', '-');
    expect([code, poured.toString()]).toEqual([0, (await file('edges.csv', 'of=company:lab,company:sum&direction=OUT&relations=DEVELOPS,PARTNERS_WITH&maxNodes=2&raw=true&bom=true')).toString()]);
  });

  test.each(['Lab & Söhne <AI>', 'lab & sohne <ai>', 'The Lab'])('takes a name for an id: %s', async (name) => {
    expect((await run('--format', 'jsonl', '--of', name, '-o', '-')).poured.equals(await file('jsonl', 'of=company:lab'))).toBe(true);
  });

  test('lists the things that a name may mean and ends with 2, and offers the nearest when it means none', async () => {
    expect(await run('--format', 'jsonl', '--of', 'labcorp', '-o', '-')).toMatchObject({
      code: 2, err: '"labcorp" names 2 things; say which by its id:\n  company:lab  Company  Lab & Söhne <AI>\n  company:twin  Company  Twin',
    });
    expect(await run('--format', 'jsonl', '--of', 'The Lob', '-o', '-')).toMatchObject({ code: 2, err: 'Nothing has the id or the name "The Lob". Did you mean "The Lab" (company:lab)?' });
    expect(await run('--format', 'jsonl', '--of', 'company:labb', '-o', '-')).toMatchObject({ code: 2, err: 'Nothing has the id "company:labb". Did you mean "company:lab"?' });
    expect(await run('--format', 'grafml', '-o', '-')).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean "graphml"?') as string });
  });

  test('introduces every format in its help', async () => {
    const { out } = await run('--help');
    for (const { address, title, purpose } of (await import('../../src/export/formats.ts')).FORMATS) for (const words of [address, title, purpose]) expect(out).toContain(words);
  });
});

describe('a file', () => {
  const left = (): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('whole'));

  test('that cannot be made whole is not made: what stood there stays, and nothing is left beside it', async () => {
    const path = join(folder, 'whole.csv');
    writeFileSync(path, 'before');
    const parts = (end: () => void) => (async function* () { yield 'first'; await Promise.resolve(); end(); yield 'second'; })();
    await expect(writeWhole(path, parts(() => { throw new Error('the graph failed'); }), new AbortController().signal)).rejects.toThrow('the graph failed');
    const told = new AbortController();
    await expect(writeWhole(path, parts(() => { told.abort(new Error('told to end')); }), told.signal)).rejects.toThrow('told to end');
    expect([left(), readFileSync(path, 'utf8')]).toEqual([['whole.csv'], 'before']);
    await expect(writeWhole(join(folder, 'none', 'whole.csv'), parts(() => undefined), new AbortController().signal)).rejects.toThrow(/cannot be written: ENOENT/);
  });

  test.each([['SIGINT', 130, []], ['SIGKILL', null, ['PART']]] as const)('whose export is ended by %s is not there under its name', async (signal, code, beside) => {
    const path = join(folder, `killed-${signal}.csv`);
    const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'write-slowly.ts'), path], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(readdirSync(folder).filter((name) => name.startsWith(`killed-${signal}`)).map((name) => (name === `killed-${signal}.csv` ? 'WHOLE' : 'PART'))).toEqual(beside);
  });
});
