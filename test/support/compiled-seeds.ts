import { fileURLToPath } from 'node:url';
import { parseCompiled, piecesOf } from '../../src/import/compiled.ts';
import type { DatedGraph } from '../../src/model/records/authored.ts';

const FIRST_STORY = '2026-11-25';

let read: readonly DatedGraph[] | null = null;

/** The seeds of the repository as the build compiled them, by day; read once a process. */
export function compiledSeeds(): readonly DatedGraph[] {
  return (read ??= parseCompiled(piecesOf(fileURLToPath(new URL('../../dist/seeds.jsonl', import.meta.url)))).graphs);
}

/** The seeds of the first story alone: enough where a promise is not about how much there is. */
export function firstStory(): readonly DatedGraph[] {
  return compiledSeeds().filter(({ recorded }) => recorded === FIRST_STORY);
}
