import { spanTimes } from '../../time/span-times.ts';
import type { UncertainTime } from '../../time/uncertain-time.ts';
import type { LocatedClaim } from './located-file.ts';

/** When events took place: the window that spans the evidence that supports it. Null where none has a time, or some could not be read. */
export function eventWindows(claims: readonly LocatedClaim[]): (event: string) => UncertainTime | null {
  const times = new Map<string, UncertainTime[]>();
  const unsure = new Set<string>();
  for (const { saying: { draft: { subject, predicate } }, evidence, whole } of claims) {
    if (predicate !== 'OCCURRED' || subject === undefined) continue;
    if (!whole) unsure.add(subject);
    for (const { draft: { polarity, time } } of evidence) {
      if (polarity === 'CONTRADICTS' || time === null) continue;
      if (polarity === undefined || time === undefined) unsure.add(subject);
      else times.set(subject, [...(times.get(subject) ?? []), time]);
    }
  }
  return (event) => (unsure.has(event) ? null : spanTimes(times.get(event) ?? []));
}
