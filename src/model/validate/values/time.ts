import type { UncertainTime } from '../../time/uncertain-time.ts';
import type { TimePrecision } from '../../terms/vocabularies.ts';

/** The most days that a window of a precision can have. */
const WIDEST: Partial<Record<TimePrecision, number>> = { DAY: 1, WEEK: 7, MONTH: 31, QUARTER: 92, YEAR: 366 };

export interface TimeFault {
  readonly member: 'earliest' | 'latest' | 'precision' | null;
  readonly message: string;
}

/** What is wrong with a time whose days exist: an end before its start, or a window wider than its precision; null where it is sound. */
export function timeFault(time: UncertainTime): TimeFault | null {
  const { earliest, latest, precision } = time;
  if (earliest === null && latest === null) {
    if (time.text !== null || time.note !== null) return null;
    return { member: null, message: 'a time that says nothing; expected a day, a window, or the words of the source in text' };
  }
  if (earliest !== null && latest !== null && earliest > latest) {
    return { member: 'earliest', message: `earliest ${earliest} is after latest ${latest}; expected a day not after it` };
  }
  const most = WIDEST[precision];
  if (most === undefined) return null;
  const days = earliest === null || latest === null ? null : daysFrom(earliest, latest);
  if (days !== null && days <= most) return null;
  const found = days === null ? 'an open side' : `${days} days (${String(earliest)} to ${String(latest)})`;
  return { member: 'precision', message: `precision ${precision} for a window of ${found}; expected at most ${most} day${most === 1 ? '' : 's'}, or RANGE` };
}

function daysFrom(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
}
