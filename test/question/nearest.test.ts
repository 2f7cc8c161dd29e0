import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/question/nearest.ts';

describe('the nearest of some candidates', () => {
  test('is the one that takes the fewest edits: a letter put in, left out or exchanged', () => {
    expect(nearest('company:opnai', ['company:openmind', 'company:openai', 'company:apple'])).toBe('company:openai');
    expect(nearest('stance', ['stances', 'stand'])).toBe('stances');
  });
  test('is the first by code unit where several are as near, in whatever order they come', () => {
    expect(nearest('cat', ['hat', 'bat', 'rat'])).toBe('bat');
    expect(nearest('cat', ['rat', 'hat', 'bat'])).toBe('bat');
  });
  test('is none where more than a third of the wanted text would have to change', () => {
    expect(nearest('abcdef', ['abxyef'])).toBe('abxyef');
    expect(nearest('abcdef', ['axyzef', 'abcdefghi'])).toBeNull();
    expect(nearest('', [''])).toBe('');
    expect(nearest('ab', ['abc'])).toBeNull();
  });
});
