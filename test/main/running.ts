import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { TEST_CACHE } from '../support/neo4j.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The server as `npm start` starts it. */
export const SERVER = [process.execPath, '--enable-source-maps', 'dist/main.mjs'];

/** A server as a process of its own. */
export interface RunningServer {
  readonly child: ChildProcess;
  readonly pid: number;
  /** The line that says it is ready. */
  readonly line: string;
  readonly url: string;
  readonly said: () => string;
  readonly exit: Promise<Ended>;
}

/** How a process ended, and all that it printed. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process that has just been started; `printed` grows while it runs. */
export interface Launched {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly printed: { stdout: string; stderr: string };
  readonly exit: Promise<Ended>;
}

/** Starts a command in a process group of its own, with nothing of our environment but what a program needs to run. */
export function launch(env: Readonly<Record<string, string>>, command: readonly string[] = SERVER): Launched {
  const [program = '', ...args] = command;
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(program, args, { cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { PATH, HOME, PORT: '0', AIGOV_CACHE: TEST_CACHE, ...env } });
  const printed = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => { printed.stdout += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { printed.stderr += text; });
  const exit = new Promise<Ended>((resolve) => child.once('close', (code, signal) => { resolve({ code, signal, ...printed }); }));
  // It has a pid as soon as it is spawned; where it could not be, the exit says so.
  return { child, pid: child.pid ?? 0, printed, exit };
}

/** Starts a server and waits until it says that it is ready. */
export async function run(env: Readonly<Record<string, string>>, command: readonly string[] = SERVER): Promise<RunningServer> {
  const { child, pid, printed, exit } = launch(env, command);
  const ready = /^aigov-graph .* at (http:\S+) .*$/m;
  const ended = exit.then(({ code, stderr }) => { throw new Error(`The server ended with ${code ?? 'a signal'} before it was ready: ${stderr}`); });
  await Promise.race([until(`a ready server; it said: ${printed.stderr}`, () => ready.test(printed.stdout)), ended]);
  ended.catch(() => undefined);
  const [line = '', url = ''] = ready.exec(printed.stdout) ?? [];
  return { child, pid, line, url, said: () => printed.stderr, exit };
}

/** Ends what a test may have left running: the process group, whatever state it is in. */
export function clear(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause;
  }
}

/** Waits until something holds; the bound is there only to end a test that has failed. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 240_000; Date.now() < end;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited in vain for ${what}.`);
}

/** Pids of the living databases that have this folder. */
export async function databasesOf(home: string): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-ww', '-eo', 'pid=,stat=,args='], { maxBuffer: 16 * 1024 * 1024 });
  const mark = `--home-dir=${realpathSync(home)} `;
  return stdout.split('\n').map((line) => line.trim()).filter((line) => `${line} `.includes(mark) && !/^\d+\s+Z/.test(line)).map((line) => Number.parseInt(line, 10));
}

/** Asks a question, and gives back the status and what came. */
export async function ask(url: string, query: string): Promise<{ readonly status: number; readonly answer: unknown }> {
  const response = await fetch(new URL('/graphql', url), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query }) });
  return { status: response.status, answer: await response.json() };
}
