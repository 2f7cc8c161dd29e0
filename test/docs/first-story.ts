import { askGraph, type Ask } from '../api/api.ts';
import { compiledSeeds, firstStory } from '../support/compiled-seeds.ts';

/** Asks questions of a graph in memory that holds the first story alone. */
export function askFirstStory(): Promise<Ask> {
  return askGraph(...firstStory());
}

/** Asks questions of a graph in memory that holds all seeds. */
export function askSeeds(): Promise<Ask> {
  return askGraph(...compiledSeeds());
}
