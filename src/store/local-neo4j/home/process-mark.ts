import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** One process, for ever: a pid is given out again after a while, a pid with its start time is not. */
export interface ProcessMark {
  readonly pid: number;
  /** Opaque; equal only for the same process. */
  readonly started: string;
}

/** What the machine says of a living process; `command` is its arguments, each ended by a line break (ps: with spaces between them). */
export interface LivingProcess extends ProcessMark {
  readonly command: string;
}

/** The living process with this pid, or null; one that has ended and waits to be reaped (a zombie) does not live. */
export function livingProcess(pid: number): Promise<LivingProcess | null> {
  return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid);
}

/** True while exactly this process lives. */
export async function lives(mark: ProcessMark): Promise<boolean> {
  return (await livingProcess(mark.pid))?.started === mark.started;
}

/** Reads /proc/PID/stat as proc(5) lays it out: state is field 3, start time (ticks since boot) field 22. */
export async function fromProc(pid: number): Promise<LivingProcess | null> {
  try {
    const [stat, command, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    ]);
    // Field 2 is the program's name in brackets and may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const state = fields[0] ?? 'X';
    if (state === 'Z' || state === 'X') return null;
    return { pid, started: `${boot.trim()}/${fields[19] ?? ''}`, command: command.replaceAll('\0', '\n') };
  } catch {
    return null;
  }
}

/** The same by `ps`, for systems without /proc; start times are exact to the second. */
export async function fromPs(pid: number): Promise<LivingProcess | null> {
  try {
    const { stdout } = await run('ps', ['-ww', '-o', 'stat=', '-o', 'lstart=', '-o', 'command=', '-p', String(pid)]);
    // A date such as "Wed Nov 25 21:31:00 2026" is five words in any locale.
    const found = /^(\S+)\s+(\S+(?:\s+\S+){4})\s+(.*)$/s.exec(stdout.trim());
    if (found === null) return null;
    const [, state = 'Z', started = '', command = ''] = found;
    return state.startsWith('Z') ? null : { pid, started: started.replace(/\s+/g, ' '), command: `${command}\n` };
  } catch {
    return null;
  }
}

/** Ends a process: SIGTERM, then SIGKILL after `graceMs`; resolves when it lives no longer. Never touches another process that got its pid. */
export async function endProcess(mark: ProcessMark, graceMs: number): Promise<void> {
  const killAt = Date.now() + graceMs;
  let sent: NodeJS.Signals | null = null;
  while (await lives(mark)) {
    const due: NodeJS.Signals = Date.now() < killAt ? 'SIGTERM' : 'SIGKILL';
    if (sent !== due) send(mark.pid, due);
    sent = due;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (cause) {
    // It may end between the look and the signal.
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause;
  }
}
