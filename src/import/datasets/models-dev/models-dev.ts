import { csvTable } from '../reading/csv-table.ts';
import type { About, Dataset } from '../reading/dataset.ts';
import { fileNamed } from '../reading/file-named.ts';
import { Gathering } from '../reading/gathering.ts';
import { MODEL_COLUMNS, OFFER_COLUMNS, PROVIDER_COLUMNS } from './columns.ts';
import { modelsFrom } from './models.ts';
import { offersFrom, platformsFrom } from './offers.ts';

/** The day of the catalogue: what it lists was on offer by then. */
const DAY = '2026-07-02';

const ABOUT: About = {
  name: 'models-dev',
  title: 'models.dev',
  licence: 'MIT',
  attribution: 'Copyright (c) 2025 models.dev',
  url: 'https://github.com/anomalyco/models.dev/tree/f3fc692299671838c7c65fd8126bf84d81a2e817',
  published: DAY,
  recorded: '2026-11-25',
  files: ['models.csv', 'providers.csv', 'provider-models.csv'],
};

/** Labs, their models, platforms, and which platform offers which model. */
export const MODELS_DEV: Dataset = {
  ...ABOUT,
  read: (files, known) => {
    const to = new Gathering(ABOUT, known);
    const rows = csvTable(fileNamed(files, 'models.csv'), 'a model', MODEL_COLUMNS, to.problems);
    const providers = csvTable(fileNamed(files, 'providers.csv'), 'a provider', PROVIDER_COLUMNS, to.problems);
    const offers = csvTable(fileNamed(files, 'provider-models.csv'), 'an offer', OFFER_COLUMNS, to.problems);
    const models = modelsFrom(rows, providers, to);
    const platforms = platformsFrom(providers, new Set(rows.map(({ value }) => value.lab)), to);
    offersFrom(offers, { models, platforms, day: DAY }, to);
    return to.reading();
  },
};
