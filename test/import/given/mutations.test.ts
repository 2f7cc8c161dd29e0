import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CANADA_AI_GOVERNANCE_TRACKER } from '../../../src/import/datasets/canada-ai-governance-tracker/canada-ai-governance-tracker.ts';
import { FRONTIER_SAFETY_FRAMEWORKS } from '../../../src/import/datasets/frontier-safety-frameworks/frontier-safety-frameworks.ts';
import type { Dataset } from '../../../src/import/datasets/reading/dataset.ts';
import { givenSource } from '../../../src/import/given/given-source.ts';
import type { Reading, Source } from '../../../src/import/source.ts';
import { importSource } from '../../../src/operations/import/import.ts';
import type { openEmbedded } from '../../../src/store/embedded/embedded-store.ts';
import { loadEmbedded, NOW } from '../../support/load-embedded.ts';
import { Dice } from '../../support/random.ts';
import { filesOf } from '../datasets/reading.ts';
import { firstStory } from '../../support/compiled-seeds.ts';
import { GOOD } from '../mutated.ts';
import { MAPPING_SLIPS, ROW_SLIPS, SEED_SLIPS, slipped, type Slip } from './mutations.ts';

const PAGE = await readFile(join(import.meta.dirname, '..', '..', '..', 'docs', 'importing.md'), 'utf8');
const block = (name: string): string => new RegExp(`^\`\`\`${name}\\n([^]*?)^\`\`\`$`, 'm').exec(PAGE)?.[1] ?? '';
const ROWS = block('csv hearings.csv');
const MAPPING = block('yaml hearings.mapping.yaml');

const VERSIONS: readonly Slip[] = [
  ['a day that there is not', /(?<=,)(20\d\d-\d\d)-\d\d(?=,)/, '$1-32'],
  ['a word beside yes and no', /(?<=,)no(?=,no,)/, 'maybe'],
  ['no provider', /^OpenAI(?=,)/m, ''],
  ['a cell too few', /,no,no,/, ',no,'],
  ['a column by another name', /^provider/, 'privoder'],
  ['an address that is none', /https:\/\//, ''],
];
const EVENT: readonly Slip[] = [
  ['a day that there is not', /(?<=^date: 2022-)06/m, '16'],
  ['no id', /^id: .*\n/m, ''],
  ['a tab before a key', /^(status: completed)/m, '\t$1'],
  ['an address that is none', /https:\/\//, ''],
];

/** What a slip is made in, and the source that the slipped text comes to. */
interface Ground {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly slips: readonly Slip[];
  readonly source: (text: string) => Source;
}

async function ground(dataset: Dataset, file: string, slips: readonly Slip[]): Promise<Ground> {
  const files = await filesOf(dataset);
  const text = new TextDecoder().decode(files.filter((one) => one.file === file).map((one) => one.text).find((one) => one instanceof Uint8Array));
  const read = (changed: string): Reading => {
    const { graph, problems, report } = dataset.read(files.map((one) => (one.file === file ? { file, text: changed } : one)), { things: [], articles: [] });
    return { graphs: [graph], problems, report };
  };
  return { name: dataset.name, file, text, slips, source: (changed) => ({ dataset: dataset.name, read: () => read(changed) }) };
}

const mapped = (rows: string, mapping: string): Source => givenSource('given', [{ file: 'hearings.csv', text: rows, mapping: { file: 'hearings.mapping.yaml', text: mapping } }]);
const GROUNDS: readonly Ground[] = [
  { name: 'seeds', file: 'good.yaml', text: GOOD, slips: SEED_SLIPS, source: (text) => givenSource('given', [{ file: 'good.yaml', text, mapping: null }]) },
  { name: 'more seeds', file: 'good.yaml', text: GOOD, slips: SEED_SLIPS.slice(0, 6), source: (text) => givenSource('given', [{ file: 'good.yaml', text, mapping: null }]) },
  { name: 'rows', file: 'hearings.csv', text: ROWS, slips: ROW_SLIPS, source: (text) => mapped(text, MAPPING) },
  { name: 'a mapping', file: 'hearings.mapping.yaml', text: MAPPING, slips: MAPPING_SLIPS, source: (text) => mapped(ROWS, text) },
  await ground(FRONTIER_SAFETY_FRAMEWORKS, 'framework-versions.csv', VERSIONS),
  await ground(CANADA_AI_GOVERNANCE_TRACKER, 'events/2022-06-16-bill-c27-introduced.yaml', EVENT),
];

const dice = new Dice(60);
const MUTATIONS = GROUNDS.flatMap((one) => one.slips.map((slip) => [one.name, slip[0], one, slipped(one.text, slip, dice)] as const));

let graph: ReturnType<typeof openEmbedded>;
beforeAll(async () => { graph = await loadEmbedded(...firstStory()); });

const state = async (): Promise<unknown> => {
  const { n, hash } = (await graph.store.open()).revision;
  return { n, hash };
};

it('there are sixty different slips', () => {
  expect(new Set(MUTATIONS.map(([, , one, { text }]) => `${one.file} ${text}`)).size).toBeGreaterThanOrEqual(60);
});

describe('a slip is caught within a line of where it was made, and nothing is written', () => {
  it.each(MUTATIONS)('in %s: %s', async (_name, _what, { source, file, text: sound }, { text, line }) => {
    expect(text).not.toBe(sound);
    const before = await state();
    const { problems, loaded } = await importSource(graph.writer, source(text), { now: () => NOW });
    expect(loaded).toBeNull();
    const told = problems.map(({ place }) => `${place.file}:${place.line}`);
    const near = [line - 1, line, line + 1].map((one) => `${file}:${one}`);
    expect(told.some((place) => near.includes(place)), `told at ${told.join(' ')}; made at ${file}:${line}`).toBe(true);
    expect(await state()).toEqual(before);
  });
});

describe('without a slip', () => {
  it.each(GROUNDS.map((one) => [one.name, one] as const))('all is sound: %s', async (_name, { source, text }) => {
    const fresh = await loadEmbedded(...firstStory());
    expect(await importSource(fresh.writer, source(text), { now: () => NOW })).toMatchObject({ problems: [], loaded: { revisions: [{ n: 2 }] } });
  });
});
