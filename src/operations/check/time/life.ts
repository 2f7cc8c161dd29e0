import type { CheckedRows } from '../basis/checked-rows.ts';
import { findingsOf, type Finding, type PartResult } from '../basis/finding.ts';
import { firstStep, isStanding, lastEnd, policyLives } from './policy-lives.ts';
import { certainlyBefore, daysAfter, whenOf } from './windows.ts';

const { warning } = findingsOf('life');

/** How many days after its end a policy may still be what an event is about: rulings and reports come late. */
const AFTERLIFE_DAYS = 365;

/** Finds events that concern a policy certainly before its first known step, or more than a year after it certainly ended. */
export function checkLife(checked: CheckedRows): PartResult {
  const lives = policyLives(checked);
  const first = new Map(lives.map((life) => [life.policy, firstStep(life)]));
  const end = new Map(lives.map((life) => [life.policy, lastEnd(life)]));
  let looked = 0;
  const findings = [...checked.claims.values()].flatMap((claim): readonly Finding[] => {
    if (claim.predicate !== 'CONCERNS' || claim.object === null || claim.toStatus !== null || !isStanding(claim)) return [];
    const event = checked.entities.get(checked.canonical(claim.subject));
    const policy = checked.canonical(claim.object);
    const [begun, ended] = [first.get(policy) ?? null, end.get(policy) ?? null];
    if (event?.type !== 'Event' || (begun === null && ended === null)) return [];
    looked += 1;
    const about = `(${whenOf(event.time)}) concerns ${policy}`;
    if (begun !== null && certainlyBefore(event.time, begun.when)) {
      return [warning(event.id, `${about} certainly before its first known step, ${begun.status} (${whenOf(begun.when)})`)];
    }
    if (ended === null || ended.when.latest === null || event.time.earliest === null || event.time.earliest <= daysAfter(ended.when.latest, AFTERLIFE_DAYS)) return [];
    return [warning(event.id, `${about} more than a year after it ended as ${ended.status} (${whenOf(ended.when)})`)];
  });
  return { done: `${looked} events that concern a policy whose steps are dated`, findings };
}
