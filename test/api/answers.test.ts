import { describe, expect, it } from 'vitest';
import { article, claim, company, event, model, occurred, policy, recorded, says, stakeholder } from '../support/authored.ts';
import { askGraph, at } from './api.ts';

const link = (subject: string, predicate: 'PARTNERS_WITH' | 'RELATED_TO' | 'FOLLOWED_BY' | 'DEVELOPS', object: string, more: object = {}): ReturnType<typeof claim> =>
  claim({ subject, predicate, object, evidence: [says('a')], ...more });

const ask = await askGraph(recorded('2026-01-01', {
  entities: [
    company('acme', 'Acme', { companyKind: 'MODEL_DEVELOPER', jurisdictions: ['US-CA', 'GB'] }), company('beta', 'Beta'), company('acme-inc', 'Acme Inc.'),
    stakeholder('ngo', 'Watch', { stakeholderKind: 'NGO' }), model('sage', 'Sage'), policy('act', 'Act', { policyKind: 'EXECUTIVE_ORDER' }),
    event('tabled', 'Tabled', { subtype: 'REGULATION_PROPOSED' }), event('passed', 'Passed', { subtype: 'COURT_RULING' }), event('planned', 'Planned'),
  ],
  articles: [article('a', 'The Post'), article('b', 'The Times'), article('copy', 'The Mirror', { origin: 'The Post' })],
  claims: [
    occurred('tabled', '2026-01', 'a'), occurred('passed', '2026-06-11', 'a'), occurred('planned', '2027', 'a'),
    claim({ subject: 'event:tabled', predicate: 'CONCERNS', object: 'policy:act', toStatus: 'PROPOSED', evidence: [says('a'), says('copy')] }),
    claim({
      subject: 'event:passed', predicate: 'CONCERNS', object: 'policy:act', toStatus: 'ADOPTED',
      evidence: [says('a', { paraphrase: 'It passed.' }), says('b', { polarity: 'CONTRADICTS', paraphrase: 'It did not.' })],
    }),
    claim({ subject: 'event:planned', predicate: 'CONCERNS', object: 'policy:act', toStatus: 'REPEALED', evidence: [says('a', { modality: 'PLANNED' })] }),
    link('company:beta', 'PARTNERS_WITH', 'company:acme', { detail: 'Since the spring.' }), link('company:acme', 'DEVELOPS', 'model:sage', { evidence: [says('a'), says('b')] }),
    link('company:acme', 'RELATED_TO', 'policy:act', { detail: 'Named beside it.' }), link('event:tabled', 'FOLLOWED_BY', 'event:passed'),
  ],
  mentions: [{ entity: 'company:acme', article: 'article:a', locator: 'p1', form: 'the firm' }],
  judgements: [{ a: 'company:acme', b: 'company:acme-inc', judgement: 'UNSURE', canonical: null, reason: 'Two names.', by: 'a curator', at: '2026-01-01T00:00:00Z' }],
}));

async function data(query: string): Promise<unknown> {
  const answer = await ask(query);
  expect(answer.errors).toEqual([]);
  return answer.data;
}

describe('a thing', () => {
  it('says its kind in plain words, abbreviations as they are written', async () => {
    const kinds = await data('{ nodes(ids: ["company:acme", "stakeholder:ngo", "policy:act", "event:passed"]) { ... on Entity { kindLabel } } }');
    expect(at(kinds, 'nodes.*.kindLabel')).toEqual(['model developer', 'NGO', 'executive order', 'court ruling']);
  });

  it('names its jurisdictions and what they lie in', async () => {
    expect(at(await data('{ company(id: "company:acme") { jurisdictions { code name within } } }'), 'company.jurisdictions'))
      .toEqual([{ code: 'US-CA', name: 'California', within: 'US' }, { code: 'GB', name: 'United Kingdom', within: null }]);
  });

  it('shows who may be the same, from both sides', async () => {
    const found = await data('{ company(id: "company:acme") { ...J } other: company(id: "company:acme-inc") { ...J } } fragment J on Entity { judgements { entity { name } judgement } }');
    expect([at(found, 'company.judgements'), at(found, 'other.judgements')]).toEqual([[{ entity: { name: 'Acme Inc.' }, judgement: 'UNSURE' }], [{ entity: { name: 'Acme' }, judgement: 'UNSURE' }]]);
  });

  it('lists where it is named, with the words used there', async () => {
    const found = await data(`{ company(id: "company:acme") { mentions { nodes { surface passage { locator article { title } } } } }
      article(id: "article:a") { passages { nodes { names { surface entity { name } } } } } }`);
    expect(at(found, 'company.mentions.nodes')).toEqual([{ surface: 'the firm', passage: { locator: 'p1', article: { title: 'Title of a' } } }]);
    expect(at(found, 'article.passages.nodes')).toEqual([{ names: [{ surface: 'the firm', entity: { name: 'Acme' } }] }]);
  });
});

describe('a link', () => {
  it('runs the same way whichever end it is read from', async () => {
    const ends = 'edges { node { id } relation { from { id } to { id } type } }';
    const found = await data(`{ event(id: "event:tabled") { followedBy { ${ends} } } late: event(id: "event:passed") { follows { ${ends} } } }`);
    const relation = { from: { id: 'event:tabled' }, to: { id: 'event:passed' }, type: 'FOLLOWED_BY' };
    expect([at(found, 'event.followedBy.edges'), at(found, 'late.follows.edges')]).toEqual([[{ node: { id: 'event:passed' }, relation }], [{ node: { id: 'event:tabled' }, relation }]]);
  });

  it('without a direction is found from both ends', async () => {
    const found = await data('{ company(id: "company:acme") { partners { nodes { name } } } other: company(id: "company:beta") { partners { nodes { name } } } }');
    expect([at(found, 'company.partners.nodes'), at(found, 'other.partners.nodes')]).toEqual([[{ name: 'Beta' }], [{ name: 'Acme' }]]);
  });

  it('says how well it is supported: copies count once, contradiction contests', async () => {
    const found = await data(`{ policy(id: "policy:act") { concernedBy { edges { node { id } relation { ...S } } } }
      aiModel(id: "model:sage") { developedBy { edges { relation { ...S } } } } } fragment S on Relation { corroboration publisherCount evidenceCount evidence(first: 1) { article { publisher } } }`);
    expect(at(found, 'policy.concernedBy.edges.0.relation')).toEqual({ corroboration: 'SINGLE_SOURCE', publisherCount: 1, evidenceCount: 2, evidence: [{ article: { publisher: 'The Mirror' } }] });
    expect(at(found, 'policy.concernedBy.edges.1.relation')).toMatchObject({ corroboration: 'CONTESTED', publisherCount: 1, evidenceCount: 2 });
    expect(at(found, 'aiModel.developedBy.edges.0.relation')).toMatchObject({ corroboration: 'CORROBORATED', publisherCount: 2, evidenceCount: 2 });
  });
});

describe('a policy', () => {
  it('stands on a day where its last certain step left it, with what may have happened beside it', async () => {
    const found = await data(`{ policy(id: "policy:act") { status on: status(at: "2026-06-10") before: status(at: "2025-12-31")
      standing(at: "2026-01-15") { status step { status } possibly { status because { name } } } } }`);
    expect(at(found, 'policy')).toEqual({
      status: 'ADOPTED', on: 'PROPOSED', before: 'UNKNOWN', standing: { status: 'UNKNOWN', step: null, possibly: [{ status: 'PROPOSED', because: { name: 'Tabled' } }] },
    });
  });

  it('keeps steps that are only planned in its history, marked', async () => {
    const found = await data('{ policy(id: "policy:act") { statusHistory { status planned since { edtf } because { id } relation { modality toStatus } } } }');
    expect(at(found, 'policy.statusHistory')).toMatchObject([
      { status: 'PROPOSED', planned: false, since: { edtf: '2026-01' } }, { status: 'ADOPTED', planned: false, since: { edtf: '2026-06-11' } },
      { status: 'REPEALED', planned: true, since: { edtf: '2027' } },
    ]);
    expect(at(found, 'policy.statusHistory.2')).toMatchObject({ because: { id: 'event:planned' }, relation: { modality: 'PLANNED', toStatus: 'REPEALED' } });
  });
});

it('a conflict shows on each side only the sources of that side', async () => {
  const found = await data('{ conflicts(filter: { about: "policy:act" }) { nodes { kind about { id } sides { claim { id } evidence { paraphrase polarity } } } } }');
  expect(at(found, 'conflicts.nodes')).toMatchObject([{ kind: 'CONTRADICTED', about: [{ id: 'event:passed' }, { id: 'policy:act' }] }]);
  expect(at(found, 'conflicts.nodes.0.sides.*.evidence'))
    .toEqual([[{ paraphrase: 'It passed.', polarity: 'SUPPORTS' }], [{ paraphrase: 'It did not.', polarity: 'CONTRADICTS' }]]);
});

describe('a neighbourhood', () => {
  const idsOf = async (args: string): Promise<unknown> => at(await data(`{ neighbourhood(of: ["company:acme"], ${args}) { nodes { id } } }`), 'neighbourhood.nodes.*.id');

  it('passes over thematic links unless they are asked for by name', async () => {
    expect(await idsOf('depth: 1')).toEqual(['company:acme', 'company:beta', 'model:sage']);
    expect(await idsOf('depth: 1, relations: { type: [RELATED_TO] }')).toEqual(['company:acme', 'policy:act']);
  });

  it('goes only through the types asked for', async () => {
    expect(await idsOf('types: [AI_MODEL, EVENT]')).toEqual(['company:acme', 'model:sage']);
  });

  it('says when it was cut, why, and what to ask instead', async () => {
    const found = await data('{ neighbourhood(of: ["company:acme"], maxNodes: 2) { nodes { id } truncated reason } }');
    expect(at(found, 'neighbourhood')).toMatchObject({ nodes: [{ id: 'company:acme' }, { id: 'company:beta' }], truncated: true });
    expect(at(found, 'neighbourhood.reason')).toMatch(/maxNodes \(2\).*ask for/);
  });
});

it('the graph says how much it holds, since when, and under which licence', async () => {
  const found = await data('{ graph { engine revision publishedAt hash licence earliest latest nodeCounts { type count } relationCounts { type direction count withheld } } }');
  expect(at(found, 'graph')).toMatchObject({
    engine: 'EMBEDDED', revision: 1, publishedAt: '2026-01-01T00:00:00Z', earliest: '2026-01-01', latest: '2027-12-31',
    licence: 'CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)',
  });
  expect(at(found, 'graph.hash')).toMatch(/^[0-9a-f]{64}$/);
  expect(at(found, 'graph.nodeCounts')).toContainEqual({ type: 'AI_MODEL', count: 1 });
  expect(at(found, 'graph.nodeCounts')).toContainEqual({ type: 'ARTICLE', count: 3 });
  expect(at(found, 'graph.relationCounts')).toContainEqual({ type: 'CONCERNS', direction: 'OUT', count: 2, withheld: 1 });
});
