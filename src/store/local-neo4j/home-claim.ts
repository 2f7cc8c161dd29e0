import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreUnavailable } from '../../errors.ts';
import { endProcess, livingProcess } from './process-mark.ts';
import type { ProcessMark } from './process-mark.ts';

/** What `run.json` in a home says: who holds the home, and the child that works in it (null before it is spawned). */
export interface RunRecord {
  readonly parent: ProcessMark;
  readonly child: ProcessMark | null;
}

/** A home that is ours until `release`. */
export interface HomeClaim {
  /** The home's real path; two spellings of one folder are one home. */
  readonly home: string;
  /** Keeps the child's pid and start time, so that a later start can prove that an orphan is ours. */
  record(childPid: number): Promise<void>;
  /** Deletes `run.json`. */
  release(): Promise<void>;
}

/** The folder is held by a living process, or by one that cannot be proved to be ours. */
export class HomeInUse extends StoreUnavailable {
  override readonly name: string = 'HomeInUse';
}

/** Time for a database to close its files before it is killed. */
export const STOP_GRACE_MS = 15_000;

/**
 * Takes the home for this process, of two at once exactly one. A home whose holder has died is taken over, and its orphan ended, if pid,
 * start time and `--home-dir` prove that it is ours; else throws HomeInUse, naming the process.
 */
export async function claimHome(folder: string, progress: (line: string) => void): Promise<HomeClaim> {
  await mkdir(folder, { recursive: true });
  const home = await realpath(folder);
  const file = join(home, 'run.json');
  const self = await livingProcess(process.pid);
  if (self === null) throw new StoreUnavailable('Neither /proc nor ps says when this process started, so that a home cannot be marked as its own.');
  const parent = { pid: self.pid, started: self.started };
  for (;;) {
    if (await createWhole(file, { parent, child: null })) break;
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) continue;
    await settle(home, file, text, progress);
    await removeUnchanged(file, text);
  }
  return {
    home,
    async record(childPid) {
      const child = await livingProcess(childPid);
      const fresh = `${file}.${randomUUID()}`;
      await writeFile(fresh, print({ parent, child: child === null ? null : { pid: child.pid, started: child.started } }));
      await rename(fresh, file);
    },
    release: () => rm(file, { force: true }),
  };
}

/** Throws unless the claim that the text records is void; ends the orphan where there is one. */
async function settle(home: string, file: string, text: string, progress: (line: string) => void): Promise<void> {
  const { parent, child } = parse(text, file);
  const holder = await livingProcess(parent.pid);
  if (holder?.started === parent.started) {
    throw new HomeInUse(`The database folder ${home} is in use by process ${parent.pid}${parent.pid === process.pid ? ' (this one)' : ''}.`, {
      remedy: `Stop process ${parent.pid}, or choose another folder.`,
    });
  }
  const orphan = child === null ? null : await livingProcess(child.pid);
  if (child === null || orphan === null) return;
  if (orphan.started !== child.started || !`${orphan.command} `.includes(`--home-dir=${home}${orphan.command.includes('\n--') ? '\n' : ' '}`)) {
    throw new HomeInUse(
      `${file} names process ${child.pid}, which lives but is not provably the Neo4j of this folder: "${orphan.command.trim().replaceAll('\n', ' ').slice(0, 120)}". It was left alone.`,
      { remedy: `If no Neo4j uses ${home}, delete ${file}.` },
    );
  }
  progress(`Ending Neo4j (process ${child.pid}), left behind by process ${parent.pid}.`);
  await endProcess(child, STOP_GRACE_MS);
}

/** A hard link appears whole or not at all and never replaces: a reader sees no half-written record, of two creators one fails. */
async function createWhole(file: string, record: RunRecord): Promise<boolean> {
  const fresh = `${file}.${randomUUID()}`;
  await writeFile(fresh, print(record));
  try {
    await link(fresh, file);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  } finally {
    await rm(fresh, { force: true });
  }
}

/** Removes the file if it still holds this text; a claim that someone else made in the meantime is put back. */
async function removeUnchanged(file: string, text: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  const moved = await rename(file, aside).then(() => true, () => false);
  if (!moved) return;
  if ((await readFile(aside, 'utf8')) !== text) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

function print(record: RunRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

function parse(text: string, file: string): RunRecord {
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch {
    // Falls through to the refusal below.
  }
  if (typeof value === 'object' && value !== null && 'parent' in value && 'child' in value) {
    const { parent, child } = value;
    if (isMark(parent) && (child === null || isMark(child))) return { parent, child };
  }
  throw new HomeInUse(`${file} does not say who holds this folder; expected {"parent": {"pid", "started"}, "child": {"pid", "started"} or null}.`, {
    remedy: `If no Neo4j uses the folder, delete ${file}.`,
  });
}

function isMark(value: unknown): value is ProcessMark {
  return typeof value === 'object' && value !== null && 'pid' in value && Number.isInteger(value.pid) && 'started' in value && typeof value.started === 'string';
}
