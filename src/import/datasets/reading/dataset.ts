import type { Problem } from '../../../errors.ts';
import type { DatedGraph } from '../../../model/records/authored.ts';
import type { Known } from './known.ts';

/** A file of a dataset: its name below the dataset's folder, and its bytes or text. */
export interface DatasetFile {
  readonly file: string;
  readonly text: Uint8Array | string;
}

/** What is said of a dataset as a whole: who made it, under which terms, and which of its files are read. */
export interface About {
  /** The folder below `datasets/`, and the name under which its rows are kept. */
  readonly name: string;
  readonly title: string;
  readonly licence: string;
  /** The words of credit that the licence asks for. */
  readonly attribution: string;
  /** Where this version of it stands. */
  readonly url: string;
  /** The day of this version, YYYY-MM-DD; null where its makers give none. */
  readonly published: string | null;
  /** The day on which it entered this graph. */
  readonly recorded: string;
  /** Names of its files; `*` stands for any text without a slash. */
  readonly files: readonly string[];
}

/** What the files of a dataset come to. With a problem the graph is not to be loaded: a row that could not be read is missing from it. */
export interface DatasetReading {
  readonly graph: DatedGraph;
  readonly problems: readonly Problem[];
  /** What was left out, a line each: where it stands and why. */
  readonly report: readonly string[];
}

/** A dataset and the reader of its files. Reading is pure; the order of files does not matter. */
export interface Dataset extends About {
  readonly read: (files: readonly DatasetFile[], known: Known) => DatasetReading;
}
