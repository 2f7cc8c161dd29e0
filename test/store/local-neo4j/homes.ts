import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';
import { onTestFinished } from 'vitest';
import { startLocalNeo4j } from '../../../src/store/local-neo4j/local-neo4j.ts';
import type { LocalNeo4j, LocalNeo4jOptions } from '../../../src/store/local-neo4j/local-neo4j.ts';
import { TEST_CACHE } from '../../support/neo4j.ts';

/** An empty folder that goes with the test, and with it whatever database still runs in it. */
export async function newHome(): Promise<string> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'aigov-home-')));
  onTestFinished(async () => {
    for (const pid of await databasesIn(home)) process.kill(pid, 'SIGKILL');
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  });
  return home;
}

/** Starts a database the quick way; it is stopped with the test. */
export async function start(home: string, options: Partial<LocalNeo4jOptions> = {}): Promise<LocalNeo4j> {
  const database = await startLocalNeo4j({ home, cache: TEST_CACHE, quick: true, progress: () => undefined, ...options });
  onTestFinished(() => database.stop());
  return database;
}

/** The pids of all living Java processes that have this home. */
export async function databasesIn(home: string): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-ww', '-e', '-o', 'pid=', '-o', 'stat=', '-o', 'command='], { maxBuffer: 2 ** 26 });
  return stdout.split('\n').filter((line) => line.includes(`--home-dir=${home} `) && !/^\s*\d+\s+Z/.test(line)).map((line) => Number.parseInt(line, 10));
}

/** Sends one statement and returns the value that it answers. */
export async function ask(uri: string, cypher: string): Promise<unknown> {
  const driver = neo4j.driver(uri);
  try {
    const { records } = await driver.executeQuery(cypher);
    const value: unknown = records[0]?.get(0);
    return neo4j.isInt(value) ? value.toNumber() : value;
  } finally {
    await driver.close();
  }
}

/** Another process that starts a database in the home: what it says first, and a way to kill it so that it cannot tidy up. */
export async function startElsewhere(home: string, pdeathsig: boolean): Promise<{ pid: number; said: string; killHard: () => Promise<void> }> {
  const script = join(import.meta.dirname, 'hold.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, home, TEST_CACHE, String(pdeathsig)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const killHard = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  onTestFinished(killHard);
  for await (const said of createInterface({ input: child.stdout })) return { pid: child.pid ?? 0, said, killHard };
  throw new Error('The other process ended without a word.');
}

/** Resolves when the condition holds; the test's own time limit ends the wait. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}
