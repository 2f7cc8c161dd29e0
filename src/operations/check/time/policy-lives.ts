import type { ClaimRecord } from '../../../model/records/claim-record.ts';
import { UNKNOWN_TIME, type UncertainTime } from '../../../model/time/uncertain-time.ts';
import type { PolicyStatus } from '../../../model/terms/vocabularies.ts';
import type { CheckedRows } from '../basis/checked-rows.ts';
import { certainlyBefore } from './windows.ts';

/** Statuses after which a policy is no more. */
const ENDS: readonly PolicyStatus[] = ['REVERSED', 'REJECTED', 'DEFUNCT', 'REPEALED'];
/** Statuses with which a policy begins to hold. */
const ADOPTIONS: readonly PolicyStatus[] = ['ADOPTED', 'PARTLY_IN_FORCE', 'IN_FORCE'];

/** A stated step in the life of a policy. */
export interface LifeStep {
  readonly status: PolicyStatus;
  readonly when: UncertainTime;
  readonly event: string;
}

/** What sources state of the life of one policy. */
export interface PolicyLife {
  readonly policy: string;
  readonly steps: readonly LifeStep[];
}

/** The lives of all policies of which a step is stated; planned, alleged and denied steps move nothing. */
export function policyLives(checked: CheckedRows): readonly PolicyLife[] {
  const lives = new Map<string, LifeStep[]>();
  for (const claim of checked.claims.values()) {
    if (claim.toStatus === null || claim.object === null || !isStanding(claim) || claim.modality !== 'STATED') continue;
    const policy = checked.canonical(claim.object);
    const step = { status: claim.toStatus, when: claim.validity.start ?? UNKNOWN_TIME, event: claim.subject };
    lives.set(policy, [...(lives.get(policy) ?? []), step]);
  }
  return [...lives].map(([policy, steps]) => ({ policy, steps }));
}

/** Whether a claim counts: nobody has taken it back, and it awaits no review. */
export function isStanding({ status }: ClaimRecord): boolean {
  return status === 'ACCEPTED' || status === 'DISPUTED';
}

export function isEnd({ status }: LifeStep): boolean {
  return ENDS.includes(status);
}

export function isAdoption({ status }: LifeStep): boolean {
  return ADOPTIONS.includes(status);
}

/** The first step, where it is known before which day no step was: that with the least first day. Null where any step may have been at any time. */
export function firstStep({ steps }: PolicyLife): LifeStep | null {
  if (steps.some(({ when }) => when.earliest === null)) return null;
  return [...steps].sort((a, b) => ((a.when.earliest ?? '') < (b.when.earliest ?? '') ? -1 : 1))[0] ?? null;
}

/** The step with which the policy ended for certain: all steps that are no end had happened before it. Null where it may have gone on. */
export function lastEnd({ steps }: PolicyLife): LifeStep | null {
  const living = steps.filter((step) => !isEnd(step));
  const ends = steps.filter((step) => isEnd(step) && step.when.latest !== null && living.every((other) => certainlyBefore(other.when, step.when)));
  return ends.sort((a, b) => ((a.when.latest ?? '') < (b.when.latest ?? '') ? 1 : -1))[0] ?? null;
}
