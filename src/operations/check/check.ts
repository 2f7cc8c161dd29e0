import type { DatedGraph } from '../../model/records/authored.ts';
import { derive } from '../load/derive.ts';
import { checkExpectations, type Expectations } from './expectations.ts';
import type { Finding } from './finding.ts';
import { checkQuotes, type Texts } from './quotes.ts';

export interface CheckReport {
  readonly findings: readonly Finding[];
  /** What was looked at, in words for people. */
  readonly done: readonly string[];
}

/** Checks what seeds say: that they hold at least what is expected, and that each quote and each named form stands at its place. Without texts no quote is looked for. */
export function checkSeeds(graphs: readonly DatedGraph[], expected: Expectations, texts: Texts | null): CheckReport {
  const rows = derive(graphs.map((graph) => ({ dataset: 'seeds', graph })));
  const short = checkExpectations(rows, expected);
  const quotes = texts === null ? null : checkQuotes(rows, texts);
  return {
    findings: [...short, ...(quotes?.findings ?? [])],
    done: [
      `${rows.length} rows, ${Object.keys(expected).length} expectations`,
      quotes === null ? 'no quotes (give --texts DIR)' : `${quotes.checked} quotes and forms in the ${quotes.texts} texts that are at hand`,
    ],
  };
}
