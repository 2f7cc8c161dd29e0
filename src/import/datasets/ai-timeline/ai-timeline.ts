import type { Problem } from '../../../errors.ts';
import { timeOf } from '../../../model/time/uncertain-time.ts';
import { didYouMean, oneOf } from '../../../model/validate/values/wording.ts';
import { prose, text, truth, wholeNumber } from '../../shapes/scalar-shapes.ts';
import { listOf, locatedMap, mapOf, needed, optional, type Reader } from '../../shapes/shape.ts';
import { spotOf } from '../../yaml/source-node.ts';
import type { About, Dataset } from '../reading/dataset.ts';
import { fileNamed } from '../reading/file-named.ts';
import { Gathering } from '../reading/gathering.ts';
import { yamlDocument } from '../reading/yaml-document.ts';
import { releaseFrom, type Note } from './releases.ts';

const ABOUT: About = {
  name: 'ai-timeline',
  title: 'AI Timeline (NHLOCAL)',
  licence: 'CC BY 4.0',
  attribution: 'NHLOCAL, AI Timeline',
  url: 'https://github.com/NHLOCAL/AiTimeline/tree/55b0c32cdbf291787474edcfce180c83a7b681ed',
  published: '2026-04-05',
  recorded: '2026-11-25',
  files: ['timeline.yml'],
};

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A note with its place; read as an item of its own, so that what cannot be understood can be named by line. */
const noteOf = locatedMap('a note', { text: needed(prose), special: optional(truth, false) });
const located: Reader<Pick<Note, 'at' | 'text'>> = (node, problems) => {
  const value = noteOf(node, problems)?.value;
  return value === null || value === undefined ? undefined : { text: value.text, at: spotOf(node) };
};

const readYears = listOf(mapOf('a year', {
  year: needed(wholeNumber),
  events: needed(listOf(mapOf('a month', { date: needed(monthWord()), info: needed(listOf(located, 'notes')) }), 'months')),
}), 'years');

/** Releases of models by month, as far as the notes tell them in a plain form. */
export const AI_TIMELINE: Dataset = {
  ...ABOUT,
  read: (files, known) => {
    const to = new Gathering(ABOUT, known);
    const root = yamlDocument(fileNamed(files, 'timeline.yml'), to.problems);
    const years = root === null ? [] : (readYears(root, to.problems) ?? []);
    for (const { year, events } of years) for (const { date, info } of events) month(year, date, info, to);
    return to.reading();
  },
};

interface MonthWord {
  readonly number: number;
  /** The year that some months repeat. */
  readonly year: number | null;
  readonly spot: Omit<Problem, 'message'>;
}

function monthWord(): Reader<MonthWord> {
  return (node, problems) => {
    const written = text(node, problems);
    if (written === undefined) return undefined;
    const [, word = written, year = null] = /^(\S+)(?:\s(\d{4}))?$/.exec(written) ?? [];
    const number = MONTHS.indexOf(word) + 1;
    if (number > 0) return { number, year: year === null ? null : Number(year), spot: spotOf(node) };
    problems.push({ ...spotOf(node), message: `"${written}" stands here; expected ${oneOf(MONTHS)}, with or without the year.${didYouMean(word, MONTHS)}` });
    return undefined;
  };
}

function month(year: number, { number, year: own, spot }: MonthWord, notes: readonly Pick<Note, 'at' | 'text'>[], to: Gathering): void {
  const word = `${year}-${String(number).padStart(2, '0')}`;
  const time = timeOf(word);
  if (time === null || (own !== null && own !== year)) {
    to.problems.push({ ...spot, message: `a month of ${own ?? year} under the year ${year}; expected the year under which it stands` });
    return;
  }
  notes.forEach((note, index) => { releaseFrom({ ...note, month: word, time, locator: `timeline.yml ${word} note ${index + 1}` }, to); });
}
