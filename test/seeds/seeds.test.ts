import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ClaimRecord, EvidenceRecord } from '../../src/model/records/claim-record.ts';
import type { Row } from '../../src/model/records/row.ts';
import { compileSeeds } from '../../src/import/compile.ts';
import { readExpectations } from '../../src/import/expectations.ts';
import { checkExpectations } from '../../src/operations/check/expectations.ts';
import { derive } from '../../src/operations/load/derive.ts';
import { namesakes } from './namesakes.ts';

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds');
const EXPECTATIONS = join(SEEDS, 'expectations.yaml');
const ARTICLE = 'article:seed-anthropic-reverses-claude-restrictions';
const FIRST_DAY = '2026-11-25';
let rows: readonly Row[] = [];
let firstDay: readonly Row[] = [];
let allClaims: readonly ClaimRecord[] = [];
let allEvidence: readonly EvidenceRecord[] = [];
let told: ReadonlySet<string> = new Set();

beforeAll(async () => {
  const days = (await compileSeeds(SEEDS)).graphs.map((graph) => ({ dataset: 'seeds', graph }));
  rows = derive(days);
  firstDay = derive(days.filter(({ graph }) => graph.recorded === FIRST_DAY));
  allClaims = rows.flatMap((row) => (row.kind === 'claim' ? [row.record] : []));
  allEvidence = rows.flatMap((row) => (row.kind === 'evidence' ? [row.record] : []));
  told = new Set(allEvidence.filter((item) => item.article === ARTICLE).map((item) => item.claim));
}, 120_000);

const claims = () => allClaims;
const evidence = () => allEvidence;
const passages = () => rows.flatMap((row) => (row.kind === 'passage' ? [row.record] : []));
const ofArticle = (claim: ClaimRecord) => told.has(claim.id);

describe('the seeds', () => {
  test('hold at least what is expected of them', () => {
    expect(checkExpectations(rows, readExpectations(EXPECTATIONS, readFileSync(EXPECTATIONS, 'utf8'))).findings).toEqual([]);
  });
  test('quote at most eight words at a time, and only where the quote was looked up', () => {
    for (const { quote, verification } of passages()) {
      if (quote === null) continue;
      expect(quote.split(/\s+/).length).toBeLessThanOrEqual(8);
      expect(verification).toBe('VERIFIED');
    }
  });
  test('have a source for every claim', () => {
    const supported = new Set(evidence().filter((item) => item.polarity === 'SUPPORTS').map((item) => item.claim));
    expect(claims().filter((claim) => !supported.has(claim.id))).toEqual([]);
  });
  test('stand in files of at most 3,000 lines', () => {
    const files = readdirSync(SEEDS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
    expect(files.filter((name) => readFileSync(join(SEEDS, name), 'utf8').split('\n').length > 3000)).toEqual([]);
  });
  test('give no two things of one type one name, unless a judgement says whether they are the same', () => {
    expect(namesakes(rows)).toEqual([]);
  });
  test('have no source but the compilation for a thematic link', () => {
    const ids = new Set(claims().filter((claim) => claim.predicate === 'RELATED_TO' && !ofArticle(claim)).map((claim) => claim.id));
    expect(ids.size).toBeGreaterThan(400);
    expect(new Set(evidence().filter((item) => ids.has(item.claim)).map((item) => `${item.article} ${item.method}`))).toEqual(new Set(['article:aigov-graph-compilation COMPILED']));
  });
  test('confirm no event by sources that wait for their review, and no link with one', () => {
    const events = new Set(claims().filter((claim) => claim.predicate === 'OCCURRED' && claim.status === 'PROPOSED').map((claim) => claim.subject));
    expect(events.size).toBe(46);
    expect(rows.flatMap((row) => (row.kind === 'entity' && events.has(row.key) && row.record.confirmed ? [row.key] : []))).toEqual([]);
  });
  test('have no step of events stated by sources that are all older than the later event', () => {
    const published = new Map(rows.flatMap((row) => (row.kind === 'article' ? [[row.key, row.record.publishedAt.latest] as const] : [])));
    const begins = new Map(claims().filter((claim) => claim.predicate === 'OCCURRED').map((claim) => [claim.subject, claim.validity.start?.earliest ?? null]));
    const sources = new Map<string, string[]>();
    for (const { claim, article } of evidence()) sources.set(claim, [...(sources.get(claim) ?? []), published.get(article) ?? '9999']);
    const steps = claims().filter((claim) => claim.predicate === 'FOLLOWED_BY');
    expect(steps.length).toBeGreaterThan(600);
    expect(steps.filter((claim) => (sources.get(claim.id) ?? []).every((day) => day < (begins.get(claim.object ?? '') ?? ''))).map((claim) => `${claim.subject} ${claim.object ?? ''}`)).toEqual([]);
  });
  test('date no position later than the page that was read for it', () => {
    const published = new Map(rows.flatMap((row) => (row.kind === 'article' ? [[row.key, row.record.publishedAt.latest] as const] : [])));
    const positions = new Set(claims().filter((claim) => claim.predicate === 'TAKES_POSITION_ON').map((claim) => claim.id));
    const dated = evidence().filter((item) => positions.has(item.claim) && item.scope === 'CLAIM' && (published.get(item.article) ?? null) !== null);
    expect(dated.length).toBeGreaterThan(100);
    expect(dated.filter((item) => (item.time?.earliest ?? '') > (published.get(item.article) ?? '')).map((item) => `${item.claim} ${item.article}`)).toEqual([]);
  });
  test('keep an old id of each event that was told twice', () => {
    const merged = rows.flatMap((row) => (row.kind === 'entity' ? row.record.judgements.filter(({ judgement }) => judgement === 'SAME').map(({ other }) => [row.key, other].sort().join(' ')) : []));
    expect(new Set(merged).size).toBe(35);
  });
});

describe('the first story', () => {
  test('has nine events, four positions, eleven statements and three quotes from its article', () => {
    const own = claims().filter(ofArticle);
    expect(own.filter((claim) => claim.predicate === 'OCCURRED')).toHaveLength(9);
    expect(own.filter((claim) => claim.predicate === 'TAKES_POSITION_ON').map((claim) => claim.stance)).toEqual(['OPPOSES', 'OPPOSES', 'OPPOSES', 'OPPOSES']);
    expect(own.filter((claim) => claim.predicate === 'STATEMENT')).toHaveLength(11);
    expect(new Set(passages().filter((passage) => passage.article === ARTICLE && passage.quote !== null).map((passage) => passage.quote)).size).toBe(3);
  });
  test('knows the words for Anthropic in the article, misspelt and general ones too, and that in p14 the company is Microsoft', () => {
    const named = passages().filter((passage) => passage.article === ARTICLE)
      .flatMap((passage) => passage.mentions.map((mention) => [passage.locator, mention.form, mention.entity] as const));
    expect(new Set(named.filter(([, , entity]) => entity === 'company:anthropic').map(([, form]) => form.toLowerCase()))).toContain('the company');
    expect(named.filter(([, form]) => form === 'Anthropologic')).toEqual(['p11', 'p16'].map((place) => [place, 'Anthropologic', 'company:anthropic']));
    expect(named.filter(([place, form]) => place === 'p14' && form.toLowerCase() === 'the company').map(([, , entity]) => entity)).toEqual(['company:microsoft']);
  });
  test('keeps the words of an undated week without inventing a day', () => {
    const weeks = evidence().filter((item) => item.article === ARTICLE && item.time?.text === 'this week');
    expect(weeks.length).toBeGreaterThan(0);
    expect(weeks.every((item) => item.time?.earliest === null && item.time.latest === null)).toBe(true);
  });
  test('has none of its claims changed by what came later', () => {
    const now = new Map(rows.map((row) => [row.key, row]));
    const changed = firstDay.filter((row) => row.kind === 'claim' && JSON.stringify(now.get(row.key)) !== JSON.stringify(row));
    expect(changed.map((row) => row.key)).toEqual([]);
  });
  test('names where sources disagree: exactly four contradicted claims, and no other conflict', () => {
    const conflicts = firstDay.flatMap((row) => (row.kind === 'conflict' ? [`${row.record.kind} ${row.record.about.join(' ')}`] : []));
    expect(conflicts.sort()).toEqual([
      'CONTRADICTED event:anthropic-fable5-covert-safeguard-reversed-2026 policy:claude-research-restrictions',
      'CONTRADICTED event:seed-ev-08-azure-integrations-cleared policy:claude-data-retention-provisions',
      'CONTRADICTED model:claude-mythos-5 platform:azure',
      'CONTRADICTED policy:claude-data-retention-provisions policy:claude-research-restrictions',
    ]);
  });
  test('tells what is only foreseen as speculation: its events and its policy are confirmed by nothing', () => {
    const unconfirmed = rows.flatMap((row) => (row.kind === 'entity' && !row.record.confirmed ? [row.key] : []));
    expect(unconfirmed).toEqual(expect.arrayContaining(['event:seed-ev-08-azure-integrations-cleared', 'event:seed-ev-09-new-framework-expected', 'policy:claude-calibrated-access-framework']));
  });
  test('leaves two pairs of events and of policies unsure, with a reason', () => {
    const judged = rows.flatMap((row) => (row.kind === 'entity' ? row.record.judgements.filter(({ judgement }) => judgement === 'UNSURE').map(({ other, reason }) => [row.key, other, reason] as const) : []));
    expect(judged.length).toBeGreaterThanOrEqual(8);
    expect(judged.every(([, , reason]) => reason.length > 20)).toBe(true);
  });
});
