import { describe, expect, it } from 'vitest';
import { JSON_TYPE, mediaTypeOf, RESPONSE_TYPE } from '../../src/api/plugins/media-type.ts';
import { askOf } from './api.ts';
import { everything } from './everything.ts';

const ask = askOf(await everything());

describe('the media type', () => {
  it.each([
    [undefined, JSON_TYPE], ['', JSON_TYPE], ['*/*', JSON_TYPE], ['application/*', JSON_TYPE], ['application/json; charset=utf-8', JSON_TYPE],
    ['application/graphql-response+json', RESPONSE_TYPE], ['application/graphql-response+json, application/json', RESPONSE_TYPE],
    ['application/json, application/graphql-response+json', JSON_TYPE], ['application/json;q=0.5, application/graphql-response+json;q=0.9', RESPONSE_TYPE],
    ['application/graphql-response+json;q=0, */*', JSON_TYPE], ['application/json;q=0, */*', RESPONSE_TYPE], ['Text/HTML, Application/JSON', JSON_TYPE],
    ['text/html', null], ['application/json;q=0', null],
  ])('for Accept: %s is %s', (accept, type) => {
    expect(mediaTypeOf(accept)).toBe(type);
  });
});

describe('the status', () => {
  const BAD: readonly (readonly [string, string, Record<string, unknown>])[] = [
    ['that is no GraphQL', '{ companies', {}],
    ['that does not fit the schema', '{ enterprises }', {}],
    ['with a variable of the wrong type', 'query ($n: Int) { companies(first: $n) { totalCount } }', { n: 'two' }],
  ];

  it.each(BAD)('of a document %s is 200 as application/json, as old clients expect', async (_what, query, variables) => {
    const { status, headers } = await ask(query, variables, 'application/json');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  });

  it.each(BAD)('of a document %s is 400 as application/graphql-response+json', async (_what, query, variables) => {
    const { status, headers, data } = await ask(query, variables, 'application/graphql-response+json');
    expect([status, headers.get('content-type'), data]).toEqual([400, 'application/graphql-response+json; charset=utf-8', undefined]);
  });

  it('is not touched where a question was answered, even with an error in it', async () => {
    const { status, data } = await ask('{ graph { engine } company(id: "company:acme") { develops(first: 0) { totalCount } } }', {}, 'application/graphql-response+json');
    expect([status, data]).toEqual([undefined, { graph: { engine: 'EMBEDDED' }, company: null }]);
  });
});
