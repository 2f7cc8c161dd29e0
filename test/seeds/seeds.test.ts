import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ClaimRecord, EvidenceRecord } from '../../src/model/records/claim-record.ts';
import type { Row } from '../../src/model/records/row.ts';
import { compileSeeds } from '../../src/import/compile.ts';
import { readExpectations } from '../../src/import/expectations.ts';
import { checkExpectations } from '../../src/operations/check/expectations.ts';
import { derive } from '../../src/operations/load/derive.ts';

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds');
const EXPECTATIONS = join(SEEDS, 'expectations.yaml');
const ARTICLE = 'article:seed-anthropic-reverses-claude-restrictions';
let rows: readonly Row[] = [];

beforeAll(async () => {
  rows = derive((await compileSeeds(SEEDS)).graphs.map((graph) => ({ dataset: 'seeds', graph })));
});

const claims = (): readonly ClaimRecord[] => rows.flatMap((row) => (row.kind === 'claim' ? [row.record] : []));
const evidence = (): readonly EvidenceRecord[] => rows.flatMap((row) => (row.kind === 'evidence' ? [row.record] : []));
const passages = () => rows.flatMap((row) => (row.kind === 'passage' ? [row.record] : []));
const ofArticle = (claim: ClaimRecord) => evidence().some((item) => item.claim === claim.id && item.article === ARTICLE);

describe('the seeds', () => {
  test('hold at least what is expected of them', () => {
    expect(checkExpectations(rows, readExpectations(EXPECTATIONS, readFileSync(EXPECTATIONS, 'utf8')))).toEqual([]);
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
  test('names where sources disagree: exactly four contradicted claims, and no other conflict', () => {
    const conflicts = rows.flatMap((row) => (row.kind === 'conflict' ? [`${row.record.kind} ${row.record.about.join(' ')}`] : []));
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
