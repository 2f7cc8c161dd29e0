import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CheckedRows } from '../../src/operations/check/basis/checked-rows.ts';
import { coverageOf } from '../../src/operations/check/coverage/coverage.ts';
import { coveragePage } from '../../src/operations/check/coverage/page.ts';
import { derive } from '../../src/operations/load/derive.ts';
import { askGraph, at } from '../api/api.ts';
import { compiledSeeds } from '../support/compiled-seeds.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PAGE = readFileSync(join(ROOT, 'docs', 'coverage.md'), 'utf8');
const seeds = compiledSeeds();

describe('the page of coverage', () => {
  test('is what the seeds give (npm run coverage writes it)', () => {
    const rows = derive(seeds.map((graph) => ({ dataset: 'seeds', graph })));
    expect(PAGE).toBe(coveragePage(coverageOf(new CheckedRows(rows))));
  });

  test('shows a query for each of its three figures of strength, which answers the figure', async () => {
    const ask = await askGraph(...seeds);
    const queries = [...PAGE.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query = '']) => query);
    expect(queries).toHaveLength(3);
    const answers = await Promise.all(queries.map(async (query) => at((await ask(query)).data, 'graph.claimCounts') as Readonly<Record<string, number>>));
    const figures = Object.assign({}, ...answers) as Readonly<Record<string, number>>;
    expect(PAGE).toContain(`${figures['total']} are shown by default`);
    expect(PAGE).toContain(`| a source was read for the very claim | ${figures['readForClaim']} |`);
    expect(PAGE).toContain(`| sources stand for the event alone | ${figures['eventOnly']} |`);
    expect(PAGE).toContain(`${figures['unseenOnly']} of them rest only on sources that nobody opened`);
  });
});
