import { csvTable } from '../reading/csv-table.ts';
import type { About, Dataset } from '../reading/dataset.ts';
import { fileNamed } from '../reading/file-named.ts';
import { Gathering } from '../reading/gathering.ts';
import { COLUMNS, INDICATOR_COLUMNS, REPORT_COLUMNS, SCORE_COLUMNS } from './columns.ts';
import { disclosuresFrom } from './disclosures.ts';

const ABOUT: About = {
  name: 'fmti',
  title: 'Foundation Model Transparency Index',
  licence: 'CC BY 4.0',
  attribution: 'Foundation Model Transparency Index, Stanford CRFM',
  url: 'https://github.com/stanford-crfm/fmti/tree/f4500c5f4763966fddf71c468a148533a1236290',
  published: '2025-12-09',
  recorded: '2026-11-25',
  files: ['Dec2025/Dec2025_indicators.csv', 'Dec2025/Dec2025_scores.csv', 'Dec2025/reports/*.csv'],
};

/** How much developers disclose of their models, and in which documents: the edition of December 2025. */
export const FMTI: Dataset = {
  ...ABOUT,
  read: (files, known) => {
    const to = new Gathering(ABOUT, known);
    const reports = COLUMNS.flatMap((column) => {
      const name = `Dec2025/reports/${column.replaceAll(' ', '_')}_fmtransparencyreport_Dec2025.csv`;
      const file = files.find((one) => one.file === name);
      return file === undefined ? [] : [[column, csvTable(file, 'a disclosure', REPORT_COLUMNS, to.problems)] as const];
    });
    disclosuresFrom({
      scores: csvTable(fileNamed(files, 'Dec2025/Dec2025_scores.csv'), 'an indicator', SCORE_COLUMNS, to.problems),
      indicators: csvTable(fileNamed(files, 'Dec2025/Dec2025_indicators.csv'), 'an indicator', INDICATOR_COLUMNS, to.problems),
      reports: new Map(reports),
    }, to);
    return to.reading();
  },
};
