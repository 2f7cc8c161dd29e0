import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { StoreUnavailable } from '../../../src/errors.ts';
import type { Row } from '../../../src/model/records/row.ts';
import { RELATION_NAMES } from '../../../src/model/types/relation-types.ts';
import { openDriver, type Database } from '../../../src/store/neo4j/driver/driver.ts';
import { openNeo4jWriter } from '../../../src/store/neo4j/write/neo4j-writer.ts';
import { NO_COUNTS } from '../../support/load-rows.ts';
import { someRows } from '../../support/rows.ts';
import { wipeDatabase } from '../../support/wipe-database.ts';

const PUBLISHINGS = 20;
const CLAIMS = 5_000;
const REVISION = 'MATCH (g:Graph) RETURN g.revision';
const counted = (pattern: string): string =>
  `MATCH ${pattern} WHERE e.since <= $rev AND e.until > $rev RETURN count(e), sum(CASE WHEN e.record CONTAINS $mark THEN 1 ELSE 0 END)`;
const VERSIONS = counted('()-[e:SUBJECT]->()');
const LINKS = counted(`()-[e:${RELATION_NAMES.join('|')}]->()`);

let database: Database;
beforeAll(async () => {
  database = openDriver({ uri: inject('neo4jUri'), user: null, password: null });
  await wipeDatabase(database);
});
afterAll(() => database.close());

const base = someRows({ seed: 11, entities: 600, articles: 1, relations: CLAIMS + 600 });
const things = base.filter(({ kind }) => kind === 'entity');
const claims = base.filter((row) => row.kind === 'claim').filter(({ record }) => record.object !== null).slice(0, CLAIMS);
const saying = (n: number): readonly Row[] => claims.map((row) => ({ ...row, record: { ...row.record, detail: markOf(n) } }));
const markOf = (n: number): string => `said in revision ${n}.`;

test('readers see one revision whole or the next one whole, while 20 revisions of 5,000 claims are published', async () => {
  const session = await openNeo4jWriter(database).begin();
  await session.stage(things, []);
  const publishMs: number[] = [];
  const stageMs: number[] = [];
  const publish = async (n: number): Promise<void> => {
    const begun = performance.now();
    await session.stage(saying(n), []);
    const staged = performance.now();
    await session.publish({ at: `2026-11-${String(n).padStart(2, '0')}T00:00:00Z`, hash: String(n), counts: NO_COUNTS });
    stageMs.push(staged - begun);
    publishMs.push(performance.now() - staged);
  };
  await publish(1);
  const reading = new AbortController();
  const reader = readUntil(reading.signal);
  try {
    for (let n = 2; n <= PUBLISHINGS; n += 1) await publish(n);
  } finally {
    reading.abort();
    await session.end();
  }
  const { answers, refused } = await reader;
  const wrong = answers.filter(({ count, marked }) => count !== CLAIMS || marked !== CLAIMS);
  const seen = new Set(answers.map(({ rev }) => rev)).size;
  console.log(`${wrong.length} wrong of ${answers.length} reads (${refused} refused) over ${seen} revisions; publishing ${spread(publishMs)} ms; staging ${spread(stageMs.map((ms) => (CLAIMS * 1000) / ms))} claims/s`);
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThan(PUBLISHINGS / 2);
}, 300_000);

interface Answered {
  readonly rev: number;
  readonly count: number;
  readonly marked: number;
}

/** Reads which revision is published, then counts what is live in it and what of that carries its mark: of claims, and of links. */
async function readUntil(signal: AbortSignal): Promise<{ readonly answers: readonly Answered[]; readonly refused: number }> {
  const answers: Answered[] = [];
  let refused = 0;
  while (!signal.aborted) {
    for (const text of [VERSIONS, LINKS]) {
      const [[rev] = []] = await database.read(REVISION, {}, { deadlineMs: 30_000 });
      const [[count, marked] = []] = await database.read(text, { rev: Number(rev), mark: markOf(Number(rev)) }, { deadlineMs: 30_000 })
        .catch((error: unknown) => {
          if (!isPassing(error)) throw error;
          refused += 1;
          return [[CLAIMS, CLAIMS]];
        });
      answers.push({ rev: Number(rev), count: Number(count), marked: Number(marked) });
      // Leaves the writer some of a small machine.
      await pause(250);
    }
  }
  return { answers, refused };
}

/** Neo4j may refuse a long read among many writes and ask for it again; that is no wrong answer. */
function isPassing(error: unknown): boolean {
  return error instanceof StoreUnavailable && error.cause instanceof Error && 'code' in error.cause && String(error.cause.code).startsWith('Neo.TransientError');
}

function spread(values: readonly number[]): string {
  const sorted = values.map(Math.round).sort((a, b) => a - b);
  return `${sorted[0]}-${sorted.at(-1)} (median ${sorted[Math.floor(sorted.length / 2)]})`;
}
