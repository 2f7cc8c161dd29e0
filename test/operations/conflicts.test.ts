import { describe, expect, test } from 'vitest';
import type { AuthoredClaim } from '../../src/model/records/authored.ts';
import type { ConflictRecord } from '../../src/model/records/record.ts';
import { derive } from '../../src/operations/load/derive.ts';
import { article, claim, company, day, event, graph, occurred, policy, says } from '../support/authored.ts';

function conflicts(...claims: readonly AuthoredClaim[]): readonly ConflictRecord[] {
  const all = graph({
    entities: [company('lab', 'Lab'), policy('p', 'Rule'), event('e', 'Step')], articles: [article('a', 'Alpha'), article('b', 'Beta')],
    claims: [occurred('e', '2026-06-11', 'a'), ...claims],
  });
  return derive([{ dataset: 'seeds', graph: all }]).flatMap((row) => (row.kind === 'conflict' ? [row.record] : []));
}

const stance = (value: 'SUPPORTS' | 'OPPOSES' | 'SUPPORTS_WITH_CHANGES' | 'NEUTRAL', time: string | null, more = {}) => claim({
  subject: 'company:lab', predicate: 'TAKES_POSITION_ON', object: 'policy:p', stance: value, evidence: [says('a', { time: time === null ? null : day(time) })], ...more,
});

describe('two stances of one actor on one rule', () => {
  test('are a conflict when they are opposite and neither is later for certain', () => {
    expect(conflicts(stance('SUPPORTS', '2026'), stance('OPPOSES', '2026-06'))).toMatchObject([{ kind: 'STANCE', about: ['company:lab', 'policy:p'] }]);
    expect(conflicts(stance('SUPPORTS_WITH_CHANGES', null), stance('OPPOSES', '2026-06'))).toHaveLength(1);
  });
  test('are a change of mind, and no conflict, when one is later for certain', () => {
    expect(conflicts(stance('SUPPORTS', '2025'), stance('OPPOSES', '2026'))).toEqual([]);
  });
  test('are no conflict when they are not opposite', () => {
    expect(conflicts(stance('SUPPORTS', null), stance('NEUTRAL', null))).toEqual([]);
  });
});

test('evidence for and against one claim is a conflict whose sides keep their sources apart', () => {
  const [found, ...more] = conflicts(claim({
    subject: 'event:e', predicate: 'CONCERNS', object: 'policy:p', toStatus: 'REVERSED',
    evidence: [says('b'), says('a', { polarity: 'CONTRADICTS', paraphrase: 'The rule is still there.' })],
  }));
  expect(more).toEqual([]);
  expect(found?.kind).toBe('CONTRADICTED');
  expect(found?.sides.map((side) => [side.says, side.evidence.length])).toEqual([
    ['The rule is still there.', 1], ['"Step" moves Rule to reversed', 1],
  ]);
});

test('evidence that dates one claim in windows that do not meet is a conflict of time, a side for each window', () => {
  const when = (...times: readonly string[]) => claim({
    subject: 'company:lab', predicate: 'ISSUED', object: 'policy:p', evidence: times.map((time, place) => says('a', { locator: `p${place}`, time: day(time) })),
  });
  expect(conflicts(when('2026-06', '2026-06-11'))).toEqual([]);
  expect(conflicts(when('2026-06-09', '2026-06-11', '2026-06'))[0]?.sides.map((side) => side.says)).toEqual(['Lab issued Rule, on 2026-06-09', 'Lab issued Rule, on 2026-06-11']);
});

test('one event that moves one rule to two statuses is a conflict of status', () => {
  const step = (toStatus: 'ADOPTED' | 'REJECTED') => claim({ subject: 'event:e', predicate: 'CONCERNS', object: 'policy:p', toStatus, evidence: [says('a')] });
  expect(conflicts(step('ADOPTED'), step('REJECTED'))).toMatchObject([{ kind: 'STATUS', about: ['event:e', 'policy:p'] }]);
});

test('a retracted claim is in no conflict', () => {
  expect(conflicts(stance('SUPPORTS', null), stance('OPPOSES', null, { curation: 'RETRACTED', reason: 'Misread.' }))).toEqual([]);
});

test('a conflict keeps its id while its members stay, whatever is added to their evidence', () => {
  const contested = (...more: ReturnType<typeof says>[]) => claim({
    subject: 'company:lab', predicate: 'ISSUED', object: 'policy:p', evidence: [says('a'), says('b', { polarity: 'CONTRADICTS' }), ...more],
  });
  expect(conflicts(contested())[0]?.id).toBe(conflicts(contested(says('b', { locator: 'p7' })))[0]?.id);
});
