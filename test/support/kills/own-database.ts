import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalNeo4j } from '../../../src/store/local-neo4j/local-neo4j.ts';
import { killImports, type KillPlan, type KillReport } from './kill-imports.ts';

/** Kills as planned, with a database that is started for it and removed afterwards; `cache` is where its jars are. */
export async function killInOwnDatabase(cache: string, plan: Omit<KillPlan, 'killDatabase' | 'uri'>): Promise<KillReport> {
  const home = await mkdtemp(join(tmpdir(), 'aigov-kills-'));
  const local = await startLocalNeo4j({ home, cache, javaHome: process.env['JAVA_HOME'], quick: true, mostRestarts: plan.databaseKills, progress: plan.say, onDown: () => { plan.say('The database is down.'); }, onUp: () => { plan.say('The database is up.'); } });
  try {
    return await killImports({ ...plan, uri: local.uri, killDatabase: () => { process.kill(local.pid, 'SIGKILL'); } });
  } finally {
    await local.stop();
    await rm(home, { recursive: true, force: true });
  }
}
