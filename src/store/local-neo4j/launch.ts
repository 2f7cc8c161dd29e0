import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StoreUnavailable } from '../../errors.ts';
import { neo4jConf } from './conf.ts';
import { STOP_GRACE_MS } from './home/home-claim.ts';
import type { HomeClaim } from './home/home-claim.ts';
import { javaArguments } from './java-arguments.ts';
import type { JavaSettings } from './java-arguments.ts';
import { speaksBolt } from './loopback.ts';

/** All that one start of the database depends on, but for the port. */
export interface LaunchPlan extends JavaSettings {
  readonly claim: HomeClaim;
  /** Ask the system to end the child when this process dies, where it can. */
  readonly pdeathsig: boolean;
  /** Aborting ends a start that is under way. */
  readonly signal: AbortSignal;
  /** Leave the processor to everyone else. */
  readonly lowPriority: boolean;
}

/** A database that answers. */
export interface Running {
  readonly pid: number;
  readonly port: number;
  /** Resolves with how the process ended, whoever ended it. */
  readonly ended: Promise<string>;
  /** SIGTERM, and SIGKILL after the grace (15 s if not stated); resolves when the process is gone. May be called again. */
  stop(graceMs?: number): Promise<void>;
}

/** The child ended before it answered; `log` is the tail of what it wrote. */
export class LaunchFailed extends StoreUnavailable {
  override readonly name: string = 'LaunchFailed';
  readonly portTaken: boolean;
  /** Java itself broke, before or under Neo4j. */
  readonly crashed: boolean;

  constructor(how: string, log: string) {
    super(`Neo4j did not start: ${how}. Its last words were:\n${log.trim().split('\n').slice(-20).join('\n')}`);
    this.portTaken = log.includes('Address already in use') || log.includes('PortBindException');
    this.crashed = /SIG(ABRT|BUS|SEGV)/.test(how);
  }
}

const START_DEADLINE_MS = 120_000;
const run = promisify(execFile);

/** Starts the database in the claimed home on 127.0.0.1:`port`; resolves when it answers Bolt, throws LaunchFailed as soon as the process has ended. */
export async function launch(plan: LaunchPlan, port: number): Promise<Running> {
  const { home } = plan.claim;
  plan.signal.throwIfAborted();
  await mkdir(join(home, 'conf'), { recursive: true });
  await writeFile(join(home, 'conf', 'neo4j.conf'), neo4jConf(port, plan.quick));
  const command = [...(plan.lowPriority ? ['nice', '-n', '19'] : []), ...(plan.pdeathsig ? await tie() : []), plan.java.command, ...javaArguments(plan, home)];
  const log = join(home, 'console.log');
  const child = await spawnInto(home, log, command);
  const running = watch(child, port);
  try {
    await plan.claim.record(running.pid);
    await untilReady(running, log, plan.signal);
  } catch (cause) {
    // One that is to write an archive would do so first.
    await running.stop(plan.archive !== null && 'make' in plan.archive ? 0 : STOP_GRACE_MS);
    throw cause;
  }
  return running;
}

/** On Linux `setpriv` becomes the child and has the kernel send SIGTERM when this thread ends; not every setpriv can (busybox). */
async function tie(): Promise<string[]> {
  const words = ['setpriv', '--pdeathsig', 'TERM'];
  return run('setpriv', ['--pdeathsig', 'TERM', 'true']).then(() => words, () => []);
}

async function spawnInto(home: string, log: string, [command = '', ...args]: string[]): Promise<ChildProcess> {
  const out = await open(log, 'w');
  try {
    // Detached: Ctrl-C in a terminal must not end the database before the requests in flight. A file: a pipe would break with its reader.
    const child = spawn(command, args, { cwd: home, detached: true, stdio: ['ignore', out.fd, out.fd] });
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    return child;
  } catch (cause) {
    throw new StoreUnavailable(`${command} could not be started.`, { cause });
  } finally {
    await out.close();
  }
}

function watch(child: ChildProcess, port: number): Running {
  const endWithUs = (): void => { child.kill('SIGTERM'); };
  process.once('exit', endWithUs);
  // A stop that was forgotten must not keep this process alive.
  child.unref();
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      process.removeListener('exit', endWithUs);
      resolve(signal === null ? `exit code ${code ?? 'unknown'}` : `ended by ${signal}`);
    });
  });
  return {
    // `spawnInto` has waited for the spawn, which sets the pid.
    pid: child.pid ?? 0,
    port,
    ended,
    async stop(graceMs = STOP_GRACE_MS) {
      child.ref();
      child.kill('SIGTERM');
      const timer = setTimeout(() => { child.kill('SIGKILL'); }, graceMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

async function untilReady(running: Running, log: string, signal: AbortSignal): Promise<void> {
  const end: { how: string | null } = { how: null };
  void running.ended.then((how) => { end.how = how; });
  const deadline = Date.now() + START_DEADLINE_MS;
  for (;;) {
    signal.throwIfAborted();
    const { how } = end;
    const text = await readFile(log, 'utf8');
    if (how !== null) throw new LaunchFailed(how, text);
    // The log first: an answer alone could come from a stranger who took the port.
    if (/ Started\.$/m.test(text) && (await speaksBolt(running.port))) return;
    if (Date.now() > deadline) throw new LaunchFailed(`no answer within ${START_DEADLINE_MS / 1000} s`, text);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
