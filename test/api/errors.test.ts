import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/api/format-error.ts';
import { StoreUnavailable } from '../../src/errors.ts';
import type { GraphReader, GraphStore } from '../../src/store/graph-store.ts';
import { askOf } from './api.ts';
import { everything } from './everything.ts';

const store = await everything();

/** The store, with one method of its readers done differently. */
function altered(method: keyof GraphReader, does: () => unknown): GraphStore {
  return {
    ...store,
    open: async () => new Proxy(await store.open(), { get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (name === method) return does;
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    } }),
  };
}

function failing(fault: Error, when: 'open' | keyof GraphReader): GraphStore {
  const fails = (): never => { throw fault; };
  return when === 'open' ? { ...store, open: fails } : altered(when, fails);
}

describe('a store that cannot be read', () => {
  it.each(['open', 'page', 'support'] as const)('makes the whole answer a 503 that says when to ask again, when it fails at %s', async (when) => {
    const ask = askOf(failing(new StoreUnavailable('The database does not answer.'), when));
    const { data, errors, status, headers } = await ask('{ graph { hash } companies { nodes { develops { edges { relation { evidenceCount } } } } } }');
    expect([data, status, headers.get('retry-after')]).toEqual([undefined, 503, '5']);
    expect(errors).toMatchObject([{ message: 'The graph cannot be asked at the moment; ask again in some seconds.', extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
  });
});

describe('a fault of ours', () => {
  const secret = new TypeError('cannot read password of undefined');

  it.each(['open', 'page', 'node'] as const)('at %s shows a request id and nothing else, and is logged under that id', async (when) => {
    const log: Fault[] = [];
    const { errors } = await askOf(failing(secret, when), (fault) => log.push(fault))('{ company(id: "company:acme") { id } companies { nodes { id } } }');
    expect(errors).toEqual([{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: log[0]?.requestId } }]);
    expect(log.map(({ error }) => error)).toEqual([secret]);
    expect(log[0]?.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is what a graph is that names a thing and does not hold it', async () => {
    const log: Fault[] = [];
    await askOf(altered('node', () => null), (fault) => log.push(fault))('{ conflicts { nodes { about { name } } } }');
    expect(String(log[0]?.error)).toContain('names event:vote and does not hold it');
  });
});

describe('a question that cannot be asked', () => {
  const ask = askOf(store);
  const codes = async (query: string, variables: Record<string, unknown> = {}): Promise<unknown> => (await ask(query, variables)).errors.map((error) => error.extensions?.['code']);

  it.each([
    ['{ companies', {}, 'GRAPHQL_PARSE_FAILED'],
    ['{ enterprises }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ companies(filter: { kind: SHOP }) { totalCount } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { graph { hash } } query B { graph { hash } }', {}, 'OPERATION_RESOLUTION_FAILURE'],
    ['query ($d: Date) { policy(id: "policy:act") { status(at: $d) } }', { d: '2026-02-30' }, 'BAD_USER_INPUT'],
    ['query ($n: Int = 1) { neighbourhood(of: ["company:acme"], depth: $n) { truncated } }', { n: null }, 'BAD_USER_INPUT'],
    ['{ neighbourhood(of: ["company:acme"], depth: 5) { truncated } }', {}, 'BAD_USER_INPUT'],
    ['{ neighbourhood(of: ["company:acme"], maxNodes: 0) { truncated } }', {}, 'BAD_USER_INPUT'],
    ['{ neighbourhood(of: []) { truncated } }', {}, 'BAD_USER_INPUT'],
    ['{ claims { nodes { evidence(first: 51) { scope } } } }', {}, 'BAD_USER_INPUT'],
    ['{ conflicts { nodes { sides { evidence(first: 0) { scope } } } } }', {}, 'BAD_USER_INPUT'],
  ])('%s has the code that clients match on', async (query, variables, code) => {
    expect(new Set(await codes(query, variables) as string[])).toEqual(new Set([code]));
  });

  it('never shows where in our code it was refused', async () => {
    const { errors } = await ask('{ companies(first: 0) { totalCount } }');
    expect(errors).toEqual([{ message: '"first" is 0; 1 to 100 was expected.', locations: [{ line: 1, column: 3 }], path: ['companies'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
