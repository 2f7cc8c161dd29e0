import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Answered } from '../api/api.ts';
import { askSeeds } from './first-story.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'examples');
const asked = askSeeds();

async function answerTo(name: string): Promise<Answered> {
  const ask = await asked;
  return ask(readFileSync(join(FOLDER, `${name}.graphql`), 'utf8'));
}

/** Every list in an answer, wherever it stands. */
function lists(value: unknown): readonly (readonly unknown[])[] {
  if (Array.isArray(value)) return [value, ...value.flatMap(lists)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(lists) : [];
}

describe('each example', () => {
  test.each(readdirSync(FOLDER).map((file) => file.replace('.graphql', '')))('%s has an answer in the seeds', async (name) => {
    const { data, errors } = await answerTo(name);
    expect(errors).toEqual([]);
    expect(lists(data).some((list) => list.length > 0)).toBe(true);
  });
});
