import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BadCursor, BadInput } from '../../src/errors.ts';
import { decodeCursor, encodeCursor, questionMark } from '../../src/question/cursor.ts';
import { pageOf } from '../../src/question/page.ts';
import { isShown, shown, SHOWN_BY_DEFAULT } from '../../src/question/shown.ts';

const order = { by: 'TIME', descending: false } as const;
const page = (args: Parameters<typeof pageOf>[0]) => pageOf(args, order, (cursor) => `key of ${cursor}`);

describe('a page', () => {
  test('has 20 rows when nobody says how many', () => {
    expect(page({})).toEqual({ order, backwards: false, after: null, limit: 20 });
    expect(page({ first: null, last: null })).toMatchObject({ limit: 20, backwards: false });
  });
  test('is read backwards when its last rows, or the rows before a cursor, are asked for', () => {
    expect(page({ last: 5, before: 'c' })).toEqual({ order, backwards: true, after: 'key of c', limit: 5 });
    expect(page({ before: 'c' })).toMatchObject({ backwards: true, limit: 20 });
  });
  test.each([
    [{ first: 1, last: 1 }, '"first" and "last" were both given'], [{ first: 0 }, '"first" is 0; 1 to 100 was expected'],
    [{ last: 101 }, '"last" is 101; 1 to 100 was expected'], [{ first: -1 }, '"first" is -1'],
    [{ after: 'a', before: 'b' }, '"after" and "before" were both given'], [{ last: 1, after: 'a' }, '"after" was given with "last"'],
    [{ first: 1, before: 'a' }, '"before" was given with "first"'],
  ])('asked for as %j is refused by name', (args, message) => {
    expect(() => page(args)).toThrow(BadInput);
    expect(() => page(args)).toThrow(message);
  });
});

describe('a cursor', () => {
  const mark = questionMark('Query', 'events', { filter: { type: ['HEARING'] }, first: 3 });
  test('gives back the key that was put into it, whatever the key', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      const key = `${text}\u0001event:x-1`;
      expect(decodeCursor(mark, encodeCursor(mark, key))).toBe(key);
    }));
  });
  test('holds for the same question on any page, and with arguments in any order', () => {
    expect(questionMark('Query', 'events', { first: 9, after: 'x', filter: { type: ['HEARING'] } })).toBe(mark);
    expect(questionMark('Query', 'events', { filter: { type: ['FINE'] } })).not.toBe(mark);
    expect(questionMark('Policy', 'events', { filter: { type: ['HEARING'] } })).not.toBe(mark);
  });
  test('of another question is told from a broken one', () => {
    const foreign = encodeCursor(questionMark('Query', 'policies', {}), 'policy:k');
    expect(() => decodeCursor(mark, foreign)).toThrow('belongs to another question');
    for (const broken of ['', '!!!', 'abc', encodeCursor(mark, ''), encodeCursor(mark, 'a\u0001event:x-1@'), `${encodeCursor(mark, 'k')}=`, encodeCursor('zz', 'k')]) expect(() => decodeCursor(mark, broken)).toThrow(BadCursor);
  });
});

describe('what is shown', () => {
  test('by default is accepted or disputed, and stated or alleged', () => {
    expect(isShown({ status: 'DISPUTED', modality: 'ALLEGED' }, SHOWN_BY_DEFAULT)).toBe(true);
    for (const hidden of [{ status: 'PROPOSED', modality: 'STATED' }, { status: 'ACCEPTED', modality: 'PLANNED' }, { status: 'RETRACTED', modality: 'STATED' }] as const) {
      expect(isShown(hidden, SHOWN_BY_DEFAULT)).toBe(false);
    }
  });
  test('keeps its default for the member that is not asked about', () => {
    expect(shown({ modality: ['SPECULATED'] })).toEqual({ statuses: ['ACCEPTED', 'DISPUTED'], modalities: ['SPECULATED'] });
    expect(shown(null)).toEqual(SHOWN_BY_DEFAULT);
  });
});
