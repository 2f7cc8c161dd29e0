import { access, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { compiledText } from '../../../src/import/compiled.ts';
import { datasetFiles } from '../../../src/import/datasets/dataset-files.ts';
import { DATASETS } from '../../../src/import/datasets/datasets.ts';
import { knownIn, NOTHING_KNOWN } from '../../../src/import/datasets/reading/known.ts';
import { linkId, slugOf } from '../../../src/import/datasets/reading/slug.ts';
import { datasetSource } from '../../../src/import/given/dataset-source.ts';
import type { DatedGraph } from '../../../src/model/records/authored.ts';
import { importSource } from '../../../src/operations/import/import.ts';
import { load } from '../../../src/operations/load/load.ts';
import { openEmbedded } from '../../../src/store/embedded/embedded-store.ts';
import { compiledSeeds } from '../../support/compiled-seeds.ts';
import { NOW } from '../../support/load-embedded.ts';
import { expectSound, filesOf, FOLDER, knownFromSeeds, read } from './reading.ts';

/** The least that each dataset comes to on its own; fewer means that rows were lost. */
const LEAST: Readonly<Record<string, readonly [entities: number, articles: number, claims: number]>> = {
  'frontier-safety-frameworks': [70, 9, 110],
  'canada-ai-governance-tracker': [56, 37, 86],
  'models-dev': [378, 1, 1500],
  'ai-timeline': [310, 1, 440],
  'ai-incident-law': [13, 35, 13],
  'open-terms-archive-genai': [1149, 1, 2298],
  fmti: [13, 99, 39],
};

describe.each(DATASETS.map((dataset) => [dataset.name, dataset] as const))('%s', (name, dataset) => {
  const reading = read(dataset);

  it('is read without a problem, to at least as much as was counted', async () => {
    const { graph, problems } = await reading;
    expect(problems).toEqual([]);
    const [entities = NaN, articles = NaN, claims = NaN] = LEAST[name] ?? [];
    expect(graph.entities.length).toBeGreaterThanOrEqual(entities);
    expect(graph.articles.length).toBeGreaterThanOrEqual(articles);
    expect(graph.claims.length).toBeGreaterThanOrEqual(claims);
  });

  it('holds to every rule for seeds, beside the seeds', async () => {
    const known = knownFromSeeds();
    expectSound((await read(dataset, known)).graph, known);
  });

  it('comes to the same whatever the order of its files', async () => {
    const files = await filesOf(dataset);
    const [once, again] = [dataset.read(files, NOTHING_KNOWN), dataset.read([...files].reverse(), NOTHING_KNOWN)];
    expect(compiledText([again.graph])).toBe(compiledText([once.graph]));
    expect(again.report).toEqual(once.report);
  });

  it('names its licence and whom to credit beside every claim', async () => {
    const { graph } = await reading;
    const own = graph.articles.find(({ id }) => id === `article:dataset-${name}`);
    expect(own?.publisher).toBe(dataset.title);
    expect(own?.licence).toBe(`${dataset.licence}; ${dataset.attribution}`);
    expect(graph.claims.filter(({ evidence }) => !evidence.some(({ article }) => article === own?.id))).toEqual([]);
  });

  it('lies beside its licence and a note on where it comes from', async () => {
    await access(`${FOLDER}${name}/LICENSE`);
    expect(await readFile(`${FOLDER}${name}/SOURCE.md`, 'utf8')).toContain(dataset.url.replace(/\/tree\/.*/, ''));
  });

  it('says of each thing left out where it stands', async () => {
    const { report } = await reading;
    expect(report.filter((line) => !/^[\w./-]+\.(csv|ya?ml|json):\d+: ./.test(line))).toEqual([]);
  });
});

describe('all datasets together', () => {
  it('stand beside the seeds and each other without a second id for one address or one link to nowhere', async () => {
    const { writer } = openEmbedded();
    await load(writer, { dataset: 'seeds', graphs: compiledSeeds(), now: NOW });
    for (const dataset of DATASETS) {
      const { problems, loaded } = await importSource(writer, await datasetSource(dataset, FOLDER), { now: () => NOW });
      expect(problems).toEqual([]);
      expect(loaded?.put).toBeGreaterThan(0);
    }
  }, 60_000);

  it('make one company of one name', async () => {
    const graphs: DatedGraph[] = [...compiledSeeds()];
    for (const dataset of DATASETS) graphs.push((await read(dataset, knownIn(graphs))).graph);
    const names = graphs.flatMap(({ entities }) => entities.filter(({ type }) => type === 'Company').map(({ name }) => name.toLowerCase()));
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  });
});

describe('the files of a dataset', () => {
  it('are missed by name', async () => {
    await expect(datasetFiles({ name: 'models-dev', files: ['models.csv', 'none.csv'] }, `${FOLDER}models-dev`)).rejects.toThrow(/No file none\.csv in .*; the dataset models-dev consists of models\.csv, none\.csv/);
  });
});

describe('ids made from names', () => {
  it.each([['Zhipu AI', 'zhipu-ai'], ['Joëlle Pineau', 'joelle-pineau'], ["Dugan O'Neil", 'dugan-oneil'], ['Copilot+', 'copilot-plus'], ['Colin J. Bennett', 'colin-j-bennett'], ['302.AI', '302.ai']])(
    '%s ends in %s', (name, slug) => expect(slugOf(name)).toBe(slug));

  it('are none where a name has no letter of the alphabet', () => expect(slugOf('智谱')).toBeNull());

  it('tell two pages of one host apart', () => {
    expect(linkId('https://www.example.org/a')).toMatch(/^article:example\.org-[0-9a-f]{8}$/);
    expect(linkId('https://www.example.org/a')).not.toBe(linkId('https://www.example.org/b'));
  });
});
