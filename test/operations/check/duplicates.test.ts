import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AuthoredEntity } from '../../../src/model/records/authored.ts';
import type { Judgement } from '../../../src/model/terms/vocabularies.ts';
import { THRESHOLD, type Candidate } from '../../../src/operations/check/duplicates/candidates.ts';
import { article, claim, company, event, model, occurred, policy, recorded, says, stakeholder } from '../../support/authored.ts';
import { check } from './checking.ts';
import { judgedPairs, LABELLED, measure } from './labelled-pairs.ts';

async function candidates(entities: readonly AuthoredEntity[], more: Parameters<typeof recorded>[1] = {}, judged = false): Promise<readonly Candidate[]> {
  return (await check('duplicates', [recorded('2026-01-01', { articles: [article('a')], ...more, entities })], { judged })).candidates ?? [];
}

const listed = async (...given: Parameters<typeof candidates>) => (await candidates(...given)).map(({ a, b }) => `${a} ${b}`);

describe('two things are listed as one', () => {
  test.each([
    ['the same name with another legal form', company('a', 'Example Lab Inc.'), company('b', 'Example Lab GmbH')],
    ['accents and case', stakeholder('a', 'Autorité de la Concurrence'), stakeholder('b', 'Autorite de la concurrence')],
    ['spaces left out', stakeholder('a', 'EyesOnExample'), stakeholder('b', 'Eyes on Example')],
    ['a slip of the pen', company('a', 'Anthropic'), company('b', 'Antropic')],
    ['an acronym and what it is short for', stakeholder('a', 'ODPC'), stakeholder('b', 'Office of the Data Protection Commissioner (Kenya)')],
    ['a country written two ways', stakeholder('a', 'Dutch Data Protection Authority'), stakeholder('b', 'Data Protection Authority (Netherlands)')],
    ['a state and its government', stakeholder('a', 'Government of Sierra Leone'), stakeholder('b', 'Sierra Leone')],
    ['an alias', policy('a', 'Regulation 2024/1689', { aliases: ['AI Act'] }), policy('b', 'Artificial Intelligence Act')],
    ['the same id elsewhere', company('a', 'Lab', { externalIds: [{ scheme: 'wikidata', value: 'Q1', url: null }] }), company('b', 'Other', { externalIds: [{ scheme: 'wikidata', value: 'Q1', url: null }] })],
  ])('for %s', async (_why, a, b) => {
    expect(await listed([a, b])).toEqual([`${a.id} ${b.id}`]);
  });
});

describe('two things are told apart', () => {
  test.each([
    ['by their countries', stakeholder('a', 'Ministry of Justice (France)'), stakeholder('b', 'Ministry of Justice (Japan)')],
    ['by where they are, though no name says so', stakeholder('a', 'Data Protection Commission', { jurisdictions: ['IE'] }), stakeholder('b', 'Data Protection Commission', { jurisdictions: ['KE'] })],
    ['by their numbers', policy('a', 'California AB 1215'), policy('b', 'California AB 2013')],
    ['by their versions', model('a', 'Claude Opus 4'), model('b', 'Claude Opus 4.1')],
    ['by a word', stakeholder('a', 'Ministry of Health'), stakeholder('b', 'Ministry of Defence')],
    ['by their types', company('a', 'Example'), policy('b', 'Example')],
  ])('%s', async (_why, a, b) => {
    expect(await listed([a, b])).toEqual([]);
  });
  test('when events of one name happened at different times', async () => {
    const events = [event('a', 'AI Safety Summit'), event('b', 'AI Safety Summit')];
    expect(await listed(events, { claims: [occurred('a', '2024-05-01', 'a'), occurred('b', '2025-02-10', 'a')] })).toEqual([]);
    expect(await listed(events, { claims: [occurred('a', '2025-02', 'a'), occurred('b', '2025-02-10', 'a')] })).toEqual(['event:a event:b']);
  });
});

const pair = [company('a', 'Coatue'), company('b', 'Coatue Partners')];
const links = (...ids: readonly string[]) => ids.flatMap((id) => ['m', 'n', 'o'].map((far) =>
  claim({ subject: id, predicate: 'DEVELOPS', object: `model:${far}`, evidence: [says('a')] })));

test('the same neighbours raise a score, and a link from one to the other lowers it', async () => {
  const models = [model('m', 'Mu'), model('n', 'Nu'), model('o', 'Omicron')];
  const owns = claim({ subject: 'company:a', predicate: 'OWNS', object: 'company:b', evidence: [says('a')] });
  const together = await candidates([...pair, ...models], { claims: links('company:a', 'company:b') });
  expect(together.map(({ a, b }) => `${a} ${b}`)).toEqual(['company:a company:b']);
  expect(together[0]?.why).toContain('3 of 3 things they are linked to are the same');
  expect(await listed([...pair, ...models], { claims: links('company:a') })).toEqual([]);
  expect(await listed([...pair, ...models], { claims: [...links('company:a', 'company:b'), owns] })).toEqual([]);
});

test.each(['DIFFERENT', 'UNSURE'] satisfies readonly Judgement[])('a pair judged %s is not listed again, unless it is asked for', async (judgement) => {
  const same = [company('a', 'Example Lab Inc.'), company('b', 'Example Lab Ltd')];
  const judgements = [{ a: 'company:b', b: 'company:a', judgement, reason: 'We looked.', by: 'a curator', at: '2026-01-01T00:00:00Z', canonical: null }];
  expect(await listed(same, { judgements })).toEqual([]);
  expect((await candidates(same, { judgements }, true)).map((found) => found.judgement)).toEqual([judgement]);
});

test('a pair judged SAME is one thing, and so never a pair', async () => {
  const same = [company('a', 'Example Lab Inc.'), company('b', 'Example Lab Ltd')];
  const judgements = [{ a: 'company:b', b: 'company:a', judgement: 'SAME', reason: 'We looked.', by: 'a curator', at: '2026-01-01T00:00:00Z', canonical: null } as const];
  expect(await candidates(same, { judgements }, true)).toEqual([]);
  expect(await listed(same)).toEqual(['company:a company:b']);
});

describe('on the half of the labelled pairs that nothing was tuned on', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'duplicates.md'), 'utf8');
  const published = (name: string): number => Number(new RegExp(`\\*\\*${name} (0\\.\\d+)\\*\\*`).exec(page)?.[1]);

  test('precision and recall at the threshold are not less than docs/duplicates.md says', () => {
    expect(page).toContain(`threshold of ${THRESHOLD}`);
    const { precision, recall } = measure(judgedPairs('MEASURE'), THRESHOLD);
    expect(precision).toBeGreaterThanOrEqual(published('precision'));
    expect(recall).toBeGreaterThanOrEqual(published('recall'));
  });
  test('there are at least a hundred pairs of either sort', () => {
    const measuring = LABELLED.filter(({ half }) => half === 'MEASURE');
    expect(measuring.filter(({ same }) => same).length).toBeGreaterThanOrEqual(100);
    expect(measuring.filter(({ same }) => !same).length).toBeGreaterThanOrEqual(100);
  });
});
