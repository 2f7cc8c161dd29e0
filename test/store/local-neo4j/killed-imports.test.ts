import { expect, it } from 'vitest';
import { TEST_CACHE } from '../../support/neo4j.ts';
import { killInOwnDatabase } from '../../support/kills/own-database.ts';

it('an import whose database or process is killed leaves readers the old answer or the new one, and comes to the same graph when it is begun again', async () => {
  const { seen, missed } = await killInOwnDatabase(TEST_CACHE, { databaseKills: 2, importerKills: 3, seed: 7, say: () => undefined });
  expect([missed, seen.wrong]).toEqual([[], []]);
  expect(seen.answers).toBeGreaterThan(0);
  expect(seen.revisions.size).toBeGreaterThan(1);
}, 600_000);
