import type { CheckedRows } from '../basis/checked-rows.ts';
import { findingsOf, type Finding, type PartResult } from '../basis/finding.ts';
import { firstStep, isAdoption, isEnd, isStanding, policyLives, type LifeStep, type PolicyLife } from './policy-lives.ts';
import { certainlyBefore, whenOf } from './windows.ts';

const { error, warning } = findingsOf('time');

/** Finds what cannot have happened in the order that is said, by certain windows alone: ends before beginnings, links to what came earlier, positions on what was not there. */
export function checkOrder(checked: CheckedRows): PartResult {
  const lives = policyLives(checked);
  const findings = [...lives.flatMap((life) => misplaced(life, checked)), ...backwards(checked), ...early(checked, lives)];
  return { done: `the steps of ${lives.length} policies, and what follows what`, findings };
}

function misplaced(life: PolicyLife, checked: CheckedRows): readonly Finding[] {
  const { policy, steps } = life;
  const about = (step: LifeStep): string => `${step.status} (${checked.named(step.event)}, ${whenOf(step.when)})`;
  const against = (step: LifeStep, others: readonly LifeStep[]): readonly LifeStep[] =>
    (others.length > 0 && others.every((other) => certainlyBefore(step.when, other.when)) ? others.slice(0, 1) : []);
  const proposals = steps.filter(({ status }) => status === 'PROPOSED');
  return steps.flatMap((step): readonly Finding[] => {
    if (isEnd(step)) {
      const others = steps.filter((other) => !isEnd(other));
      return against(step, others).map((other) => error(policy, `is ${about(step)}, certainly before it was ${about(other)}`));
    }
    return isAdoption(step) ? against(step, proposals).map((other) => warning(policy, `is ${about(step)}, certainly before it was ${about(other)}`)) : [];
  });
}

function backwards(checked: CheckedRows): readonly Finding[] {
  const timeOf = (id: string): { earliest: string | null; latest: string | null } | null => {
    const thing = checked.entities.get(checked.canonical(id));
    return thing?.type === 'Event' ? thing.time : null;
  };
  return [...checked.claims.values()].flatMap((claim) => {
    if (claim.predicate !== 'FOLLOWED_BY' || claim.object === null || !isStanding(claim)) return [];
    const [from, to] = [timeOf(claim.subject), timeOf(claim.object)];
    if (from === null || to === null || !certainlyBefore(to, from)) return [];
    return [error(claim.id, `has ${claim.subject} (${whenOf(from)}) followed by ${claim.object} (${whenOf(to)}), which certainly came earlier`)];
  });
}

function early(checked: CheckedRows, lives: readonly PolicyLife[]): readonly Finding[] {
  const firsts = new Map(lives.map((life) => [life.policy, firstStep(life)]));
  return [...checked.claims.values()].flatMap((claim) => {
    if (claim.predicate !== 'TAKES_POSITION_ON' || claim.object === null || !isStanding(claim)) return [];
    const first = firsts.get(checked.canonical(claim.object)) ?? null;
    const { start } = claim.validity;
    if (first === null || start === null || !certainlyBefore(start, first.when)) return [];
    return [warning(claim.id, `is a position of ${checked.named(claim.subject)} on ${claim.object} (${whenOf(start)}), certainly before its first known step, ${first.status} (${whenOf(first.when)})`)];
  });
}
