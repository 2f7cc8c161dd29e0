import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at } from '../api/api.ts';
import { askFirstStory } from './first-story.ts';

const asked = askFirstStory();

async function answer(example: string): Promise<unknown> {
  const ask = await asked;
  return (await ask(readFileSync(join(import.meta.dirname, '..', '..', 'examples', `${example}.graphql`), 'utf8'))).data;
}

interface Position { readonly node: { readonly name: string }; readonly relation: { readonly evidence: readonly { readonly passage: { readonly locator: string } }[] } }
interface Follows { readonly from: { readonly name: string }; readonly qualifier: string; readonly to: { readonly name: string } }

describe('of the first story, one operation answers', () => {
  test('who opposed which of the three policies, and in which paragraphs', async () => {
    const policies = at(await answer('who-opposed-which-policy'), 'policies.nodes') as readonly { name: string; positions: { edges: readonly Position[] } }[];
    expect(policies.map(({ name, positions }) => [name, positions.edges.map(({ node, relation }) => [node.name, [...new Set(relation.evidence.map(({ passage }) => passage.locator))].join(' ')])])).toEqual([
      ['Data-retention provisions for Claude', [['Microsoft', 'p4 p9 p14 p28']]],
      ['Expected framework for calibrated access to Claude', []],
      ['Restrictions on Claude', [
        ['AI research community', 'p2 p3 p5 p8 p13 p15 p21'], ['Other organisations (unnamed)', 'p9 p14'],
        ['Researchers on autonomous agents and model evaluation', 'p10 p15'],
      ]],
    ]);
  });

  test('how the restrictions came and went, by which events, and how they stood on two days', async () => {
    const data = await answer('status-history-of-the-restrictions');
    expect(at(data, 'policy.statusHistory.*.status')).toEqual(['ADOPTED', 'REVERSED']);
    expect(at(data, 'policy.statusHistory.*.because.id')).toEqual(['event:seed-ev-03-restrictions-introduced', 'event:anthropic-fable5-covert-safeguard-reversed-2026']);
    expect(at(data, 'policy.statusHistory.*.since.edtf')).toEqual([null, '2026-06-11']);
    expect(at(data, 'policy.statusHistory.*.relation.corroboration')).toEqual(['SINGLE_SOURCE', 'CONTESTED']);
    expect([at(data, 'policy.before.status'), at(data, 'policy.before.possibly.*.status')]).toEqual(['UNKNOWN', ['ADOPTED']]);
    expect([at(data, 'policy.after.status'), at(data, 'policy.after.possibly')]).toEqual(['REVERSED', []]);
  });

  test('which platforms carry which Claude models, and who operates them', async () => {
    const models = at(await answer('which-platforms-carry-claude'), 'aiModels.nodes') as readonly { name: string; availableOn: { edges: readonly { node: { name: string; operatedBy: { nodes: readonly { name: string }[] } } }[] } }[];
    const lines = models.flatMap(({ name, availableOn }) => availableOn.edges.map(({ node }) => `${name} on ${node.name} of ${node.operatedBy.nodes.map((operator) => operator.name).join(', ')}`));
    expect(lines).toEqual(expect.arrayContaining([
      'Claude on Microsoft Azure of Microsoft', 'Claude on Microsoft Foundry of Microsoft', 'Claude Mythos 5 on Microsoft Azure of Microsoft', 'Claude Fable 5 on GitHub Copilot of GitHub',
    ]));
  });

  test('what led to the reversal, as a chain walked backwards', async () => {
    const links = at(await answer('what-led-to-the-reversal'), 'neighbourhood.relations') as readonly Follows[];
    const reversal = 'Anthropic steps back from its restrictions on Claude';
    const introduced = 'Anthropic introduces restrictions on Claude';
    const lines = links.map(({ from, qualifier, to }) => `${from.name} ${qualifier} ${to.name}`);
    for (const reaction of ["Researchers condemn Anthropic's restrictions as sabotage", 'Microsoft objects directly to Anthropic over data retention', 'Other, unnamed organisations raise similar objections']) {
      expect(lines).toContain(`${introduced} RESPONSE ${reaction}`);
      expect(lines).toContain(`${reaction} LED_TO ${reversal}`);
    }
  });

  test('where two sources disagree, and about what: on exactly four points', async () => {
    const data = await answer('where-sources-disagree');
    expect(at(data, 'conflicts.totalCount')).toBe(4);
    expect(new Set((at(data, 'conflicts.nodes.*.about.*.name') as readonly string[][]).map((names) => names.join(' / ')))).toEqual(new Set([
      'Claude Mythos 5 / Microsoft Azure', 'Data-retention provisions for Claude / Restrictions on Claude',
      "Microsoft's integrations can go ahead with fewer constraints / Data-retention provisions for Claude",
      'Anthropic steps back from its restrictions on Claude / Restrictions on Claude',
    ]));
  });

  test('under which words Anthropic appears in the article', async () => {
    const surfaces = at(await answer('names-of-anthropic-in-the-article'), 'company.mentions.nodes.*.surface') as readonly string[];
    expect(new Set(surfaces)).toEqual(new Set(['Anthropic', 'Anthropologic', 'the company', 'The company']));
  });
});

test('by default lists leave out what rests on speculation alone, count it, and show it when asked', async () => {
  const ask = await asked;
  const { data } = await ask(`{
    events { totalCount withheld }
    policies { totalCount withheld }
    all: events(filter: { claim: { modality: [STATED, ALLEGED, SPECULATED] } }) { totalCount withheld }
    foreseen: event(id: "event:seed-ev-09-new-framework-expected") { confirmed occurrence { modality } }
  }`);
  expect(data).toEqual({
    events: { totalCount: 13, withheld: 2 }, policies: { totalCount: 6, withheld: 1 }, all: { totalCount: 15, withheld: 0 },
    foreseen: { confirmed: false, occurrence: { modality: 'SPECULATED' } },
  });
});
