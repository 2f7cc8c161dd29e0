import { describe, expect, test } from 'vitest';
import { isDay, isMoment } from '../../src/model/time/calendar.ts';
import { spanTimes } from '../../src/model/time/span-times.ts';
import { edtf, overlaps, timeOf, UNKNOWN_TIME, within } from '../../src/model/time/uncertain-time.ts';
import { day } from '../support/authored.ts';

describe('the calendar', () => {
  test('knows which days exist', () => {
    expect(['2024-02-29', '2000-02-29', '1900-02-29', '2023-02-29', '2026-04-31', '2026-13-01', '0000-01-01', '9999-12-31', '2026-1-1'].map(isDay))
      .toEqual([true, true, false, false, false, false, false, false, false]);
  });
  test('knows which moments exist', () => {
    expect(['2026-11-25T23:59:59Z', '2026-11-25T24:00:00Z', '2026-11-25 23:59:59Z', '2026-02-30T00:00:00Z'].map(isMoment)).toEqual([true, false, false, false]);
  });
});

describe('a time in Extended Date/Time Format', () => {
  const range = (earliest: string | null, latest: string | null, more = {}) => edtf({ ...UNKNOWN_TIME, earliest, latest, precision: 'RANGE', ...more });
  test('is the shortest form that says it', () => {
    expect([edtf(day('2026-06-11')), edtf(day('2026-06')), edtf(day('2026')), edtf(UNKNOWN_TIME)]).toEqual(['2026-06-11', '2026-06', '2026', null]);
  });
  test('says which side is open and what is approximate', () => {
    expect([range('2026-06-10', '2026-06-11'), range(null, '2026-06-11'), range('2026-06-11', null), range('2026-01-01', '2026-03-31', { approximate: true })])
      .toEqual(['2026-06-10/2026-06-11', '../2026-06-11', '2026-06-11/..', '2026-01-01~/2026-03-31~']);
  });
});

test('a short time that is no day, month or year is none at all', () => {
  expect(['2026-00', '2026-02-30', '26', '2026-6', 'this week', ''].map(timeOf)).toEqual([null, null, null, null, null, null]);
});

describe('what several sources say of one time', () => {
  test('spans all of their days and says that they differ', () => {
    expect(spanTimes([day('2026-06-11'), day('2026-06-09')])).toMatchObject({
      earliest: '2026-06-09', latest: '2026-06-11', precision: 'RANGE', note: 'Sources date it differently; the window spans them.',
    });
  });
  test('is not widened by a source without a day, whose words are kept', () => {
    const words = { ...UNKNOWN_TIME, precision: 'WEEK' as const, text: 'this week' };
    expect(spanTimes([day('2026-06-11'), words])).toMatchObject({ earliest: '2026-06-11', latest: '2026-06-11', precision: 'DAY', note: 'A source without a date says "this week".' });
    expect(spanTimes([words])).toEqual(words);
  });
  test('is the same in whatever order they are heard', () => {
    const times = [day('2026-06-11'), day('2026-06'), { ...UNKNOWN_TIME, text: 'last month' }];
    expect(spanTimes(times)).toEqual(spanTimes([...times].reverse()));
  });
});

test('an open side reaches for ever when windows are compared, and lies within an open side alone', () => {
  const from = { earliest: '2026-01-01', latest: null };
  expect(overlaps(from, { earliest: null, latest: '2025-12-31' })).toBe(false);
  expect(overlaps(from, { earliest: null, latest: '2026-01-01' })).toBe(true);
  expect(within(from, { earliest: '2025-01-01', latest: '2099-01-01' })).toBe(false);
  expect(within(from, { earliest: '2025-01-01', latest: null })).toBe(true);
});
