import { describe, expect, it } from 'vitest';
import { askOf, at } from './api.ts';
import { everything } from './everything.ts';

const ask = askOf(await everything());

describe('asked by id', () => {
  it('a thing that exists nowhere, one of another type, and text that is no id are null', async () => {
    const { data, errors } = await ask(`{ node(id: "company:nobody") { id } company(id: "model:sage") { id } policy(id: "Act") { id }
      claim(id: "company:acme") { id } conflict(id: "conflict:0") { id } article(id: "passage:0") { id } }`);
    expect([data, errors]).toEqual([{ node: null, company: null, policy: null, claim: null, conflict: null, article: null }, []]);
  });

  it('many come in the order asked, with null where nothing has the id', async () => {
    const { data } = await ask('{ nodes(ids: ["policy:act", "policy:none", "company:acme", "policy:act"]) { __typename id } }');
    expect(at(data, 'nodes')).toEqual([
      { __typename: 'Policy', id: 'policy:act' }, null, { __typename: 'Company', id: 'company:acme' }, { __typename: 'Policy', id: 'policy:act' },
    ]);
  });

  it('more than a hundred at once are refused', async () => {
    const ids = Array.from({ length: 101 }, (_, n) => `company:c${n}`);
    const many = async (some: readonly string[]): Promise<unknown> => (await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: some })).errors.map((error) => error.message);
    expect(await many(ids)).toEqual(['"ids" holds 101 ids; 100 at most were expected.']);
    expect(await many(ids.slice(1))).toEqual([]);
  });
});

describe('an id that exists nowhere', () => {
  it.each([
    ['companies(filter: { id: ["company:acme", "company:amce"] }) { nodes { id } }', 'company:amce', 'company:acme'],
    ['companies(filter: { id: "company:amce" }) { totalCount }', 'company:amce', 'company:acme'],
    ['companies(filter: { id: "company:amce" }) { withheld }', 'company:amce', 'company:acme'],
    ['claims(filter: { subject: "model:sagee" }) { totalCount }', 'model:sagee', 'model:sage'],
    ['conflicts(filter: { about: "policy:acts" }) { totalCount }', 'policy:acts', 'policy:act'],
    ['neighbourhood(of: ["company:acme", "event:votes"]) { truncated }', 'event:votes', 'event:vote'],
  ])('is refused in %s, with the nearest that does', async (field, id, nearest) => {
    const { data, errors } = await ask(`{ ${field} }`);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ message: `Nothing has the id "${id}". Did you mean "${nearest}"?`, extensions: { code: 'UNKNOWN_ID', nearest } }]);
  });

  it('is refused among the articles of mentions', async () => {
    const { errors } = await ask('{ company(id: "company:acme") { mentions(article: "article:ones") { totalCount } } }');
    expect(errors).toMatchObject([{ path: ['company', 'mentions', 'totalCount'], extensions: { code: 'UNKNOWN_ID', nearest: 'article:one' } }]);
  });

  it('of another type than the list is not unknown: it matches nothing', async () => {
    expect((await ask('{ companies(filter: { id: "model:sage" }) { totalCount } }')).data).toEqual({ companies: { totalCount: 0 } });
  });
});
