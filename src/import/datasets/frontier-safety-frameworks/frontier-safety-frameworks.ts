import { csvTable } from '../reading/csv-table.ts';
import type { About, Dataset } from '../reading/dataset.ts';
import { fileNamed } from '../reading/file-named.ts';
import { Gathering } from '../reading/gathering.ts';
import { PAIR_COLUMNS, VERSION_COLUMNS } from './columns.ts';
import { revisionsFrom } from './revisions.ts';
import { versionsFrom } from './versions.ts';

const ABOUT: About = {
  name: 'frontier-safety-frameworks',
  title: 'Frontier Safety Framework Corpus',
  licence: 'CC BY 4.0',
  attribution: 'Copyright (c) 2026 Louis Yiven Zhu',
  url: 'https://github.com/louisyzhu/frontier-safety-framework-corpus/tree/2a84d134f1ae4fddaca4505cc6df5eadb1a38f15',
  published: null,
  recorded: '2026-11-25',
  files: ['framework-versions.csv', 'pairs.csv'],
};

/** Safety frameworks of developers, each version of them, and which version replaced which. */
export const FRONTIER_SAFETY_FRAMEWORKS: Dataset = {
  ...ABOUT,
  read: (files, known) => {
    const to = new Gathering(ABOUT, known);
    const versions = csvTable(fileNamed(files, 'framework-versions.csv'), 'a version', VERSION_COLUMNS, to.problems);
    const pairs = csvTable(fileNamed(files, 'pairs.csv'), 'a pair', PAIR_COLUMNS, to.problems);
    revisionsFrom(pairs, versionsFrom(versions, to), to);
    return to.reading();
  },
};
