import { existsSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { claimFolder } from './home/home-claim.ts';
import type { Java } from './java.ts';
import { launch } from './launch.ts';
import type { LaunchPlan } from './launch.ts';
import { freePort } from './loopback.ts';

/** Writing the archive on a busy machine, at the lowest priority, may take long. */
const WRITE_GRACE_MS = 120_000;

/** Where the class-data archive of this version and this build of Java is kept; with it a start takes about two thirds of the time. */
export function archiveFile(cache: string, version: string, java: Java): string {
  return join(cache, `neo4j-${version}-java-${java.build}.jsa`);
}

/**
 * Makes the archive with a second, empty database at the lowest priority, so that neither the first start nor the first stop waits for it
 * (8 s of one core, once). Aborting ends it. Never rejects: without an archive all works, only slower.
 */
export async function makeArchive(archive: string, plan: Pick<LaunchPlan, 'java' | 'jars' | 'pdeathsig' | 'signal'>): Promise<void> {
  if (existsSync(archive)) return;
  try {
    const claim = await claimFolder(`${archive}.making`, () => undefined);
    try {
      const fresh = join(claim.home, 'classes.jsa');
      const trainer = await launch({ ...plan, claim, quick: true, archive: { make: fresh }, lowPriority: true }, await freePort());
      const hurry = (): void => { void trainer.stop(0); };
      plan.signal.addEventListener('abort', hurry);
      await trainer.stop(WRITE_GRACE_MS);
      plan.signal.removeEventListener('abort', hurry);
      await keep(fresh, archive);
    } finally {
      await claim.discard();
    }
  } catch {
    // Another process makes it, the folder is read-only, or we are stopping.
  }
}

/** Java trusts an archive's contents, so it must be on the disk whole before it gets its name. */
async function keep(fresh: string, archive: string): Promise<void> {
  const file = await open(fresh, 'r');
  await file.sync();
  await file.close();
  await rename(fresh, archive);
}
