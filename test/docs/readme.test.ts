import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from '../api/api.ts';
import { askSeeds } from './first-story.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
let ask: Ask;

beforeAll(async () => {
  ask = await askSeeds();
}, 120_000);

const pairs = [...README.matchAll(/```graphql\n([\s\S]*?)```\s*```json\n([\s\S]*?)```/g)].map(([, query = '', answer = '']) => [query, answer] as const);

describe('the README', () => {
  test('shows an answer to every query that it shows', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(3);
    expect(README.match(/```graphql/g)).toHaveLength(pairs.length);
  });
  test.each(pairs)('gives the answer that it shows, query %#', async (query, answer) => {
    const { data, errors } = await ask(query);
    expect(errors).toEqual([]);
    expect(JSON.stringify(data, null, 1)).toBe(JSON.stringify(JSON.parse(answer), null, 1));
  });
  test.each(['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'seeds/README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)])('and %s name only files that are there', (page) => {
    const links = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = '']) => join(ROOT, page, '..', target));
    expect(links.filter((file) => !existsSync(file))).toEqual([]);
  });
});
