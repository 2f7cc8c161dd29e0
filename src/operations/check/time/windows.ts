import type { Window } from '../../../model/time/uncertain-time.ts';

/** Whether one window had ended for certain before the other began. */
export function certainlyBefore(a: Window | null, b: Window | null): boolean {
  return a !== null && b !== null && a.latest !== null && b.earliest !== null && a.latest < b.earliest;
}

/** A window in words: `2026-06-11`, or `2026-06-01 to 2026-06-30`. */
export function whenOf({ earliest, latest }: Window): string {
  if (earliest !== null && earliest === latest) return earliest;
  return `${earliest ?? 'an unknown day'} to ${latest ?? 'an unknown day'}`;
}

/** The day so many days later, YYYY-MM-DD. */
export function daysAfter(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
