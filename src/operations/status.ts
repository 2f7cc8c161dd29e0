import type { EntityRecord } from '../model/records/record.ts';
import { sortKey, timeUp } from '../model/keys/sort-key.ts';
import { UNKNOWN_TIME, type UncertainTime } from '../model/time/uncertain-time.ts';
import type { PolicyStatus } from '../model/terms/vocabularies.ts';
import type { PolicySteps, StoredClaim } from '../store/graph-store.ts';

/** A step in the life of a policy. `planned`: no source states it as done; such a step does not move the status. */
export interface StatusStep {
  readonly status: PolicyStatus;
  readonly since: UncertainTime;
  readonly planned: boolean;
  readonly because: EntityRecord;
  readonly relation: StoredClaim;
}

/** How a policy stood on a day: after the last step that had certainly happened; and the stated steps that may have happened besides. */
export interface Standing {
  readonly status: PolicyStatus;
  readonly step: StatusStep | null;
  readonly possibly: readonly StatusStep[];
}

/** All steps in order: by FOLLOWED_BY between their events, then window, then the seed's sequence, then id. */
export function statusHistory({ steps, order }: PolicySteps): readonly StatusStep[] {
  const made = steps.map(({ claim, event }) => ({
    status: claim.toStatus ?? ('UNKNOWN' as const),
    since: claim.validity.start ?? UNKNOWN_TIME,
    planned: claim.modality !== 'STATED',
    because: event,
    relation: claim,
  }));
  return inOrder(made.sort((a, b) => (tieKey(a) < tieKey(b) ? -1 : 1)), order);
}

/** How the policy stood on a day (YYYY-MM-DD); without one, after all steps so far. */
export function standing(steps: PolicySteps, at: string | null): Standing {
  const stated = statusHistory(steps).filter((step) => !step.planned);
  const current = stated.findLastIndex((step) => at === null || certainlyBy(step.since, at));
  const step = stated[current] ?? null;
  const possibly = stated.filter((other, place) => {
    const later = at !== null && place > current && (other.since.earliest === null || other.since.earliest <= at);
    return later || isRival(other, step);
  });
  return { status: step?.status ?? 'UNKNOWN', step, possibly };
}

/** The status on a day; without one, after the last step. UNKNOWN where no source states a step by then. */
export function statusOf(steps: PolicySteps, at: string | null): PolicyStatus {
  return standing(steps, at).status;
}

function certainlyBy(since: UncertainTime, day: string): boolean {
  return since.latest !== null && since.latest <= day;
}

/** One event that is said to move the policy to two statuses: neither step can be preferred. */
function isRival(other: StatusStep, current: StatusStep | null): boolean {
  return current !== null && other.because.id === current.because.id && other.status !== current.status;
}

function tieKey(step: StatusStep): string {
  const sequence = step.relation.sequence === null ? '~' : String(step.relation.sequence).padStart(10, '0');
  return sortKey(timeUp(step.since), sequence, step.relation.id);
}

/** The first step whose event follows no event of another step still to come is next; in a circle of events the first of those left. */
function inOrder(steps: readonly StatusStep[], order: PolicySteps['order']): readonly StatusStep[] {
  const before = new Map<string, string[]>();
  for (const [earlier, later] of order) if (earlier !== later) before.set(later, [...(before.get(later) ?? []), earlier]);
  const left = [...steps];
  const sorted: StatusStep[] = [];
  while (left.length > 0) {
    const waiting = new Set(left.map((step) => step.because.id));
    const free = left.findIndex((step) => !(before.get(step.because.id) ?? []).some((event) => waiting.has(event)));
    sorted.push(...left.splice(Math.max(free, 0), 1));
  }
  return sorted;
}
