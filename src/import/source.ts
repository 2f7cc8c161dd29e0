import type { Problem } from '../errors.ts';
import type { AuthoredClaim, DatedGraph } from '../model/records/authored.ts';
import type { Known } from './datasets/reading/known.ts';

/** What other datasets say, as far as a reader joins it or must agree with it. */
export interface Elsewhere {
  readonly known: Known;
  readonly claims: readonly AuthoredClaim[];
}

/** What a source comes to. With a problem nothing of it is to be loaded: what could not be read is missing from the graphs. */
export interface Reading {
  /** One a day of recording, ascending. */
  readonly graphs: readonly DatedGraph[];
  readonly problems: readonly Problem[];
  /** What was joined or left out, a line each: where it stands and why. */
  readonly report: readonly string[];
}

/** Something to import, under the name of its dataset. Reading is pure. */
export interface Source {
  readonly dataset: string;
  readonly read: (elsewhere: Elsewhere) => Reading;
}
