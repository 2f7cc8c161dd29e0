import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HttpServer } from '../../src/transport/http.ts';
import { serveEmbedded } from './served-graph.ts';

let server: HttpServer;
beforeAll(async () => { server = await serveEmbedded(); });
afterAll(() => server.close());

const audits = serverAudits({ url: () => `${server.url}graphql` });

it('is measured by all 61 audits of GraphQL over HTTP', () => {
  expect(audits).toHaveLength(61);
});

it.each(audits.map((audit) => ({ id: audit.id, name: audit.name, audit })))('$id $name', async ({ audit }) => {
  const { status, ...more } = await audit.fn();
  expect({ status, reason: 'reason' in more ? more.reason : null }).toEqual({ status: 'ok', reason: null });
});
