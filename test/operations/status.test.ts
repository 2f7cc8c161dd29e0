import { describe, expect, test } from 'vitest';
import type { AuthoredClaim } from '../../src/model/records/authored.ts';
import type { UncertainTime } from '../../src/model/time/uncertain-time.ts';
import { UNKNOWN_TIME } from '../../src/model/time/uncertain-time.ts';
import type { Modality, PolicyStatus } from '../../src/model/terms/vocabularies.ts';
import { standing, statusHistory, statusOf } from '../../src/operations/status.ts';
import type { PolicySteps } from '../../src/store/graph-store.ts';
import { article, claim, event, occurred, policy, recorded, says } from '../support/authored.ts';
import { loadEmbedded } from '../support/load-embedded.ts';

interface Step { id: string; to: PolicyStatus; time?: string | UncertainTime; modality?: Modality; sequence?: number }

async function stepsOf(steps: readonly Step[], follows: readonly (readonly [string, string])[] = []): Promise<PolicySteps> {
  const ids = [...new Set(steps.map((step) => step.id))];
  const moved = steps.map(({ id, to, modality = 'STATED', sequence = null }): AuthoredClaim =>
    claim({ subject: `event:${id}`, predicate: 'CONCERNS', object: 'policy:p', toStatus: to, sequence, evidence: [says('a', { modality })] }));
  const { store } = await loadEmbedded(recorded('2026-11-25', {
    entities: [policy('p'), ...ids.map((id) => event(id))], articles: [article('a')],
    claims: [
      ...ids.map((id) => occurred(id, steps.find((step) => step.id === id)?.time ?? null, 'a')), ...moved,
      ...follows.map(([a, b]) => claim({ subject: `event:${a}`, predicate: 'FOLLOWED_BY', object: `event:${b}`, evidence: [says('a')] })),
    ],
  }));
  const reader = await store.open();
  return reader.steps('policy:p');
}

const ids = (steps: readonly { because: { id: string } }[]) => steps.map((step) => step.because.id.slice(6));

describe('the history of a policy', () => {
  test('is ordered by what followed what, before any date', async () => {
    const steps = await stepsOf([{ id: 'z', to: 'ADOPTED', time: '2026' }, { id: 'a', to: 'PROPOSED', time: '2026-12' }], [['a', 'z']]);
    expect(ids(statusHistory(steps))).toEqual(['a', 'z']);
  });
  test('falls to the window, then to the sequence of the seed', async () => {
    const steps = await stepsOf([{ id: 'late', to: 'ADOPTED', time: '2026-02' }, { id: 'two', to: 'IN_FORCE', time: '2026-01', sequence: 2 }, { id: 'one', to: 'PROPOSED', time: '2026-01', sequence: 1 }]);
    expect(ids(statusHistory(steps))).toEqual(['one', 'two', 'late']);
  });
  test('shows what is only planned or speculated, which moves nothing', async () => {
    const steps = await stepsOf([{ id: 'a', to: 'ADOPTED', time: '2026-01' }, { id: 'b', to: 'IN_FORCE', time: '2026-02', modality: 'PLANNED' }]);
    expect(statusHistory(steps).map((step) => [step.status, step.planned])).toEqual([['ADOPTED', false], ['IN_FORCE', true]]);
    expect(statusOf(steps, null)).toBe('ADOPTED');
    expect(statusOf(steps, '2026-03-01')).toBe('ADOPTED');
  });
  test('ends where events follow one another in a circle', async () => {
    const steps = await stepsOf([{ id: 'a', to: 'ADOPTED', time: '2026-01' }, { id: 'b', to: 'REVERSED', time: '2026-02' }], [['a', 'b'], ['b', 'a']]);
    expect(ids(statusHistory(steps))).toEqual(['a', 'b']);
  });
});

describe('how a policy stood on a day', () => {
  test('is known from the day on which a step had certainly happened; before that it is possible', async () => {
    const steps = await stepsOf([{ id: 'a', to: 'ADOPTED', time: '2026-06' }]);
    expect([standing(steps, '2026-05-31').possibly, standing(steps, '2026-05-31').status]).toEqual([[], 'UNKNOWN']);
    expect([ids(standing(steps, '2026-06-15').possibly), standing(steps, '2026-06-15').status]).toEqual([['a'], 'UNKNOWN']);
    expect([standing(steps, '2026-06-30').possibly, standing(steps, '2026-06-30').status]).toEqual([[], 'ADOPTED']);
  });
  test('does not offer a step that came before the current one, though its own day is unknown', async () => {
    const steps = await stepsOf([{ id: 'a', to: 'ADOPTED', time: UNKNOWN_TIME }, { id: 'b', to: 'REVERSED', time: '2026-06-11' }], [['a', 'b']]);
    expect(standing(steps, '2026-06-20')).toMatchObject({ status: 'REVERSED', possibly: [] });
    expect(ids(standing(steps, '2026-06-01').possibly)).toEqual(['a']);
  });
  test('names the rival of a step whose event is said to have had two outcomes', async () => {
    const steps = await stepsOf([{ id: 'a', to: 'ADOPTED', time: '2026-06-11' }, { id: 'a', to: 'REJECTED', time: '2026-06-11' }]);
    const stood = standing(steps, '2026-07-01');
    expect(new Set([stood.status, ...stood.possibly.map((step) => step.status)])).toEqual(new Set(['ADOPTED', 'REJECTED']));
  });
  test('is unknown, not guessed, where no source states a step', async () => {
    expect(standing(await stepsOf([]), '2026-07-01')).toEqual({ status: 'UNKNOWN', step: null, possibly: [] });
  });
  test('without a day is how it stands after all steps so far, dated or not', async () => {
    expect(standing(await stepsOf([{ id: 'a', to: 'ADOPTED', time: UNKNOWN_TIME }]), null)).toMatchObject({ status: 'ADOPTED', possibly: [] });
  });
});

