import { describe, expect, it } from 'vitest';
import { DateTimeScalar } from '../../src/api/resolvers/date-scalars.ts';
import { askOf } from './api.ts';
import { everything } from './everything.ts';

const ask = askOf(await everything());

async function saidOf(day: string): Promise<readonly (string | undefined)[]> {
  const written = await ask(`{ policy(id: "policy:act") { status(at: ${JSON.stringify(day)}) } }`);
  const passed = await ask('query ($day: Date) { policy(id: "policy:act") { status(at: $day) } }', { day });
  return [written.errors[0]?.message, passed.errors[0]?.message];
}

describe('a day', () => {
  it('that exists is taken', async () => {
    expect(await saidOf('2028-02-29')).toEqual([undefined, undefined]);
  });

  it.each([
    ['2026-02-30', '2026-02-28'], ['2026-6-1', '2026-06-01'], ['2026-06-11T10:00:00Z', '2026-06-11'], ['2026-00-10', null], ['June 2026', null], ['', null],
  ])('that does not exist is refused in the document and in a variable, with the nearest that does: %s', async (day, nearest) => {
    const hint = nearest === null ? /was expected\.$/ : new RegExp(`Did you mean "${nearest}"\\?$`);
    for (const message of await saidOf(day)) {
      expect(message).toContain(`Date cannot be "${day}"; a calendar day that exists, written YYYY-MM-DD, was expected.`);
      expect(message).toMatch(hint);
    }
  });

  it('is text, not a number or a list', async () => {
    for (const value of ['2026', 'true', '{ year: 2026 }', '[2026]', 'JUNE']) {
      const { errors } = await ask(`{ policy(id: "policy:act") { status(at: ${value}) } }`);
      expect(errors.map((error) => error.extensions?.['code']), value).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    }
  });
});

it('a moment is given as it is stored, and another form of it is refused with the form meant', () => {
  expect(DateTimeScalar.parseValue('2026-06-11T10:00:00Z')).toBe('2026-06-11T10:00:00Z');
  expect(() => DateTimeScalar.parseValue('2026-06-11T12:00:00+02:00')).toThrow('Did you mean "2026-06-11T10:00:00Z"?');
  expect(() => DateTimeScalar.parseValue('2026-06-11')).toThrow('Did you mean "2026-06-11T00:00:00Z"?');
  expect(() => DateTimeScalar.parseValue('noon')).toThrow(/was expected\.$/);
});
