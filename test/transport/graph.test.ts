import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HttpServer } from '../../src/transport/http.ts';
import { serveEmbedded } from './served-graph.ts';

let server: HttpServer;
beforeAll(async () => { server = await serveEmbedded(); });
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(new URL(path, server.url), { headers });

it('is ready, and says with which revision of the graph', async () => {
  const answer = await get('/readyz');
  const asked = await (await get('/graphql?query={graph{engine,revision,hash}}')).json() as { data: { graph: { revision: number; hash: string } } };
  const { revision, hash } = asked.data.graph;
  expect([answer.status, await answer.json()]).toEqual([200, { ready: true, engine: 'EMBEDDED', revision, hash }]);
});

it('hands out the whole schema that it answers by', async () => {
  const text = await (await get('/schema.graphql')).text();
  const folder = new URL('../../schema/', import.meta.url);
  for (const name of readdirSync(folder)) expect(text).toContain(readFileSync(new URL(name, folder), 'utf8').trim());
});

it('answers a browser with the data, not with a page that loads from elsewhere', async () => {
  const answer = await get('/graphql?query={__typename}', { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
  expect([answer.headers.get('content-type'), await answer.json()]).toEqual(['application/json; charset=utf-8', { data: { __typename: 'Query' } }]);
});
