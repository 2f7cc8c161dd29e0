import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileSeeds } from '../src/import/compile.ts';
import { CheckedRows } from '../src/operations/check/basis/checked-rows.ts';
import { coverageOf } from '../src/operations/check/coverage/coverage.ts';
import { coveragePage } from '../src/operations/check/coverage/page.ts';
import { derive } from '../src/operations/load/derive.ts';

// Writes docs/coverage.md from the seeds.
const below = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

const { graphs } = await compileSeeds(below('seeds'));
const rows = derive(graphs.map((graph) => ({ dataset: 'seeds', graph })));
writeFileSync(below('docs/coverage.md'), coveragePage(coverageOf(new CheckedRows(rows))));
