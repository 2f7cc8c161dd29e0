import type { About, Dataset } from '../reading/dataset.ts';
import { fileNamed } from '../reading/file-named.ts';
import { Gathering } from '../reading/gathering.ts';
import { yamlDocument } from '../reading/yaml-document.ts';
import { matterFrom } from './matters.ts';
import { readFile } from './records.ts';

const ABOUT: About = {
  name: 'ai-incident-law',
  title: 'AI Incident Law',
  licence: 'CC BY 4.0',
  attribution: 'AI Incident Law, PAICE.work PBC, CC BY 4.0',
  url: 'https://github.com/snapsynapse/ai-incident-law/tree/8bfd579842dfac369bd4d87f248ffd9468943051',
  published: '2026-08-20',
  recorded: '2026-11-25',
  files: ['data.json'],
};

/** Suits, enforcement and rulings about what AI systems did to people; citations that counsel made up are left out. */
export const AI_INCIDENT_LAW: Dataset = {
  ...ABOUT,
  read: (files, known) => {
    const to = new Gathering(ABOUT, known);
    // JSON is read as YAML 1.2, of which it is a part, so that faults are told by line and column.
    const root = yamlDocument(fileNamed(files, 'data.json'), to.problems);
    const file = root === null ? undefined : readFile(root, to.problems);
    for (const { matter, at } of file?.datasets.included.records ?? []) matterFrom(matter, at, to);
    return to.reading();
  },
};
