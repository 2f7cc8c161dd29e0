import { describe, expect, it } from 'vitest';
import { codesWithin, jurisdiction } from '../../src/model/terms/jurisdictions.ts';

describe('a jurisdiction', () => {
  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf', ''])('is no name that every object has: "%s"', (text) => {
    expect(jurisdiction(text)).toBeNull();
  });

  it.each([
    ['EU', 'European Union', null], ['GLOBAL', 'Global', null], ['AFRICA', 'African Union', null], ['US', 'United States', null], ['US-CA', 'California', 'US'],
  ])('has its name and what it lies within: %s', (code, name, within) => {
    expect(jurisdiction(code)).toEqual({ code, name, within });
  });

  it('of the United Kingdom is GB, however it is written', () => {
    expect(jurisdiction('UK')).toEqual(jurisdiction('GB'));
    expect(jurisdiction('GB')?.code).toBe('GB');
  });

  it.each(['us', 'US-XX', 'ZZ', 'USA', 'Europe'])('is none for another text: %s', (text) => {
    expect(jurisdiction(text)).toBeNull();
  });

  it('holds itself and its parts', () => {
    expect(codesWithin('IN')).toEqual(['IN', 'IN-KL']);
    expect(codesWithin('US')).toEqual(expect.arrayContaining(['US', 'US-CA', 'US-WI']));
    expect(codesWithin('__proto__')).toEqual(['__proto__']);
  });
});
