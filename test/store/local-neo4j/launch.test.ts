import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { stat, symlink, truncate } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { archiveFile, makeArchive } from '../../../src/store/local-neo4j/class-archive.ts';
import { claimHome } from '../../../src/store/local-neo4j/home/home-claim.ts';
import { fetchJars } from '../../../src/store/local-neo4j/jars.ts';
import { findJava } from '../../../src/store/local-neo4j/java.ts';
import { launch, LaunchFailed } from '../../../src/store/local-neo4j/launch.ts';
import type { LaunchPlan } from '../../../src/store/local-neo4j/launch.ts';
import { freePort, onFreePort } from '../../../src/store/local-neo4j/loopback.ts';
import { TEST_CACHE } from '../../support/neo4j.ts';
import { ask, databasesIn, newHome, start } from './homes.ts';

async function planFor(home: string): Promise<LaunchPlan> {
  const java = await findJava(process.env['JAVA_HOME']);
  if (typeof java === 'string') throw new Error(java);
  const jars = await fetchJars(TEST_CACHE, '5.26.29', () => undefined);
  const claim = await claimHome(home, () => undefined);
  const archive = archiveFile(TEST_CACHE, '5.26.29', java);
  return { claim, java, jars, quick: true, pdeathsig: true, archive: existsSync(archive) ? { use: archive } : null, lowPriority: false, signal: new AbortController().signal };
}

describe('a start', () => {
  it('takes another port when a stranger took the chosen one, and never mistakes the stranger for the database', async () => {
    // The stranger agrees to Bolt 5.4, as a Neo4j would.
    const stranger = createServer((socket) => { socket.once('data', () => socket.end(Buffer.from([0, 0, 4, 5]))); });
    const port = await freePort();
    stranger.listen(port, '127.0.0.1');
    await once(stranger, 'listening');
    onTestFinished(() => { stranger.close(); });

    const plan = await planFor(await newHome());
    const offered = [port, await freePort()];
    const failures: unknown[] = [];
    const running = await onFreePort(
      (chosen) => launch(plan, chosen).catch((cause: unknown) => {
        failures.push(cause);
        throw cause;
      }),
      () => Promise.resolve(offered.shift() ?? 0),
    );
    expect(failures).toHaveLength(1);
    expect(failures[0]).toBeInstanceOf(LaunchFailed);
    expect(running.port).not.toBe(port);
    await running.stop();
  });

  it('writes an archive of classes beside the jars, and survives one that was cut short, on which Java 17 breaks', async () => {
    const [home, cache] = [await newHome(), await newHome()];
    const plan = await planFor(home);
    await plan.claim.release();
    await symlink(plan.jars, join(cache, 'neo4j-5.26.29'));
    const archive = archiveFile(cache, '5.26.29', plan.java);
    await makeArchive(archive, { ...plan, jars: join(cache, 'neo4j-5.26.29') });
    expect((await stat(archive)).size).toBeGreaterThan(20_000_000);
    expect(existsSync(`${archive}.making`)).toBe(false);
    expect(await databasesIn(`${archive}.making`)).toEqual([]);

    await truncate(archive, 100_000);
    const database = await start(home, { cache });
    expect(await ask(database.uri, 'RETURN 1')).toBe(1);
  });
});
