import { describe, expect, it } from 'vitest';
import { article, claim, company, day, event, model, occurred, policy, recorded, says } from '../support/authored.ts';
import { askGraph, at } from './api.ts';

const stand = (stance: 'OPPOSES' | 'SUPPORTS', by: string, modality: 'STATED' | 'SPECULATED' = 'STATED'): ReturnType<typeof claim> =>
  claim({ subject: `company:${by}`, predicate: 'TAKES_POSITION_ON', object: 'policy:act', stance, evidence: [says('a', { modality })] });

const ask = await askGraph(recorded('2026-01-01', {
  entities: [
    company('cafe', 'Café Noir', { aliases: ['The Black One'], jurisdictions: ['US-CA'], companyKind: 'CLOUD' }),
    company('uk', 'Britannia', { jurisdictions: ['GB'] }), company('us', 'Columbia', { jurisdictions: ['US'] }), company('maybe', 'Perhaps'),
    model('dated', 'Dated', { releasedAt: day('2026-06'), family: 'Sage' }), model('undated', 'Undated'), policy('act', 'Act'),
    event('june', 'June', { subtype: 'FINE' }), event('some', 'Some day', { subtype: 'BAN' }),
  ],
  articles: [article('a', 'The Post'), article('b', null)],
  claims: [
    ...['cafe', 'uk', 'us'].map((by) => stand(by === 'cafe' ? 'OPPOSES' : 'SUPPORTS', by)), stand('OPPOSES', 'maybe', 'SPECULATED'),
    claim({ subject: 'company:us', predicate: 'DEVELOPS', object: 'model:dated', evidence: [says('a')] }),
    claim({ subject: 'company:us', predicate: 'DEVELOPS', object: 'model:undated', qualifier: 'LEAD', evidence: [says('b')] }),
    occurred('june', '2026-06-11', 'a'), occurred('some', null, 'b'),
  ],
}));

async function found(list: string, filter: string): Promise<readonly string[]> {
  const { data, errors } = await ask(`{ ${list}(filter: ${filter}) { nodes { id } } }`);
  expect(errors).toEqual([]);
  return (at(data, `${list}.nodes.*.id`) as readonly string[]).map((id) => id.replace(/^\w+:/, '')).sort();
}

async function messageOf(query: string): Promise<unknown> {
  const { errors } = await ask(query);
  return [errors[0]?.extensions?.['code'], errors[0]?.message];
}

describe('a list is filtered', () => {
  it.each([
    ['companies', '{ name: { eq: "CAFE NOIR" } }', ['cafe']],
    ['companies', '{ name: { eq: "The Black One" } }', []],
    ['companies', '{ anyName: { contains: "black" } }', ['cafe']],
    ['companies', '{ anyName: { in: ["britannia", "the black one"] } }', ['cafe', 'uk']],
    ['companies', '{ kind: CLOUD }', ['cafe']],
    ['companies', '{ kind: CLOUD, name: { contains: "brit" } }', []],
    ['companies', '{ jurisdictions: { in: "US" } }', ['us']],
    ['companies', '{ jurisdictions: { within: "US" } }', ['cafe', 'us']],
    ['companies', '{ jurisdictions: { in: ["US-CA", "UK"], within: ["US"] } }', ['cafe']],
    ['companies', '{ jurisdictions: { in: ["UK"] } }', ['uk']],
    ['companies', '{ id: ["company:uk", "model:dated"] }', ['uk']],
    ['companies', '{ claim: { modality: SPECULATED } }', ['maybe']],
    ['companies', '{ claim: { modality: null, status: null } }', ['cafe', 'uk', 'us']],
    ['aiModels', '{ family: { present: false } }', ['undated']],
    ['aiModels', '{ releasedAt: { possiblyIn: { from: "2026-06-15", to: "2026-06-16" }, dated: true } }', ['dated']],
    ['aiModels', '{ releasedAt: { certainlyIn: { from: "2026-06-15" } } }', []],
    ['events', '{ type: ENFORCEMENT, subtype: [FINE, HEARING] }', ['june']],
    ['events', '{ time: { precision: DAY } }', ['june']],
    ['events', '{ time: { possiblyIn: { to: "2025-01-01" } } }', ['some']],
    ['articles', '{ publisher: { present: true } }', ['a']],
  ])('%s(filter: %s)', async (list, filter, ids) => {
    expect(await found(list, filter)).toEqual(ids);
  });

  it('by nothing where every member is null', async () => {
    expect(await found('companies', '{ id: null, name: null, kind: null, jurisdictions: { in: null, within: null }, claim: null }')).toEqual(['cafe', 'uk', 'us']);
  });

  it.each(['{ id: [] }', '{ kind: [] }', '{ jurisdictions: { in: [] } }', '{ name: { in: [] } }', '{ claim: { status: [] } }'])(
    'to nothing by an empty list: %s', async (filter) => {
      expect(await found('companies', filter)).toEqual([]);
    },
  );

  it('of claims by subject, and of what is recorded by its day', async () => {
    const total = async (filter: string): Promise<unknown> => at((await ask(`{ claims(filter: ${filter}) { totalCount } }`)).data, 'claims.totalCount');
    expect(await Promise.all(['{ subject: "company:us" }', '{ recorded: { from: "2026-01-02" } }', '{ recorded: { to: "2026-01-01" } }', '{ modality: SPECULATED }'].map(total)))
      .toEqual([3, 0, 7, 1]);
  });
});

describe('links are filtered', () => {
  const positions = async (args: string): Promise<unknown> =>
    at((await ask(`{ policy(id: "policy:act") { positions(${args}, orderBy: { field: NAME }) { nodes { name } } } }`)).data, 'policy.positions.nodes.*.name');

  it('by stance, in its short form or in the filter', async () => {
    expect([await positions('stance: OPPOSES'), await positions('filter: { stance: OPPOSES }')]).toEqual([['Café Noir'], ['Café Noir']]);
  });

  it('by both, when both are given', async () => {
    expect(await positions('stance: [OPPOSES, SUPPORTS], filter: { stance: [SUPPORTS, MIXED] }')).toEqual(['Britannia', 'Columbia']);
    expect(await positions('stance: OPPOSES, filter: { stance: SUPPORTS }')).toEqual([]);
  });

  it('by what is shown', async () => {
    expect(await positions('stance: OPPOSES, filter: { claim: { modality: [STATED, SPECULATED] } }')).toEqual(['Café Noir', 'Perhaps']);
  });

  it('by qualifier, which a link without one does not match', async () => {
    const { data } = await ask('{ company(id: "company:us") { develops(filter: { qualifier: LEAD }) { nodes { id } } } }');
    expect(at(data, 'company.develops.nodes')).toEqual([{ id: 'model:undated' }]);
  });
});

describe('a filter that cannot be meant', () => {
  it('names a jurisdiction that it does not know and, where it can, the one meant', async () => {
    expect(await messageOf('{ companies(filter: { jurisdictions: { within: ["us-ca"] } }) { totalCount } }')).toEqual(['BAD_USER_INPUT', expect.stringMatching(/"us-ca".*Did you mean "US-CA"\?/)]);
    expect(await messageOf('{ companies(filter: { jurisdictions: { in: ["England"] } }) { totalCount } }')).toEqual(['BAD_USER_INPUT', expect.stringMatching(/"England" is no jurisdiction.*\(GB\)/)]);
  });

  it('names the span that ends before it begins', async () => {
    expect(await messageOf('{ events(filter: { time: { possiblyIn: { from: "2026-06-02", to: "2026-06-01" } } }) { totalCount } }'))
      .toEqual(['BAD_USER_INPUT', expect.stringContaining('"possiblyIn" runs from 2026-06-02 to 2026-06-01')]);
  });
});
