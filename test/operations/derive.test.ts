import { describe, expect, test } from 'vitest';
import type { ClaimRecord } from '../../src/model/records/claim-record.ts';
import type { AuthoredGraph } from '../../src/model/records/authored.ts';
import { derive } from '../../src/operations/load/derive.ts';
import { contributionsOf } from '../../src/operations/load/authored-of-rows.ts';
import type { Row } from '../../src/model/records/row.ts';
import { article, claim, company, day, event, graph, model, occurred, policy, says } from '../support/authored.ts';

function rowsOf(...graphs: readonly AuthoredGraph[]): readonly Row[] {
  return derive(graphs.map((each, number) => ({ dataset: `d${number}`, graph: each })));
}

function claims(rows: readonly Row[]): readonly ClaimRecord[] {
  return rows.flatMap((row) => (row.kind === 'claim' ? [row.record] : []));
}

function only(rows: readonly Row[]): ClaimRecord {
  const [found, ...more] = claims(rows);
  if (found === undefined || more.length > 0) throw new Error('one claim was expected');
  return found;
}

const things = { entities: [company('lab'), model('m')], articles: [article('a'), article('b')] };
const develops = (evidence: Parameters<typeof claim>[0]['evidence']) =>
  graph({ ...things, claims: [claim({ subject: 'company:lab', predicate: 'DEVELOPS', object: 'model:m', evidence })] });

describe('a claim', () => {
  test('takes its strongest modality and highest confidence from evidence that supports it, never from evidence against it', () => {
    const rows = rowsOf(develops([
      says('a', { modality: 'SPECULATED', confidence: 'LOW' }),
      says('b', { modality: 'ALLEGED', confidence: 'MEDIUM' }),
      says('b', { locator: 'p2', polarity: 'CONTRADICTS', modality: 'STATED', confidence: 'HIGH', time: day('2020') }),
    ]));
    expect(only(rows)).toMatchObject({ modality: 'ALLEGED', confidence: 'MEDIUM', status: 'ACCEPTED', validity: { start: null } });
  });

  test('is proposed only while all that supports it is', () => {
    expect(only(rowsOf(develops([says('a', { review: 'PROPOSED' })]))).status).toBe('PROPOSED');
    expect(only(rowsOf(develops([says('a', { review: 'PROPOSED' }), says('b')]))).status).toBe('ACCEPTED');
  });

  test('that a source ends does not go on, unless a source says that it does', () => {
    expect(only(rowsOf(develops([says('a', { end: day('2026-05') })]))).validity).toMatchObject({ end: { latest: '2026-05-31' }, ongoing: 'NO' });
    expect(only(rowsOf(develops([says('a', { ongoing: 'YES' }), says('b', { ongoing: 'NO' })]))).validity.ongoing).toBe('UNKNOWN');
  });

  test('told by two datasets is one claim with the evidence of both, whichever comes first', () => {
    const [first, second] = [develops([says('a')]), graph({ claims: develops([says('b')]).claims })];
    const rows = derive([{ dataset: 'x', graph: first }, { dataset: 'y', graph: second }]);
    expect(claims(rows)).toHaveLength(1);
    expect(rows.filter((row) => row.kind === 'evidence').map((row) => row.dataset).sort()).toEqual(['x', 'y']);
    expect(new Set(derive([{ dataset: 'y', graph: second }, { dataset: 'x', graph: first }]).map((row) => JSON.stringify(row)))).toEqual(new Set(rows.map((row) => JSON.stringify(row))));
  });
});

describe('a link with an event', () => {
  const story = (evidence = says('a')) => graph({
    entities: [event('first'), event('second'), policy('p')],
    articles: [article('a')],
    claims: [
      occurred('first', '2026-06-09', 'a'), occurred('second', '2026-06-11', 'a'),
      claim({ subject: 'event:first', predicate: 'FOLLOWED_BY', object: 'event:second', qualifier: 'LED_TO', evidence: [evidence] }),
      claim({ subject: 'event:first', predicate: 'CONCERNS', object: 'policy:p', evidence: [evidence] }),
    ],
  });
  const windowOf = (rows: readonly Row[], predicate: string) => claims(rows).find((found) => found.predicate === predicate)?.validity;

  test('has the window of the event where its evidence gives no time, and of two events that of the later', () => {
    expect(windowOf(rowsOf(story()), 'CONCERNS')).toMatchObject({ start: { earliest: '2026-06-09' }, end: { latest: '2026-06-09' } });
    expect(windowOf(rowsOf(story()), 'FOLLOWED_BY')).toMatchObject({ start: { earliest: '2026-06-11' } });
  });

  test('has its own window where its evidence gives one', () => {
    expect(windowOf(rowsOf(story(says('a', { time: day('2026-07') }))), 'CONCERNS')).toMatchObject({ start: { earliest: '2026-07-01', latest: '2026-07-31' } });
  });

  test('leaves the event its time, which is that of its occurrence', () => {
    const found = rowsOf(story()).find((row) => row.kind === 'entity' && row.key === 'event:first');
    expect(found?.record).toMatchObject({ time: { earliest: '2026-06-09', precision: 'DAY' }, eventType: 'COMMITMENT_OR_STATEMENT' });
  });
});

test('a thing is confirmed when a claim that is shown by default touches it, and not by a speculation', () => {
  const confirmed = (rows: readonly Row[]) => rows.flatMap((row) => (row.kind === 'entity' && row.record.confirmed ? [row.key] : []));
  expect(confirmed(rowsOf(develops([says('a', { modality: 'SPECULATED' })])))).toEqual([]);
  expect(confirmed(rowsOf(develops([says('a', { modality: 'ALLEGED' })])))).toEqual(['company:lab', 'model:m']);
});

test('a symmetric link written from either end is stored once, with its ends in the same order', () => {
  const link = (subject: string, object: string) => claim({ subject, predicate: 'PARTNERS_WITH', object, evidence: [says('a', { locator: subject })] });
  const rows = rowsOf(graph({ entities: [company('x'), company('y')], articles: [article('a')], claims: [link('company:y', 'company:x'), link('company:x', 'company:y')] }));
  expect(only(rows)).toMatchObject({ subject: 'company:x', object: 'company:y' });
  expect(rows.filter((row) => row.kind === 'evidence')).toHaveLength(2);
});

test('a passage gathers what is said there and the words under which it names things', () => {
  const rows = rowsOf(graph({
    ...things, claims: develops([says('a')]).claims,
    mentions: [
      { entity: 'company:lab', article: 'article:a', locator: 'p1', form: 'the Lab' }, { entity: 'company:lab', article: 'article:a', locator: 'p9', form: 'Labb' },
    ],
  }));
  const passages = rows.flatMap((row) => (row.kind === 'passage' ? [row.record] : []));
  expect(passages.map((passage) => [passage.locator, passage.mentions.map((mention) => mention.form)])).toEqual([['p1', ['the Lab']], ['p9', ['Labb']]]);
});

test('a judgement stands on both of the things that it is about', () => {
  const judgement = { a: 'company:x', b: 'company:y', judgement: 'UNSURE' as const, canonical: null, reason: 'One name.', by: 'curator', at: '2026-11-25T00:00:00Z' };
  const rows = rowsOf(graph({ entities: [company('x'), company('y')], judgements: [judgement] }));
  expect(rows.flatMap((row) => (row.kind === 'entity' ? row.record.judgements.map((found) => found.other) : []))).toEqual(['company:y', 'company:x']);
});

test('what two datasets say can be read back from the rows, and gives the same rows again', () => {
  const first = graph({
    ...things, claims: develops([says('a')]).claims,
    mentions: [{ entity: 'company:lab', article: 'article:a', locator: 'p1', form: 'Lab' }],
    judgements: [{ a: 'company:lab', b: 'company:other', judgement: 'DIFFERENT', canonical: null, reason: 'Two firms.', by: 'curator', at: '2026-11-25T00:00:00Z' }],
  });
  const second = graph({ entities: [company('other')], claims: develops([says('b', { polarity: 'CONTRADICTS' })]).claims });
  const rows = derive([{ dataset: 'x', graph: first }, { dataset: 'y', graph: second }]);
  expect(derive(contributionsOf(rows, 'none'))).toEqual(rows);
});
