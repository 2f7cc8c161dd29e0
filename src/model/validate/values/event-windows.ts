import { spanTimes } from '../../time/span-times.ts';
import type { UncertainTime } from '../../time/uncertain-time.ts';
import type { Identity } from '../../records/identity.ts';
import type { LocatedClaim } from './located-file.ts';

/** When events took place, under any of their ids: the window that spans the evidence that supports it. Null where none has a time, or some could not be read. */
export function eventWindows(claims: readonly LocatedClaim[], identity: Identity): (event: string) => UncertainTime | null {
  const times = new Map<string, UncertainTime[]>();
  const unsure = new Set<string>();
  for (const { saying: { draft: { subject: written, predicate } }, evidence, whole } of claims) {
    if (predicate !== 'OCCURRED' || written === undefined) continue;
    const subject = identity.canonical(written);
    if (!whole) unsure.add(subject);
    for (const { draft: { polarity, time } } of evidence) {
      if (polarity === 'CONTRADICTS' || time === null) continue;
      if (polarity === undefined || time === undefined) unsure.add(subject);
      else times.set(subject, [...(times.get(subject) ?? []), time]);
    }
  }
  return (written) => {
    const event = identity.canonical(written);
    return unsure.has(event) ? null : spanTimes(times.get(event) ?? []);
  };
}
