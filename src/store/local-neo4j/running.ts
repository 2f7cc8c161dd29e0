import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { lives, livingProcess } from './home/process-mark.ts';
import { parseRunRecord, type RunRecord } from './home/run-record.ts';
import { speaksBolt } from './loopback.ts';

/** A local database that another living process of ours runs, such as a server. */
export interface RunningNeo4j {
  readonly uri: string;
  /** The pid of the process that started it. */
  readonly holder: number;
}

const START_MS = 90_000;
const POLL_MS = 200;

/**
 * The database that a living process runs in this folder; null where none does. One that is starting is waited for (`waiting` is told once by
 * whom it is started), as long as its holder lives and 90 s at most.
 */
export async function runningNeo4j(folder: string, waiting: (holder: number) => void): Promise<RunningNeo4j | null> {
  const home = await realpath(folder).catch(() => null);
  if (home === null) return null;
  let told = false;
  for (const end = Date.now() + START_MS; Date.now() < end;) {
    const record = parseRunRecord(await readFile(join(home, 'run.json'), 'utf8').catch(() => ''));
    if (record === null || !(await lives(record.parent))) return null;
    const port = await portOf(home, record);
    if (port !== null && (await speaksBolt(port))) return { uri: `bolt://127.0.0.1:${port}`, holder: record.parent.pid };
    if (!told) waiting(record.parent.pid);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return null;
}

/** The port that the child was told to listen on, if it lives and works in this folder. */
async function portOf(home: string, { child }: RunRecord): Promise<number | null> {
  const living = child === null ? null : await livingProcess(child.pid);
  if (living === null || living.started !== child?.started || ![`--home-dir=${home}\n`, `--home-dir=${home} --`].some((mark) => living.command.includes(mark))) return null;
  const conf = await readFile(join(home, 'conf', 'neo4j.conf'), 'utf8').catch(() => '');
  const port = /^server\.bolt\.listen_address=127\.0\.0\.1:(\d+)$/m.exec(conf)?.[1];
  return port === undefined ? null : Number(port);
}
