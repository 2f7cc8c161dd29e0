import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/model/keys/nearest.ts';

describe('the nearest of several candidates', () => {
  it.each([
    ['company:antropic', ['company:anthropic', 'company:amazon'], 'company:anthropic'],
    ['fine', ['FINE', 'find'], 'FINE'],
    ['aab', ['aac', 'aaa'], 'aaa'],
    ['aab', ['aaa', 'aac'], 'aaa'],
    ['ab', ['ac'], null],
    ['abc', ['axc'], 'axc'],
    ['abc', ['axx'], null],
    ['abc', [], null],
    ['', ['a'], null],
  ])('to "%s" among %j is %j', (wanted, candidates, expected) => {
    expect(nearest(wanted, candidates)).toBe(expected);
  });

  it('does not depend on their order', () => {
    fc.assert(fc.property(fc.string({ maxLength: 8 }), fc.array(fc.string({ maxLength: 8 }), { maxLength: 8 }), (wanted, candidates) => {
      expect(nearest(wanted, [...candidates].reverse())).toBe(nearest(wanted, candidates));
    }));
  });

  it('is the text itself where it is among them, letter case apart', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,9}$/), fc.array(fc.stringMatching(/^[a-z]{1,9}$/)), (wanted, others) => {
      expect(nearest(wanted, [...others, wanted])).toBe(wanted);
    }));
  });
});
