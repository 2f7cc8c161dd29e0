import { join } from 'node:path';
import { compileSeeds } from '../../src/import/compile.ts';
import { askGraph, type Ask } from '../api/api.ts';

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds');

async function askFolder(folder: string): Promise<Ask> {
  const { graphs } = await compileSeeds(folder);
  return askGraph(...graphs);
}

/** Asks questions of a graph in memory that holds the first story alone. */
export function askFirstStory(): Promise<Ask> {
  return askFolder(join(SEEDS, 'first-story'));
}

/** Asks questions of a graph in memory that holds all seeds. */
export function askSeeds(): Promise<Ask> {
  return askFolder(SEEDS);
}
