import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreUnavailable } from '../../../errors.ts';
import { markHome } from './home-mark.ts';
import { codeOf, makeFolder } from './make-folder.ts';
import { endProcess, livingProcess } from './process-mark.ts';
import { parseRunRecord, printRunRecord } from './run-record.ts';

/** A folder that is ours until `release` or `discard`. */
export interface HomeClaim {
  /** The folder's real path; two spellings of one folder are one home. */
  readonly home: string;
  /** Keeps the child's pid and start time, so that a later start can prove that an orphan is ours. */
  record(childPid: number): Promise<void>;
  /** Gives the folder up: deletes `run.json`. */
  release(): Promise<void>;
  /** Gives it up and deletes what is in it, and the folder too unless another process has come for it. */
  discard(): Promise<void>;
}

/** The folder is held by a living process, or by one that cannot be proved to be ours. */
export class HomeInUse extends StoreUnavailable {
  override readonly name: string = 'HomeInUse';
}

/** How long a database may take to close its files before it is killed, in milliseconds. */
export const STOP_GRACE_MS = 15_000;

/** Others that come and go may get in the way of a claim, but not so often. */
const MOST_TRIES = 100;

/**
 * Takes a database folder as claimFolder does, if it is missing, empty, or was one of ours before. Else throws HomeNotOurs or StoreUnavailable
 * and has written nothing.
 */
export async function claimHome(folder: string, progress: (line: string) => void): Promise<HomeClaim> {
  await markHome(folder);
  return claimFolder(folder, progress);
}

/**
 * Takes the folder for this process, of two at once exactly one. A folder whose holder has died is taken over, and its orphan ended, if pid,
 * start time and `--home-dir` prove that the orphan is ours; else throws HomeInUse, naming the process.
 */
export async function claimFolder(folder: string, progress: (line: string) => void): Promise<HomeClaim> {
  const self = await livingProcess(process.pid);
  if (self === null) throw new StoreUnavailable('Neither /proc nor ps tells when this process started, so it cannot mark a database folder as its own.');
  const parent = { pid: self.pid, started: self.started };
  for (let tries = 1; ; tries += 1) {
    if (tries > MOST_TRIES) throw new StoreUnavailable(`The folder ${folder} cannot be claimed: it changed or vanished at each of ${MOST_TRIES} tries.`);
    await makeFolder(folder, 'The folder');
    const text = await createOrRead(folder, printRunRecord({ parent, child: null }));
    if (text === 'created') break;
    if (text === 'gone') continue;
    const home = await realpath(folder);
    await settle(home, text, progress);
    await removeUnchanged(join(home, 'run.json'), text);
  }
  const home = await realpath(folder);
  const file = join(home, 'run.json');
  const release = (): Promise<void> => rm(file, { force: true });
  return {
    home,
    release,
    async record(childPid) {
      const child = await livingProcess(childPid);
      const fresh = `${file}.${randomUUID()}`;
      await writeFile(fresh, printRunRecord({ parent, child: child === null ? null : { pid: child.pid, started: child.started } }));
      await rename(fresh, file);
    },
    async discard() {
      for (const name of await readdir(home)) if (name !== 'run.json') await rm(join(home, name), { recursive: true, force: true });
      await release();
      await rmdir(home).catch(() => undefined);
    },
  };
}

/** Throws unless the claim that the text records is void; ends the orphan where there is one. */
async function settle(home: string, text: string, progress: (line: string) => void): Promise<void> {
  const file = join(home, 'run.json');
  const record = parseRunRecord(text);
  if (record === null) {
    throw new HomeInUse(`${file} does not say who holds the folder; expected {"parent": {"pid", "started"}, "child": {"pid", "started"} or null}.`, {
      remedy: `If no Neo4j uses the folder, delete ${file}.`,
    });
  }
  const { parent, child } = record;
  if ((await livingProcess(parent.pid))?.started === parent.started) {
    throw new HomeInUse(`The database folder ${home} is in use by process ${parent.pid}${parent.pid === process.pid ? ' (this one)' : ''}.`, {
      remedy: `Stop process ${parent.pid}, or choose another folder.`,
    });
  }
  const orphan = child === null ? null : await livingProcess(child.pid);
  if (child === null || orphan === null) return;
  const isOurs = orphan.started === child.started && [`--home-dir=${home}\n`, `--home-dir=${home} --`].some((mark) => orphan.command.includes(mark));
  if (!isOurs) {
    const command = orphan.command.trim().replaceAll('\n', ' ').slice(0, 120);
    throw new HomeInUse(`${file} names process ${child.pid}, which lives but is not provably the Neo4j of this folder ("${command}"); it was left alone.`, {
      remedy: `If no Neo4j uses ${home}, delete ${file}.`,
    });
  }
  progress(`Ending Neo4j (process ${child.pid}), left behind by process ${parent.pid}.`);
  await endProcess(child, STOP_GRACE_MS);
}

/**
 * A hard link appears whole or not at all and never replaces anything: nobody reads half a record, and of two creators one fails.
 * Answers 'created', the text that stands there, or 'gone' if file or folder vanished in between.
 */
async function createOrRead(folder: string, text: string): Promise<string> {
  const file = join(folder, 'run.json');
  const fresh = `${file}.${randomUUID()}`;
  try {
    await writeFile(fresh, text);
    await link(fresh, file);
    return 'created';
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'EEXIST') return await readFile(file, 'utf8').catch(() => 'gone');
    if (code === 'ENOENT') return 'gone';
    throw new StoreUnavailable(`The folder ${folder} cannot be written.`, { cause });
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
