import { existsSync } from 'node:fs';
import { realpath, rm } from 'node:fs/promises';
import { StoreUnavailable } from '../../errors.ts';
import { archiveFile, makeArchive } from './class-archive.ts';
import { claimHome } from './home/home-claim.ts';
import { fetchJars, jarFolder, whyNoMaven } from './jars.ts';
import { findJava } from './java.ts';
import type { Java } from './java.ts';
import { launch, LaunchFailed } from './launch.ts';
import type { LaunchPlan, Running } from './launch.ts';
import { onFreePort } from './loopback.ts';
import { makeFolder } from './home/make-folder.ts';
import { supervise } from './supervise.ts';
import type { LifeEvents } from './supervise.ts';

/** How a local database is had; the callbacks of LifeEvents tell of its death and return. */
export interface LocalNeo4jOptions extends LifeEvents {
  /** Data folder, one that is missing, empty or was used so before; one process at a time holds it. */
  home: string;
  /** Folder for jars and class-data archives, outside the home, shared by all clones. */
  cache: string;
  /** A release of Neo4j 5; 5.26.29 if not stated. */
  version?: string;
  /** Looked at before the Java on PATH. */
  javaHome?: string | undefined;
  /** Takes one-line messages while fetching and starting. */
  progress: (line: string) => void;
  /** Starts quicker and holds less memory, and answers slower under load: for tests and demonstrations. */
  quick?: boolean;
  /** False leaves out the kernel's help in ending the database with this process (Linux); the next start then ends the orphan. */
  pdeathsig?: boolean;
}

/** A Neo4j of our own, without a password, that only this machine reaches. */
export interface LocalNeo4j {
  /** bolt://127.0.0.1:PORT; the port stays when the database is started again. */
  readonly uri: string;
  readonly pid: number;
  /** Ends the database, and resolves when the process is gone and the home is free. May be called again. */
  stop(): Promise<void>;
}

type Needs = Pick<LocalNeo4jOptions, 'cache' | 'version' | 'javaHome'>;

const VERSION = '5.26.29';

/** What is missing for a local database, as a sentence for a person, or null. */
export async function whyNotLocal(options: Needs): Promise<string | null> {
  const java = await javaOrFault(options);
  return typeof java === 'string' ? java : null;
}

/**
 * Fetches Neo4j if the cache has none, starts it on a free port and resolves when it answers Bolt. A death unasked for is followed by a new
 * start on the same port. Throws HomeInUse if another process holds the home, HomeNotOurs if it holds other things, StoreUnavailable
 * with the reason if the database cannot be had.
 */
export async function startLocalNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const { progress, version = VERSION } = options;
  const java = await javaOrFault(options);
  if (typeof java === 'string') {
    throw new StoreUnavailable(`No local Neo4j can be started: ${java}`, { remedy: 'Install what is missing, or name a Neo4j that runs already.' });
  }
  const claim = await claimHome(options.home, progress);
  const stopping = new AbortController();
  try {
    await makeFolder(options.cache, 'The cache folder (AIGOV_CACHE)');
    const cache = await realpath(options.cache);
    const jars = await fetchJars(cache, version, progress);
    const archive = archiveFile(cache, version, java);
    const { quick = false, pdeathsig = true } = options;
    const plan: LaunchPlan = { claim, java, jars, quick, pdeathsig, archive: null, signal: stopping.signal, lowPriority: false };
    progress(`Starting Neo4j ${version} in ${claim.home}.`);
    const first = await onFreePort((port) => launchWith(archive, plan, port));
    progress(`Neo4j answers at bolt://127.0.0.1:${first.port} (process ${first.pid}).`);
    const making = makeArchive(archive, plan);
    const life = supervise(first, () => launchWith(archive, plan, first.port), stopping, options);
    let stopped: Promise<void> | null = null;
    return {
      uri: `bolt://127.0.0.1:${first.port}`,
      get pid() {
        return life.pid();
      },
      stop() {
        stopped ??= life.stop().then(() => making).then(() => claim.release());
        return stopped;
      },
    };
  } catch (cause) {
    await claim.release();
    throw cause;
  }
}

/** Java does not survive an archive that was cut short: then the archive goes, and the start is tried without. */
async function launchWith(archive: string, plan: LaunchPlan, port: number): Promise<Running> {
  if (!existsSync(archive)) return launch(plan, port);
  try {
    return await launch({ ...plan, archive: { use: archive } }, port);
  } catch (cause) {
    if (!(cause instanceof LaunchFailed && cause.crashed)) throw cause;
    await rm(archive, { force: true });
    return launch(plan, port);
  }
}

async function javaOrFault({ cache, version = VERSION, javaHome }: Needs): Promise<Java | string> {
  // The version becomes a part of paths and of a pom.
  if (!/^5\.\d{1,3}\.\d{1,3}$/.test(version)) return `"${version}" is not a release of Neo4j 5, such as ${VERSION}.`;
  if (process.platform === 'win32') return 'a local Neo4j is started on Linux and macOS only.';
  const java = await findJava(javaHome);
  if (typeof java === 'string' || existsSync(jarFolder(cache, version))) return java;
  return (await whyNoMaven()) ?? java;
}
