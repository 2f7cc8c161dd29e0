import { UNKNOWN_TIME, timeOf, type UncertainTime } from '../../src/model/time/uncertain-time.ts';
import { fold } from '../../src/model/keys/sort-key.ts';
import type { Dice } from './random.ts';

const LONG = 'The very long name of an act on the governance of artificial intelligence '.repeat(3).slice(0, 198);

/**
 * Names that engines have got wrong: code points that UTF-16 sorts elsewhere (U+E000 to U+FFFF against emoji), ligatures and wide letters that fold
 * to others, marks that have no composed form, names that fold to nothing, names that agree in 200 folded code points, and the characters of query languages.
 */
const HOSTILE = [
  '\ue000 private', '\uf8ff', 'ﬁle', 'ＡＩ office', '\ufffd', 'A\u{1f916}', '\u{1f916} robot', '\u{1f469}‍\u{1f52c} lab', 'é', 'École', 'q̃uasi', 'x̂ x̂', 'İstanbul',
  'ΣΑΣ', 'ß', 'Straße', '東京', '東京都', 'Ωmega', '̃', 'zero\u200bwidth', '~tilde', '~', '"quoted" \'twice\'', 'back\\slash', '`tick` $param', '{curly} [square]',
  '100 % _sure_', '* or .*', 'Null', 'null', ' leading', 'a', 'A', 'aa', 'a a', 'b', `${LONG}ab`, `${LONG}abc`, `${LONG}abd`, LONG, '\u{10fffd}',
];
const PLAIN = ['Lab', 'Lab', 'lab', 'Laboratory', 'Office', 'Union of Labs', 'Act', 'Act 2', 'Act 10', 'Model', 'Model b'];

/** A name; often one that another thing has too. */
export function randomName(dice: Dice): string {
  const name = dice.pick(dice.chance(0.5) ? HOSTILE : PLAIN);
  return (dice.chance(0.15) ? `${name} ${dice.pick(HOSTILE)}` : name).normalize('NFC').trim();
}

/** A text that may find another: the same, in capitals, folded, or a piece of it. */
export function randomPiece(dice: Dice, text: string): string {
  const points = Array.from(text);
  const start = dice.between(0, Math.max(points.length - 1, 0));
  const piece = points.slice(start, start + dice.between(1, 4)).join('');
  return dice.weighted([piece, piece, text, text.toUpperCase(), text.toLowerCase(), fold(text), ''], (one) => (one === '' ? 0.3 : 1));
}

/** The days that times and questions share, so that windows touch, tie and part. */
export const DAYS = ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01', '2026-01-05', '2026-01-31', '2026-02-01', '2026-02-28', '2026-03-31', '2026-06-11'];

const WORDS = ['this week', 'last year', 'recently', 'soon'];

/** A window: a day, a month, a year, a quarter, a range, one that is open on a side, or words alone. */
export function randomTime(dice: Dice): UncertainTime {
  const day = dice.pick(DAYS);
  const other = dice.pick(DAYS);
  const [first, last] = day < other ? [day, other] : [other, day];
  const more = { text: dice.chance(0.3) ? dice.pick(WORDS) : null, approximate: dice.chance(0.15), note: dice.chance(0.1) ? 'As printed.' : null };
  const exact = timeOf(dice.pick([day, day, day.slice(0, 7), day.slice(0, 4)])) ?? UNKNOWN_TIME;
  return dice.pick<UncertainTime>([
    { ...exact, ...more },
    { ...exact, ...more },
    { ...exact, ...more, anchor: dice.pick(DAYS) },
    { ...UNKNOWN_TIME, ...more, earliest: first, latest: last, precision: 'RANGE' },
    { ...UNKNOWN_TIME, ...more, earliest: '2026-01-01', latest: '2026-03-31', precision: 'QUARTER' },
    { ...UNKNOWN_TIME, ...more, earliest: '2026-01-05', latest: '2026-01-11', precision: 'WEEK' },
    { ...UNKNOWN_TIME, ...more, earliest: day, precision: 'RANGE' },
    { ...UNKNOWN_TIME, ...more, latest: day, precision: 'RANGE' },
    { ...UNKNOWN_TIME, text: dice.pick(WORDS) },
  ]);
}

/** When something ended: after every day of `randomTime`. */
export function randomEnd(dice: Dice): UncertainTime {
  return timeOf(dice.pick(['2027-01-01', '2027-01', '2027'])) ?? UNKNOWN_TIME;
}
