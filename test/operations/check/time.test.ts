import { describe, expect, test } from 'vitest';
import type { AuthoredClaim } from '../../../src/model/records/authored.ts';
import type { Modality, PolicyStatus } from '../../../src/model/terms/vocabularies.ts';
import { article, claim, company, day, event, occurred, policy, recorded, says } from '../../support/authored.ts';
import { check, said } from './checking.ts';

/** An event of a day, a month or a year (null: undated) that moves the policy to a status, or (null) only concerns it. */
interface Happening {
  readonly id: string;
  readonly when: string | null;
  readonly to: PolicyStatus | null;
  readonly modality?: Modality;
}

function concerns({ id, to, modality = 'STATED' }: Happening): AuthoredClaim {
  return claim({ subject: `event:${id}`, predicate: 'CONCERNS', object: 'policy:p', toStatus: to, evidence: [says('a', { modality })] });
}

function story(happenings: readonly Happening[], more: readonly AuthoredClaim[] = []) {
  return [recorded('2026-01-01', {
    entities: [policy('p', 'The Act'), company('lab', 'The Lab'), ...happenings.map(({ id }) => event(id))], articles: [article('a')],
    claims: [...happenings.flatMap((one) => [occurred(one.id, one.when, 'a'), concerns(one)]), ...more],
  })];
}

const found = async (part: 'time' | 'life', ...given: Parameters<typeof story>) => said(await check(part, story(...given)));
const adopted: Happening = { id: 'adoption', when: '2025-06-01', to: 'ADOPTED' };

describe('the order of steps', () => {
  test('is wrong where a policy was repealed for certain before it was adopted', async () => {
    expect(await found('time', [adopted, { id: 'repeal', when: '2025-05-31', to: 'REPEALED' }])).toEqual([
      'ERROR policy:p is REPEALED ("repeal", 2025-05-31), certainly before it was ADOPTED ("adoption", 2025-06-01)',
    ]);
  });
  test('may be right where the windows touch, or one of them is open', async () => {
    expect(await found('time', [adopted, { id: 'repeal', when: '2025-06', to: 'REPEALED' }, { id: 'end', when: null, to: 'DEFUNCT' }])).toEqual([]);
  });
  test('may be right where a policy that had been reversed came back', async () => {
    expect(await found('time', [adopted, { id: 'reversal', when: '2025-07-01', to: 'REVERSED' }, { id: 'again', when: '2025-09-01', to: 'ADOPTED' }])).toEqual([]);
  });
  test('is not judged by steps that no source states as done', async () => {
    expect(await found('time', [adopted, { id: 'repeal', when: '2025-05-31', to: 'REPEALED', modality: 'PLANNED' }])).toEqual([]);
  });
  test('is doubtful where a policy was adopted before it was proposed', async () => {
    expect(await found('time', [adopted, { id: 'proposal', when: '2025-08', to: 'PROPOSED' }])).toEqual([
      'WARNING policy:p is ADOPTED ("adoption", 2025-06-01), certainly before it was PROPOSED ("proposal", 2025-08-01 to 2025-08-31)',
    ]);
  });
});

test('an event is followed by none that certainly came earlier', async () => {
  const follows = (from: string, to: string) => claim({ subject: `event:${from}`, predicate: 'FOLLOWED_BY', object: `event:${to}`, evidence: [says('a')] });
  const days = [adopted, { id: 'vote', when: '2025-05', to: null }, { id: 'sometime', when: null, to: null }];
  expect(await found('time', days, [follows('adoption', 'vote'), follows('sometime', 'adoption')])).toEqual([
    expect.stringMatching(/^ERROR claim:\w+ has event:adoption \(2025-06-01\) followed by event:vote \(2025-05-01 to 2025-05-31\), which certainly came earlier$/),
  ]);
});

test('a position on a policy before its first known step is worth a look', async () => {
  const opposes = (time: string) => claim({
    subject: 'company:lab', predicate: 'TAKES_POSITION_ON', object: 'policy:p', stance: 'OPPOSES', evidence: [says('a', { time: day(time) })],
  });
  expect(await found('time', [adopted], [opposes('2025-05')])).toEqual([
    expect.stringMatching(/^WARNING claim:\w+ is a position of "The Lab" on policy:p \(2025-05-01 to 2025-05-31\), certainly before its first known step, ADOPTED \(2025-06-01\)$/),
  ]);
  expect(await found('time', [adopted], [opposes('2025')])).toEqual([]);
  expect(await found('time', [adopted, { id: 'draft', when: null, to: 'PROPOSED' }], [opposes('2025-05')])).toEqual([]);
});

describe('the life of a policy', () => {
  const repealed: Happening = { id: 'repeal', when: '2025-09-01', to: 'REPEALED' };
  const about = (when: string): Happening => ({ id: 'report', when, to: null });

  test('has no event before its first known step', async () => {
    expect(await found('life', [adopted, about('2025-05')])).toEqual([
      'WARNING event:report (2025-05-01 to 2025-05-31) concerns policy:p certainly before its first known step, ADOPTED (2025-06-01)',
    ]);
    expect(await found('life', [adopted, about('2025-06')])).toEqual([]);
  });
  test('has no event more than a year after its end', async () => {
    expect(await found('life', [adopted, repealed, about('2026-09-02')])).toEqual([
      'WARNING event:report (2026-09-02) concerns policy:p more than a year after it ended as REPEALED (2025-09-01)',
    ]);
    expect(await found('life', [adopted, repealed, about('2026-09-01')])).toEqual([]);
  });
  test('is not over where it may have begun again', async () => {
    expect(await found('life', [adopted, repealed, { id: 'again', when: '2025', to: 'ADOPTED' }, about('2026-12-01')])).toEqual([]);
  });
});
