import { csvTable } from '../reading/csv-table.ts';
import type { About, Dataset } from '../reading/dataset.ts';
import { fileNamed } from '../reading/file-named.ts';
import { Gathering } from '../reading/gathering.ts';
import { CHANGE_COLUMNS, changesFrom } from './changes.ts';

const ABOUT: About = {
  name: 'open-terms-archive-genai',
  title: 'Open Terms Archive: generative AI collections',
  licence: 'ODC-By 1.0',
  attribution: 'contains information from Open Terms Archive contributors',
  url: 'https://github.com/OpenTermsArchive/genai-contrib-versions/tree/78f66748716ca25446cbd61f7243a587f23ed9f1',
  published: '2026-08-22',
  recorded: '2026-11-25',
  files: ['terms-changes.csv'],
};

/** When the terms of services for generative AI changed. */
export const OPEN_TERMS_ARCHIVE_GENAI: Dataset = {
  ...ABOUT,
  read: (files, known) => {
    const to = new Gathering(ABOUT, known);
    changesFrom(csvTable(fileNamed(files, 'terms-changes.csv'), 'a recorded version', CHANGE_COLUMNS, to.problems), to);
    return to.reading();
  },
};
