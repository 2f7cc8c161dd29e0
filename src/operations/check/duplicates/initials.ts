import { placesAmong } from './places.ts';
import { SMALL_WORDS } from './tokens.ts';

const SHORTEST = 2;

/**
 * The acronyms that the words of a name may make, in lower case: with and without small words, with and without what stands in brackets and
 * the places named, and with a first word in capitals written out (US PTO).
 */
export function initialsOf(text: string): ReadonlySet<string> {
  const raw = wordsOf(text);
  const open = wordsOf(text.replace(/\([^)]*\)/g, ' '));
  const found = [raw, open, withoutPlaceAtEnd(open), withoutPlaces(open)].flatMap((list) => [list, list.filter((word) => !SMALL_WORDS.has(word.toLowerCase()))]);
  const made = found.filter((list) => list.length >= SHORTEST).flatMap((list) => [
    list.map((word) => word[0] ?? '').join(''),
    list.map((word) => (/^[A-Z]{2,3}$/.test(word) ? word : (word[0] ?? ''))).join(''),
  ]);
  return new Set(made.map((initials) => initials.toLowerCase()));
}

function wordsOf(text: string): readonly string[] {
  return text.replace(/['’]s\b/g, '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !/^\d/.test(word));
}

function withoutPlaces(words: readonly string[]): readonly string[] {
  const { others } = placesAmong(words.map((word) => word.toLowerCase()));
  return others;
}

function withoutPlaceAtEnd(words: readonly string[]): readonly string[] {
  const lower = words.map((word) => word.toLowerCase());
  for (const many of [4, 3, 2, 1]) {
    if (words.length > many && placesAmong(lower.slice(-many)).others.length === 0) {
      const left = words.slice(0, -many);
      return SMALL_WORDS.has(lower[left.length - 1] ?? '') ? left.slice(0, -1) : left;
    }
  }
  return words;
}
