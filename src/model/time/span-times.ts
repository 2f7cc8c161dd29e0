import { isDated, type UncertainTime } from './uncertain-time.ts';

/**
 * The window that spans what several sources say: the earliest and the latest of their days, with a note where they differ.
 * A time without a day widens nothing; its words go into the note, or are the text where no source has a day. Null for no times.
 */
export function spanTimes(times: readonly UncertainTime[]): UncertainTime | null {
  const dated = times.filter(isDated);
  if (dated.length === 0) return spanWords(times);
  const first = dated[0];
  if (first === undefined) return null;
  const agree = dated.every((t) => t.earliest === first.earliest && t.latest === first.latest);
  return {
    earliest: lowest(dated.map((t) => t.earliest)),
    latest: highest(dated.map((t) => t.latest)),
    precision: agree ? first.precision : 'RANGE',
    approximate: dated.some((t) => t.approximate),
    text: only(dated.map((t) => t.text)),
    anchor: only(dated.map((t) => t.anchor)),
    note: noteOf(dated, agree, times.filter((t) => !isDated(t))),
  };
}

function spanWords(times: readonly UncertainTime[]): UncertainTime | null {
  const first = times[0];
  if (first === undefined) return null;
  const words = distinct(times.map((t) => t.text));
  return {
    ...first,
    precision: times.every((t) => t.precision === first.precision) ? first.precision : 'UNKNOWN',
    approximate: times.some((t) => t.approximate),
    text: words.length === 0 ? null : words.join('; '),
    anchor: only(times.map((t) => t.anchor)),
    note: joined(times.map((t) => t.note)),
  };
}

function noteOf(dated: readonly UncertainTime[], agree: boolean, words: readonly UncertainTime[]): string | null {
  const said = distinct(words.map((t) => t.text)).map((text) => `A source without a date says "${text}".`);
  return joined([...dated.map((t) => t.note), agree ? null : 'Sources date it differently; the window spans them.', ...said, ...words.map((t) => t.note)]);
}

function distinct(values: readonly (string | null)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== null))].sort();
}

function only(values: readonly (string | null)[]): string | null {
  const [value, ...more] = distinct(values);
  return value !== undefined && more.length === 0 ? value : null;
}

function joined(notes: readonly (string | null)[]): string | null {
  const kept = [...new Set(notes.filter((note) => note !== null))];
  return kept.length === 0 ? null : kept.join(' ');
}

function lowest(days: readonly (string | null)[]): string | null {
  return days.reduce((low, day) => (low === null || day === null ? null : day < low ? day : low));
}

function highest(days: readonly (string | null)[]): string | null {
  return days.reduce((high, day) => (high === null || day === null ? null : day > high ? day : high));
}
