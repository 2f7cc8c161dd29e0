import { join } from 'node:path';
import { compileSeeds } from '../../src/import/compile.ts';
import { askGraph, type Ask } from '../api/api.ts';

/** Asks questions of a graph in memory that holds the seeds. */
export async function askFirstStory(): Promise<Ask> {
  const { graphs } = await compileSeeds(join(import.meta.dirname, '..', '..', 'seeds'));
  return askGraph(...graphs);
}
