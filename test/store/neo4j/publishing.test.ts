import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Row } from '../../../src/model/row.ts';
import { RELATION_NAMES } from '../../../src/model/relation-types.ts';
import { openDriver, type Database } from '../../../src/store/neo4j/driver.ts';
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
  const readers = [VERSIONS, LINKS].map((text) => readUntil(reading.signal, text));
  for (let n = 2; n <= PUBLISHINGS; n += 1) await publish(n);
  reading.abort();
  await session.end();
  const answers = (await Promise.all(readers)).flat();
  const wrong = answers.filter(({ count, marked }) => count !== CLAIMS || marked !== CLAIMS);
  console.log(`${wrong.length} wrong of ${answers.length} reads over ${new Set(answers.map(({ rev }) => rev)).size} revisions; publishing ${spread(publishMs)} ms; staging ${spread(stageMs.map((ms) => (CLAIMS * 1000) / ms))} claims/s`);
  expect(wrong).toEqual([]);
  expect(new Set(answers.map(({ rev }) => rev)).size).toBeGreaterThan(PUBLISHINGS / 2);
}, 300_000);

interface Answered {
  readonly rev: number;
  readonly count: number;
  readonly marked: number;
}

/** Reads which revision is published, then counts what is live in it and what of that carries its mark. */
async function readUntil(signal: AbortSignal, text: string): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  while (!signal.aborted) {
    const [[rev] = []] = await database.read(REVISION, {}, { deadlineMs: 30_000 });
    const [[count, marked] = []] = await database.read(text, { rev: Number(rev), mark: markOf(Number(rev)) }, { deadlineMs: 30_000 });
    answers.push({ rev: Number(rev), count: Number(count), marked: Number(marked) });
  }
  return answers;
}

function spread(values: readonly number[]): string {
  const sorted = values.map(Math.round).sort((a, b) => a - b);
  return `${sorted[0]}-${sorted.at(-1)} (median ${sorted[Math.floor(sorted.length / 2)]})`;
}
