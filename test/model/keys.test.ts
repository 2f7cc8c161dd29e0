import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimId, kindOfId, passageId } from '../../src/model/keys/id.ts';
import { canonical, graphHash, rowHash } from '../../src/model/keys/hash.ts';
import { fold, locatorKey, sortKey, timeDown, timeUp } from '../../src/model/keys/sort-key.ts';

describe('a folded text', () => {
  test('is one line of ASCII, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => { expect(fold(text)).toMatch(/^[\x20-\x7f]*$/); }));
  });
  test('is the same for a name with and without accents and capitals', () => {
    expect(fold('Économie NUMÉRIQUE')).toBe(fold('economie numerique'));
  });
  test('stays below the length that a range index refuses', () => {
    expect(fold('𝒳'.repeat(5000) + '\u{10FFFF}'.repeat(5000)).length).toBeLessThan(8000);
  });
});

test('a shorter part sorts before a longer one that begins with it', () => {
  expect(sortKey('ab', 'z') < sortKey('ab ', 'a')).toBe(true);
});

test('what is unknown sorts last in both directions', () => {
  const known = { earliest: '2026-06-11', latest: '2026-06-11' };
  expect(timeUp(known) < timeUp(null)).toBe(true);
  expect(timeDown(known) > timeDown(null)).toBe(true);
});

test('places sort as a reader would read them', () => {
  expect(['p14', 'p4', 'section 10', 'section 9'].sort((a, b) => (locatorKey(a) < locatorKey(b) ? -1 : 1))).toEqual(['p4', 'p14', 'section 9', 'section 10']);
});

describe('an id', () => {
  test('says what it stands for, and nothing else is an id', () => {
    expect(['company:openai', 'model:claude-3.5', 'claim:00ff', 'Company:x', 'company:', 'company:É', 'city:rome', 'company:a b'].map(kindOfId))
      .toEqual(['Company', 'AIModel', 'Claim', null, null, null, null, null]);
  });
  test('of a symmetric link is the same from both ends', () => {
    const link = { subject: 'company:b', predicate: 'PARTNERS_WITH', object: 'company:a', qualifier: null, toStatus: null, episode: null };
    expect(claimId(link, true)).toBe(claimId({ ...link, subject: 'company:a', object: 'company:b' }, true));
    expect(claimId(link, false)).not.toBe(claimId({ ...link, subject: 'company:a', object: 'company:b' }, false));
  });
  test('of a claim is 16 hex digits of SHA-256 over the JSON text of its parts, so that anybody can make it again', () => {
    const link = { subject: 'company:anthropic', predicate: 'DEVELOPS', object: 'model:claude', qualifier: null, toStatus: null, episode: null };
    expect(claimId(link, false)).toMatchInlineSnapshot(`"claim:ce141317c67b116d"`);
    expect(passageId('article:a', 'p8', null)).toMatchInlineSnapshot(`"passage:6a5d0af2e8d22e87"`);
  });
});

describe('a hash', () => {
  test('does not see the order of keys, nor members that are null', () => {
    expect(canonical({ b: 1, a: { d: null, c: [2, null] } })).toBe('{"a":{"c":[2,null]},"b":1}');
    expect(rowHash('claim', 'x', { a: 1, b: 2 })).toEqual(rowHash('claim', 'x', { b: 2, a: 1 }));
  });
  test('of a graph is the same in whatever order rows are summed', () => {
    expect(graphHash(2, [1, 2, 3, 2 ** 32 - 1])).toBe(graphHash(2, [1 + 2 ** 32, 2, 3, 2 ** 33 - 1]));
    expect(graphHash(2, [1, 2, 3, 4])).not.toBe(graphHash(3, [1, 2, 3, 4]));
  });
});
