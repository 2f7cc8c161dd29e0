import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { clear, run, SERVER, until } from './running.ts';
import type { RunningServer } from './running.ts';

const running: number[] = [];
afterEach(() => { for (const pid of running.splice(0)) clear(pid); });

async function serve(command: readonly string[] = SERVER): Promise<RunningServer> {
  const server = await run({ STORE: 'embedded' }, command);
  running.push(server.pid);
  return server;
}

const NPM = ['npm', 'start', '--silent'];

it.each(['SIGTERM', 'SIGINT'] as const)('lets a request in flight finish on %s, takes no new one, and exits with 0', async (signal) => {
  const server = await serve();
  const request = await begun(server);
  server.child.kill(signal);
  await until('a closed door', () => fetch(server.url).then(() => false, () => true));
  expect(await request.finish()).toMatch(/^HTTP\/1\.1 200 OK\r\nConnection: close\r\n[^]*\{"data":\{"__typename":"Query"\}\}/);
  expect(await server.exit).toMatchObject({ code: 0, signal: null, stderr: '' });
});

it('exits at once on a second signal', async () => {
  const server = await serve();
  await begun(server);
  server.child.kill('SIGINT');
  await until('a closed door', () => fetch(server.url).then(() => false, () => true));
  // The same Ctrl-C may come twice, so signals close together count as one.
  const insisting = setInterval(() => server.child.kill('SIGINT'), 300);
  expect(await server.exit).toMatchObject({ code: 130 });
  clearInterval(insisting);
});

it.each([['SIGTERM to npm', (server: RunningServer) => server.child.kill('SIGTERM')], ['Ctrl-C, which goes to all', (server: RunningServer) => process.kill(-server.pid, 'SIGINT')]])(
  'ends in good order under npm start: %s', async (_how, tell) => {
    const server = await serve(NPM);
    const request = await begun(server);
    tell(server);
    await until('a closed door', () => fetch(server.url).then(() => false, () => true));
    expect(await request.finish()).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(await server.exit).toMatchObject({ code: 0, signal: null });
  },
);

it('ends when npm is killed, for nobody would end it then', async () => {
  const server = await serve(NPM);
  server.child.kill('SIGKILL');
  await until('a closed door', () => fetch(server.url).then(() => false, () => true));
});

/** A question whose second half is sent by `finish`, which gives back the whole answer. */
async function begun(server: RunningServer): Promise<{ readonly finish: () => Promise<string> }> {
  const body = '{"query":"{ __typename }"}';
  const socket: Socket = connect(Number(new URL(server.url).port), '127.0.0.1').setEncoding('utf8');
  let answer = '';
  socket.on('data', (text: string) => { answer += text; });
  const ended = new Promise<void>((resolve) => { socket.once('close', () => { resolve(); }).on('error', () => undefined); });
  const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
  await new Promise<void>((resolve) => { socket.write(head + body.slice(0, 10), () => { resolve(); }); });
  // Answered on another connection, and so after the first half was read.
  await fetch(new URL('/livez', server.url), { headers: { Connection: 'close' } });
  return {
    finish: async () => {
      socket.write(body.slice(10));
      await ended;
      return answer;
    },
  };
}
