import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { compiledText } from '../src/import/compiled.ts';
import { startLocalNeo4j } from '../src/store/local-neo4j/local-neo4j.ts';
import { openDriver, type Database } from '../src/store/neo4j/driver/driver.ts';
import { writeBare } from './bare.ts';
import type { Imported } from './importing.ts';
import { LARGE, syntheticGraph, type Size } from './synthetic-graph.ts';

// Imports a large synthetic graph into a fresh local Neo4j as a start of the server would, and says how quick and how large that was.
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COUNT_MS = 60_000;
const run = promisify(execFile);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(folder: string): Promise<void> {
  const file = join(folder, 'graph.jsonl');
  const graph = syntheticGraph(1, scaled(Number(process.argv[2] ?? 1)));
  await writeFile(file, compiledText([graph]));
  const importing = await bundled();
  const local = await startLocalNeo4j({
    home: join(folder, 'neo4j'), cache: process.env['AIGOV_CACHE'] ?? join(homedir(), '.cache', 'aigov-graph'), javaHome: process.env['JAVA_HOME'], progress: () => undefined,
    onGaveUp: say,
  });
  const database = openDriver({ uri: local.uri, user: null, password: null });
  try {
    const { stdout } = await run(process.execPath, ['--enable-source-maps', ...process.execArgv.filter((flag) => flag.startsWith('--cpu-prof')), importing, local.uri, file]);
    const imported = JSON.parse(stdout) as Imported;
    const java = await burdenOf(local.pid);
    const [nodes, links] = [await count(database, '(n)'), await count(database, '()-[n]->()')];
    const seconds = imported.loadMs / 1000;
    say(`${nodes} nodes and ${links} relationships, of them ${graph.claims.length} claims, in ${seconds.toFixed(1)} s: ${rate(links, seconds)} relationships/s, ${rate(graph.claims.length, seconds)} claims/s`);
    say(`importer: read in ${(imported.parseMs / 1000).toFixed(1)} s, ${(imported.cpuMs / 1000).toFixed(1)} s of processor, at most ${Math.round(imported.peakKb / 1024)} MB; Neo4j: ${java}`);
    const bare = (await writeBare(database, nodes, links)) / 1000;
    say(`as many bare nodes and relationships: ${bare.toFixed(1)} s, ${rate(links, bare)} relationships/s; the import takes ${(seconds / bare).toFixed(2)} times that`);
  } finally {
    await database.close();
    await local.stop();
  }
}

/** The large size, or a part of it, such as 0.1. */
function scaled(part: number): Size {
  return { ...LARGE, things: LARGE.things * part, articles: LARGE.articles * part, claims: LARGE.claims * part };
}

/** The importing process as one file, as the server is one. */
async function bundled(): Promise<string> {
  const outfile = join(ROOT, 'dist', 'bench', 'importing.mjs');
  await build({
    absWorkingDir: ROOT, entryPoints: ['bench/importing.ts'], outfile, bundle: true, packages: 'external', platform: 'node', target: 'node20', format: 'esm', sourcemap: true, logLevel: 'silent',
  });
  return outfile;
}

async function count(database: Database, pattern: string): Promise<number> {
  const [row] = await database.read(`MATCH ${pattern} RETURN count(n)`, {}, { deadlineMs: COUNT_MS });
  return Number(row?.[0]);
}

/** The most memory that a process has held, and the processor time it has taken; "?" where there is no /proc. */
async function burdenOf(pid: number): Promise<string> {
  const read = (name: string): Promise<string> => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
  const kb = /^VmHWM:\s+(\d+) kB$/m.exec(await read('status'))?.[1];
  // After the name in brackets the 12th and 13th fields count ticks of 10 ms, in the process and for it in the kernel.
  const [user, system] = (await read('stat')).replace(/^.*\) /s, '').split(' ').slice(11, 13).map(Number);
  return kb === undefined || user === undefined || system === undefined ? '?' : `${((user + system) / 100).toFixed(1)} s of processor since its start, at most ${Math.round(Number(kb) / 1024)} MB`;
}

function rate(number: number, seconds: number): string {
  return Math.round(number / seconds).toLocaleString('en');
}

const folder = await mkdtemp(join(tmpdir(), 'aigov-bench-'));
try {
  await main(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
