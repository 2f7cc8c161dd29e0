import type { UncertainTime } from '../time/uncertain-time.ts';

/** What parts the parts of a key: less than any character of a folded text. */
export const SEPARATOR = '\u0001';
const LONGEST = 200;

/** Before every key, and after every key: where a list starts, ascending and descending. */
export const BEFORE_ALL = '';
export const AFTER_ALL = '\u007f\u007f';

/**
 * Text as one ASCII string that sorts alike in JavaScript and in Cypher: NFKD, marks stripped, lower case, cut at 200 code points,
 * each code point outside 0x20-0x7e written as 0x7f and six hex digits.
 */
export function fold(text: string): string {
  const points = Array.from(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()).slice(0, LONGEST);
  return points.map(asciiOf).join('');
}

function asciiOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return point >= 0x20 && point <= 0x7e ? character : `\u007f${point.toString(16).padStart(6, '0')}`;
}

/** The parts joined so that a shorter part sorts before a longer one that begins with it. The last part is an id. */
export function sortKey(...parts: readonly string[]): string {
  return parts.join(SEPARATOR);
}

/** A time for ascending order: earliest, then latest; what is unknown comes last. */
export function timeUp(time: Pick<UncertainTime, 'earliest' | 'latest'> | null): string {
  return `${time?.earliest ?? '9999-99-99'}|${time?.latest ?? '9999-99-99'}`;
}

/** A time for descending order: what is unknown comes last there too. */
export function timeDown(time: Pick<UncertainTime, 'earliest' | 'latest'> | null): string {
  return `${time?.earliest ?? '0000-00-00'}|${time?.latest ?? '0000-00-00'}`;
}

/** A locator so that it sorts as a reader would read: p4 before p14. Runs of digits are padded to ten. */
export function locatorKey(locator: string | null): string {
  return fold((locator ?? '').replace(/\d+/g, (digits) => digits.padStart(10, '0')));
}
