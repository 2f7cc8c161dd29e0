import { distanceWithin } from '../../../model/keys/nearest.ts';
import type { NameForm } from './names.ts';

/** How much a word tells: a rare one much, a common one little. */
export type Weigh = (word: string) => number;

/** How alike two names are, 0 to 1; `why` says it in words. */
export interface Likeness {
  readonly score: number;
  readonly why: () => string;
}

/** The likeness of two names by their best sign: equal letters, acronym and initials, words in common, a few letters' difference. */
export function likeness(a: NameForm, b: NameForm, weigh: Weigh): Likeness {
  const signs = [sameLetters(a, b), acronym(a, b), acronym(b, a), words(a, b, weigh), letters(a, b)];
  return signs.reduce((best, sign) => (sign.score > best.score ? sign : best));
}

const NOTHING: Likeness = { score: 0, why: () => '' };

function sameLetters(a: NameForm, b: NameForm): Likeness {
  return a.compact !== '' && a.compact === b.compact ? { score: 0.97, why: () => `"${a.text}" and "${b.text}" are the same letters` } : NOTHING;
}

function acronym(short: NameForm, long: NameForm): Likeness {
  if (short.acronym === null || !long.initials.has(short.acronym)) return NOTHING;
  // Two letters stand for too much.
  return { score: short.acronym.length > 2 ? 0.86 : 0.7, why: () => `"${short.text}" may be short for "${long.text}"` };
}

function words(a: NameForm, b: NameForm, weigh: Weigh): Likeness {
  if (a.words.length === 0 || b.words.length === 0) return NOTHING;
  const [allOfA, allOfB] = [weightOf(a, weigh), weightOf(b, weigh)];
  const shared = a.words.reduce((sum, word) => sum + weigh(word) * bestMatch(word, b.words), 0);
  if (shared === 0) return NOTHING;
  const inCommon = Math.min(1, (2 * shared) / (allOfA + allOfB));
  // All that a short name says is said by the long one too.
  const held = shared >= Math.min(allOfA, allOfB) * 0.99 ? 0.55 + 0.4 * inCommon : 0;
  const score = Math.max(inCommon, held) * 0.95;
  return { score, why: () => `"${a.text}" and "${b.text}" share ${score > 0.9 ? 'their words' : 'words'}` };
}

function weightOf({ words }: NameForm, weigh: Weigh): number {
  return words.reduce((sum, word) => sum + weigh(word), 0);
}

/** 1 for the same word, less for one that differs in a letter or two, else 0. */
function bestMatch(word: string, others: readonly string[]): number {
  if (others.includes(word)) return 1;
  const slips = Math.min(2, Math.floor(word.length / 5));
  if (slips === 0) return 0;
  let nearest = slips + 1;
  for (const other of others) {
    if (other[0] === word[0] && Math.abs(other.length - word.length) <= slips) nearest = Math.min(nearest, distanceWithin(word, other, slips));
  }
  return nearest > slips ? 0 : 1 - nearest / word.length;
}

const LEAST_LETTERS = 6;
const MOST_SLIPS = 2;

/** For names of which one is a single word: between longer ones other letters are other words. */
function letters(a: NameForm, b: NameForm): Likeness {
  const longest = Math.max(a.compact.length, b.compact.length);
  if (Math.min(a.words.length, b.words.length) !== 1 || Math.min(a.compact.length, b.compact.length) < LEAST_LETTERS) return NOTHING;
  const slips = Math.min(MOST_SLIPS, Math.floor(longest * 0.15));
  const distance = distanceWithin(a.compact, b.compact, slips);
  return distance > slips ? NOTHING : { score: 0.95 * (1 - distance / longest), why: () => `"${a.text}" and "${b.text}" differ in ${distance} of ${longest} letters` };
}
