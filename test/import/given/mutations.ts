import { expect } from 'vitest';
import type { Dice } from '../../support/random.ts';

/** A slip that can happen at many places: what it befalls, and what becomes of it. `$1` and so on as in String.replace. */
export type Slip = readonly [what: string, befalls: RegExp, becomes: string];

const LONG = 'one two three four five six seven eight nine';

/** Slips in seed files. */
export const SEED_SLIPS: readonly Slip[] = [
  ['a letter too many in the id of a subject', /(?<=subject: [a-z]+:)(\w+)/, '$1x'],
  ['a letter too many in the id of an object', /(?<=object: [a-z]+:)(\w+)/, '$1x'],
  ['a relation that there is not', /(?<=predicate: )([A-Z_]+)/, '$1S'],
  ['a term that there is not', /(?<=(?:Kind|stance|role|toStatus|bindingness|openness|subtype): )([A-Z_]+)/, '$1X'],
  ['another term that there is not', /(?<=(?:modality|polarity|scope|method|review|verification|curation|judgement|confidence): )([A-Z_]+)/, '$1X'],
  ['a key misspelt', /\b(locato)r(?=: )/, '$1'],
  ['another key misspelt', /\b(predicat)e(?=: )/, '$1'],
  ['no name', /(?<=\{id: [a-z]+:[a-z-]+), name: [^,}]+/, ''],
  ['a month that there is not', /(?<=: "?)(20\d\d)-\d\d(?=-\d\d)/, '$1-13'],
  ['a day in words', /(?<=time: )(\d{4}-\d\d(?:-\d\d)?)/, 'soon'],
  ['dates the wrong way round', /earliest: (2026-02-19), latest: (2026-02-22)/, 'earliest: $2, latest: $1'],
  ['an article that nothing describes', /(?<=article: article:)(\w+)/, 'un$1'],
  ['an address without its scheme', /https:\/\//, ''],
  ['an id in upper case', /(?<=id: [a-z]+:)([a-z])(\w*)/, 'Q$2'],
  ['an id given twice', /(?<=\{id: event:)step-back/, 'release'],
  ['a place that is two', /(?<=locator: )(p\d)/, '$1-p9'],
  ['a text where a list belongs', /(?<=aliases: )\[ACME Inc\.\]/, 'ACME Inc.'],
  ['a number where text belongs', /(?<=version: )"1"/, '1'],
  ['a quote that is too long', /(?<=quote: )a brake on honest work/, LONG],
  ['a fingerprint cut short', /(?<=textSha256: )bc94d2/, 'bc'],
  ['a place of the world that there is not', /US-CA/, 'US-QQ'],
  ['a language that is none', /(?<=language: )(\w+)/, 'english'],
  ['a bracket that is not closed', /\]\}$/m, '}'],
  ['a claim without evidence', /(?<=qualifier: LEAD, )evidence: \[.*\]/, 'evidence: []'],
  ['NUL in a paraphrase', /(?<=paraphrase: Acme )makes/, 'ma\0kes'],
  ['an end that the relation cannot have', /(?<=predicate: DEVELOPS, object: )model:alpha/, 'platform:cloud'],
];

/** Slips in the rows of a table. */
export const ROW_SLIPS: readonly Slip[] = [
  ['a code in upper case', /(?<=^\d,[^,]+,)e(?=[a-z-]+,)/m, 'E'],
  ['a month that there is not', /(?<=,2026-)0\d/, '13'],
  ['a word that the terms do not list', /(?<=,)(witness|invited)(?=,)/, '$1s'],
  ['a cell too few', /(?<=^\d,)[^,]+,/m, ''],
  ['a cell too many', /(?<=^\d,)([^,]+,)/m, 'x,$1'],
  ['no name of the company', /(?<=^\d,[^,]+,[a-z-]+,)[^,]+/m, ''],
  ['a quote that is not closed', /(?<=^\d,[^,]+,[a-z-]+,)([^,]+)/m, '"$1'],
  ['an address that is none', /https:\/\//, 'the page '],
  ['a column by another name', /^No,Body/, 'No,Boddy'],
  ['a column twice', /^No,Body/, 'Body,Body'],
  ['a place of the world that there is not', /(?<=,)FR(?=,)/, 'QQ'],
  ['a control character', /(?<=,It) (?=\w+)/, '\u0007'],
];

/** Slips in a mapping. */
export const MAPPING_SLIPS: readonly Slip[] = [
  ['a hole for a column that is not there', /\{(Body|Company|Date|Page|What|Source|Link)\}/, '{$1 of it}'],
  ['a thing that it does not describe', /(?<=object: )hearing/, 'hearings'],
  ['no licence', /^licence: .*\n/m, ''],
  ['a kind that there is not', /(?<=Kind: )([A-Z_]+)/, '$1X'],
  ['a relation that there is not', /(?<=predicate: )([A-Z_]+)/, '$1S'],
  ['a day that there is not', /(?<=recorded: 2026-)11/, '13'],
];

export interface Mutated {
  readonly text: string;
  readonly line: number;
}

/** The text with the slip at one of the places where it can happen, as the dice fall, and the line of that place. */
export function slipped(text: string, [what, befalls, becomes]: Slip, dice: Dice): Mutated {
  const places = [...text.matchAll(new RegExp(befalls, `g${befalls.flags.replace('g', '')}`))].map(({ index, 0: found }) => ({ index, end: index + found.length }));
  expect(places.length, `places for: ${what}`).toBeGreaterThan(0);
  const { index } = dice.pick(places);
  const sticky = new RegExp(befalls, `y${befalls.flags}`);
  sticky.lastIndex = index;
  const changed = text.replace(sticky, becomes);
  return { text: changed, line: text.slice(0, index).split('\n').length };
}
