import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ask, clear, databasesOf, launch, run, SERVER, until } from './running.ts';
import type { RunningServer } from './running.ts';

// Several cold starts of a database follow, on machines that may be busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let home: string;
let server: RunningServer;

/** Starts a server whose local database has this test's folder. */
async function start(command: readonly string[] = SERVER): Promise<RunningServer> {
  return run({ STORE: 'neo4j', AIGOV_NEO4J_HOME: home }, command);
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'aigov-test-home-'));
  server = await start();
});

afterAll(async () => {
  clear(server.pid);
  await until('no database of ours', async () => {
    const left = await databasesOf(home);
    for (const pid of left) clear(pid);
    return left.length === 0;
  });
  await rm(home, { recursive: true, force: true });
});

async function theDatabase(): Promise<number> {
  const [pid, ...more] = await databasesOf(home);
  expect(more).toEqual([]);
  if (pid === undefined) throw new Error('No database has the folder.');
  return pid;
}

/** Asks until an answer has the status; whatever comes in between is the whole answer or none. */
async function askUntil(wanted: number): Promise<void> {
  await until(`an answer with ${wanted}`, async () => {
    const { status, answer } = await ask(server.url, '{ companies(first: 3) { totalCount nodes { name develops { nodes { name } } } } }');
    if (status === 200) expect(answer).toEqual({ data: { companies: { totalCount: expect.any(Number) as number, nodes: expect.arrayContaining([]) as unknown[] } } });
    else expect([status, answer]).toEqual([503, { errors: expect.arrayContaining([expect.objectContaining({ extensions: { code: 'SERVICE_UNAVAILABLE' } })]) as unknown[] }]);
    return status === wanted;
  });
}

const readiness = async (): Promise<number> => (await fetch(new URL('/readyz', server.url))).status;
const liveness = async (): Promise<number> => (await fetch(new URL('/livez', server.url))).status;

it('starts a local database and holds the seeds in it', async () => {
  expect(server.line).toContain(' NEO4J · revision 2 ');
  expect(server.said()).toMatch(/^Starting Neo4j .*\n/m);
  await theDatabase();
  await askUntil(200);
});

it('refuses questions when its database is killed, starts it again, and answers again', async () => {
  const before = await theDatabase();
  process.kill(before, 'SIGKILL');
  await askUntil(503);
  expect([await readiness(), await liveness()]).toEqual([503, 200]);
  await askUntil(200);
  expect(await readiness()).toBe(200);
  expect(await theDatabase()).not.toBe(before);
  expect(server.said()).toMatch(/Neo4j has died.*\n[^]*Neo4j answers again\.\n/);
});

it('refuses questions while its database is frozen, and answers after the thaw without a new start', async () => {
  const database = await theDatabase();
  process.kill(database, 'SIGSTOP');
  await askUntil(503);
  expect([await readiness(), await liveness()]).toEqual([503, 200]);
  process.kill(database, 'SIGCONT');
  await askUntil(200);
  expect(await theDatabase()).toBe(database);
});

it('refuses to share its folder with a second server, and says who has it', async () => {
  const { code, stdout, stderr } = await launch({ AIGOV_NEO4J_HOME: home }).exit;
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(new RegExp(`^.*in use by process ${server.pid}.*\n$`));
});

it('leaves no database behind that the next start does not end, even when it is killed', async () => {
  process.kill(server.pid, 'SIGKILL');
  await server.exit;
  server = await start();
  await theDatabase();
  await askUntil(200);
});

it('ends its database before itself, and exits with 0', async () => {
  server.child.kill('SIGTERM');
  expect(await server.exit).toMatchObject({ code: 0, signal: null });
  expect(await databasesOf(home)).toEqual([]);
  expect(existsSync(join(home, 'run.json'))).toBe(false);
});

it('leaves no database behind when Ctrl-C ends npm start', async () => {
  server = await start(['npm', 'start', '--silent']);
  process.kill(-server.pid, 'SIGINT');
  expect(await server.exit).toMatchObject({ code: 0, signal: null });
  expect(await databasesOf(home)).toEqual([]);
});
