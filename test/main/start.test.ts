import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, inject, it } from 'vitest';
import { openDriver } from '../../src/store/neo4j/driver/driver.ts';
import { wipeDatabase } from '../support/wipe-database.ts';
import { ask, clear, launch, run } from './running.ts';

const running: number[] = [];
afterEach(() => { for (const pid of running.splice(0)) clear(pid); });

async function serve(env: Record<string, string>): ReturnType<typeof run> {
  const server = await run(env);
  running.push(server.pid);
  return server;
}

const WITHOUT_JAVA = { PATH: '/nowhere', JAVA_HOME: '/nowhere' };
const HASH = '{ graph { hash revision } }';

it('says in one line where it is, which engine answers and which revision it holds', async () => {
  const server = await serve({ STORE: 'embedded' });
  expect(server.line).toMatch(/^aigov-graph \d+\.\d+\.\d+ at http:\/\/127\.0\.0\.1:\d+\/ · EMBEDDED · revision 2 \([0-9a-f]{8}\)$/);
  expect(server.said()).toBe('');
  expect((await ask(server.url, '{ company(id: "company:anthropic") { name } }')).answer).toEqual({ data: { company: { name: 'Anthropic' } } });
});

it('keeps the graph in its own process where no database can be had, and says so in one line', async () => {
  const server = await serve(WITHOUT_JAVA);
  expect(server.line).toContain(' EMBEDDED ');
  expect(server.said()).toMatch(/^The graph is kept in this process, since no local Neo4j can be had: .*Java.* NEO4J_URI.*\n$/);
});

it('does not do without Neo4j when it was told to use one', async () => {
  const { code, stdout, stderr } = await launch({ STORE: 'neo4j', ...WITHOUT_JAVA }).exit;
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^No local Neo4j can be had: .*Java.*STORE=embedded.*\n$/);
});

it('does not do without the Neo4j that was named', async () => {
  const { code, stdout, stderr } = await launch({ NEO4J_URI: `bolt://127.0.0.1:${await closedPort()}` }).exit;
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^.*bolt:\/\/127\.0\.0\.1.*\n$/);
});

it('names every wrong setting, and ends with 1 and without a stack', async () => {
  const { code, stdout, stderr } = await launch({ PORT: 'http', STORE: 'postgres' }).exit;
  expect([code, stdout, stderr]).toEqual([
    1, '', 'PORT: "http" is no port; expected a whole number from 0 to 65535.\nSTORE: "postgres" is no store; expected auto, neo4j, embedded.\n',
  ]);
});

it('says that its port is taken', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const { port } = holder.address() as AddressInfo;
  const { code, stderr } = await launch({ STORE: 'embedded', PORT: String(port) }).exit;
  await new Promise((resolve) => holder.close(resolve));
  expect([code, stderr]).toEqual([1, `PORT: "${port}" is in use at 127.0.0.1; expected a free port, or 0 for any.\n`]);
});

it('loads the seeds into the Neo4j that was named, once, and then holds the very graph that the embedded engine holds', { timeout: 240_000 }, async () => {
  const uri = inject('neo4jUri');
  const database = openDriver({ uri, user: null, password: null });
  await wipeDatabase(database);
  await database.close();
  const embedded = await serve({ STORE: 'embedded' });
  const first = await serve({ NEO4J_URI: uri });
  expect(first.line).toBe(embedded.line.replace(embedded.url, first.url).replace('EMBEDDED', 'NEO4J'));
  const held = await ask(first.url, HASH);
  expect(held).toEqual(await ask(embedded.url, HASH));
  const second = await serve({ NEO4J_URI: uri });
  expect(await ask(second.url, HASH)).toEqual(held);
});

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
