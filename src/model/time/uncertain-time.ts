import { isDay, monthSpan } from './calendar.ts';
import type { Ongoing, TimePrecision } from '../terms/vocabularies.ts';

/** When something was, as far as sources say. Days are YYYY-MM-DD, both inclusive; null is open on that side. */
export interface UncertainTime {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: TimePrecision;
  readonly approximate: boolean;
  /** The words that said it. */
  readonly text: string | null;
  /** The day against which those words were resolved. */
  readonly anchor: string | null;
  readonly note: string | null;
}

/** From when to when a claim holds; a missing end is unknown, not still true. */
export interface Validity {
  readonly start: UncertainTime | null;
  readonly end: UncertainTime | null;
  readonly ongoing: Ongoing;
}

/** Nothing is known of it. */
export const UNKNOWN_TIME: UncertainTime = {
  earliest: null, latest: null, precision: 'UNKNOWN', approximate: false, text: null, anchor: null, note: null,
};

/** A short time: a day (2026-06-11), a month (2026-06) or a year (2026); null for any other text. */
export function timeOf(text: string): UncertainTime | null {
  if (isDay(text)) return { ...UNKNOWN_TIME, earliest: text, latest: text, precision: 'DAY' };
  if (/^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`)) {
    const { first, last } = monthSpan(text);
    return { ...UNKNOWN_TIME, earliest: first, latest: last, precision: 'MONTH' };
  }
  if (/^\d{4}$/.test(text) && isDay(`${text}-01-01`)) {
    return { ...UNKNOWN_TIME, earliest: `${text}-01-01`, latest: `${text}-12-31`, precision: 'YEAR' };
  }
  return null;
}

/** Whether a time has a day on either side. */
export function isDated(time: UncertainTime | null): time is UncertainTime {
  return time !== null && (time.earliest !== null || time.latest !== null);
}

/** The time in Extended Date/Time Format, level 1 (ISO 8601-2:2019); null when nothing is known. A quarter or a week is an interval there. */
export function edtf(time: UncertainTime): string | null {
  const { earliest, latest } = time;
  if (earliest === null && latest === null) return null;
  const about = time.approximate ? '~' : '';
  if (earliest !== null && earliest === latest) return `${earliest}${about}`;
  if (earliest !== null && latest !== null) {
    if (earliest.endsWith('-01-01') && latest === `${earliest.slice(0, 4)}-12-31`) return `${earliest.slice(0, 4)}${about}`;
    const { first, last } = monthSpan(earliest.slice(0, 7));
    if (earliest === first && latest === last) return `${earliest.slice(0, 7)}${about}`;
  }
  const side = (day: string | null): string => (day === null ? '..' : `${day}${about}`);
  return `${side(earliest)}/${side(latest)}`;
}

/** Whether two windows share a day; an open side reaches for ever. */
export function overlaps(a: Window, b: Window): boolean {
  return (a.earliest ?? MIN) <= (b.latest ?? MAX) && (b.earliest ?? MIN) <= (a.latest ?? MAX);
}

/** Whether the first window lies inside the second; an open side lies in an open side only. */
export function within(inner: Window, outer: Window): boolean {
  return (outer.earliest === null || (inner.earliest ?? MIN) >= outer.earliest) && (outer.latest === null || (inner.latest ?? MAX) <= outer.latest);
}

export type Window = Pick<UncertainTime, 'earliest' | 'latest'>;

/** Bounds that stand for an open side where a window is stored or compared: no real day lies outside. */
export const MIN = '0000-00-00';
export const MAX = '9999-99-99';
