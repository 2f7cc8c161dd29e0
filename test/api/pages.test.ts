import { describe, expect, it } from 'vitest';
import { article, claim, company, model, recorded, says } from '../support/authored.ts';
import { askGraph, at } from './api.ts';

const names = ['ann', 'bob', 'cat', 'dan', 'eve'];
const develops = (maker: string): ReturnType<typeof claim> =>
  claim({ subject: `company:${maker}`, predicate: 'DEVELOPS', object: 'model:m', evidence: [says('a')] });

const ask = await askGraph(recorded('2026-01-01', {
  entities: [...names.map((name) => company(name)), company('unseen'), model('m')], articles: [article('a')], claims: names.map(develops),
}));

const PAGE = 'totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

interface PageSeen extends Readonly<Record<'next' | 'previous' | 'start' | 'end' | 'total', unknown>> {
  readonly names: readonly string[];
}

async function companies(args: string, variables: Record<string, unknown> = {}): Promise<PageSeen> {
  const { data, errors } = await ask(`query ${'c' in variables ? '($c: String) ' : ''}{ companies(${args}) { ${PAGE} } }`, variables);
  expect(errors).toEqual([]);
  const ids = at(data, 'companies.nodes.*.id') as readonly string[];
  const [next, previous, start, end] = ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'].map((fact) => at(data, `companies.pageInfo.${fact}`));
  return { names: ids.map((id) => id.slice('company:'.length)), next, previous, start, end, total: at(data, 'companies.totalCount') };
}

async function codeOf(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const { errors } = await ask(query, variables);
  return errors[0]?.extensions?.['code'];
}

describe('pages', () => {
  it('go on after the last row and say whether more follow', async () => {
    const first = await companies('first: 2');
    const second = await companies('first: 2, after: $c', { c: first.end });
    const third = await companies('first: 2, after: $c', { c: second.end });
    expect([first.names, second.names, third.names]).toEqual([['ann', 'bob'], ['cat', 'dan'], ['eve']]);
    expect([first.next, second.next, third.next]).toEqual([true, true, false]);
    expect([first.previous, second.previous, third.previous]).toEqual([false, true, true]);
  });

  it('taken from the back stand in the same order as those from the front', async () => {
    const last = await companies('last: 2');
    const before = await companies('last: 2, before: $c', { c: last.start });
    const front = await companies('last: 2, before: $c', { c: before.start });
    expect([front.names, before.names, last.names]).toEqual([['ann'], ['bob', 'cat'], ['dan', 'eve']]);
    expect([front.previous, before.previous, last.previous]).toEqual([false, true, true]);
    expect([front.next, before.next, last.next]).toEqual([true, true, false]);
  });

  it('run the other way under a descending order', async () => {
    expect((await companies('first: 2, orderBy: { field: NAME, direction: DESC }')).names).toEqual(['eve', 'dan']);
  });

  it('have a total that paging does not change and that leaves out what is withheld', async () => {
    expect([(await companies('first: 1')).total, (await companies('last: 1')).total]).toEqual([5, 5]);
    expect((await ask('{ companies { withheld } }')).data).toEqual({ companies: { withheld: 1 } });
  });

  it('without rows have no cursors and nothing before or after', async () => {
    const none = await companies('filter: { id: [] }');
    expect(none).toEqual({ names: [], next: false, previous: false, start: null, end: null, total: 0 });
  });

  it('of links go on in the same way', async () => {
    const query = 'query ($c: String) { aiModel(id: "model:m") { developedBy(first: 3, after: $c) { edges { cursor node { id } } pageInfo { endCursor hasNextPage } } } }';
    const idsOf = 'aiModel.developedBy.edges.*.node.id';
    const first = (await ask(query)).data;
    const c = at(first, 'aiModel.developedBy.edges.2.cursor');
    const rest = (await ask(query, { c })).data;
    expect(at(first, 'aiModel.developedBy.pageInfo.endCursor')).toBe(c);
    expect([at(first, idsOf), at(rest, idsOf)].flat()).toEqual(names.map((name) => `company:${name}`));
  });
});

describe('a cursor', () => {
  it('is the same for a null argument and for one left out', async () => {
    const { end } = await companies('first: 2');
    expect((await companies('first: 2, after: $c, filter: null, orderBy: null', { c: end })).names).toEqual(['cat', 'dan']);
    expect((await companies('first: 1, after: $c', { c: end })).names).toEqual(['cat']);
  });

  it.each([
    ['another order', '{ companies(after: $c, orderBy: { field: NAME, direction: DESC }) { totalCount } }'],
    ['another filter', '{ companies(after: $c, filter: { kind: [CLOUD] }) { totalCount } }'],
    ['another list', '{ aiModels(after: $c) { totalCount } }'],
    ['links', '{ company(id: "company:ann") { develops(after: $c) { totalCount } } }'],
  ])('of one question is refused by %s', async (_what, query) => {
    const { end } = await companies('first: 2');
    expect(await codeOf(`query ($c: String) ${query}`, { c: end })).toBe('BAD_CURSOR');
  });

  it.each(['', 'x', 'company:ann', 'MS4wMDAwMDAwMC54'])('that was never given is refused: "%s"', async (c) => {
    expect(await codeOf('query ($c: String) { companies(after: $c) { totalCount } }', { c })).toBe('BAD_CURSOR');
  });
});

it.each(['first: 0', 'first: 101', 'first: -1', 'last: 0', 'last: 101', 'first: 1, last: 1', 'last: 1, after: "x"', 'first: 1, before: "x"', 'after: "x", before: "y"'])(
  'a page that cannot be meant is refused: %s', async (args) => {
    expect(await codeOf(`{ companies(${args}) { totalCount } }`)).toBe('BAD_USER_INPUT');
  },
);
