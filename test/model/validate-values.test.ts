import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeOf, UNKNOWN_TIME, type UncertainTime } from '../../src/model/time/uncertain-time.ts';
import { textFault } from '../../src/model/validate/values/text.ts';
import { timeFault } from '../../src/model/validate/values/time.ts';
import { oneOf, shown } from '../../src/model/validate/values/wording.ts';

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('a time', () => {
  it('written short is sound: no day, month or year is wider than its precision', () => {
    fc.assert(fc.property(day, fc.constantFrom(4, 7, 10), (text, length) => {
      const time = timeOf(text.slice(0, length));
      expect(time === null ? 'none' : timeFault(time)).toBeNull();
    }));
  });

  it('of which the end is before the start is faulty at its start, whatever its precision', () => {
    fc.assert(fc.property(day, day, fc.constantFrom('DAY' as const, 'RANGE' as const, 'UNKNOWN' as const), (a, b, precision) => {
      fc.pre(a < b);
      expect(timeFault({ ...UNKNOWN_TIME, earliest: b, latest: a, precision })?.member).toBe('earliest');
    }));
  });

  it.each<[UncertainTime['precision'], string, string | null]>([
    ['WEEK', '2026-03-01', '2026-03-07'], ['MONTH', '2026-02-15', '2026-03-14'], ['QUARTER', '2026-07-01', '2026-09-30'], ['YEAR', '2026-04-01', '2027-03-31'],
    ['RANGE', '2020-01-01', '2026-01-01'], ['RANGE', '2020-01-01', null], ['UNKNOWN', '2020-01-01', null],
  ])('of precision %s may span %s to %s', (precision, earliest, latest) => {
    expect(timeFault({ ...UNKNOWN_TIME, earliest, latest, precision })).toBeNull();
  });

  it('without a day is sound only with words or a note', () => {
    expect(timeFault({ ...UNKNOWN_TIME, precision: 'WEEK', text: 'this week' })).toBeNull();
    expect(timeFault({ ...UNKNOWN_TIME, note: 'the page bears no date' })).toBeNull();
    expect(timeFault(UNKNOWN_TIME)?.message).toContain('says nothing');
  });
});

describe('a text', () => {
  it('of printable characters and line breaks is sound at any length', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ -~\n]*[!-~][ -~\n]*$/), (text) => {
      expect(textFault(text.repeat(50), null)).toBeNull();
    }));
  });

  it.each([
    ['\u0000', 'U+0000'], ['\t', 'U+0009'], ['\r', 'U+000D'], ['\u007f', 'U+007F'], ['\ud800', 'U+D800'], ['\udfff', 'U+DFFF'], ['\uffff', 'U+FFFF'],
  ])('that holds %j is refused with its number', (character, name) => {
    expect(textFault(`a${character}b`, null)).toContain(name);
  });

  it('may hold characters outside the basic plane', () => {
    expect(textFault('𝔸 😀', null)).toBeNull();
  });

  it('is measured in bytes of UTF-8', () => {
    expect(textFault('é'.repeat(4000), 8000)).toBeNull();
    expect(textFault('é'.repeat(4001), 8000)).toContain('8002 bytes');
  });
});

describe('messages', () => {
  it('cut a long value and a long list of terms, and say how many terms there are', () => {
    expect(shown('x'.repeat(500)).length).toBeLessThan(70);
    expect(oneOf(Array.from({ length: 40 }, (_, n) => `T${n}`))).toContain('(40 in all)');
    expect(oneOf(['A', 'B', 'C'])).toBe('A, B or C');
  });
});
