import type { IncomingMessage } from 'node:http';
import { HeaderMap } from '@apollo/server';
import type { ApolloServer } from '@apollo/server';
import { Context } from '../api/reading/context.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { readJson } from './json-body.ts';
import { Refusal } from './reply.ts';
import type { Handler, Reply } from './reply.ts';

/**
 * GraphQL over HTTP: reads by GET, everything by POST, one operation a request. A person who opens the bare address in a browser is sent to
 * `page`. What is wrong with the request itself is answered here, in the shape of a GraphQL error; the rest is Apollo's answer.
 */
export function graphqlDoor(api: ApolloServer<Context>, store: GraphStore, page: string): Handler {
  return async (request, search, signal) => {
    if (request.method !== 'POST' && search === '' && request.headers.accept?.includes('text/html') === true) return { status: 302, headers: { Location: page } };
    try {
      const body = request.method === 'POST' ? await readJson(request) : undefined;
      const answer = await api.executeHTTPGraphQLRequest({
        context: () => Promise.resolve(new Context(store, signal)),
        httpGraphQLRequest: { method: request.method === 'POST' ? 'POST' : 'GET', headers: headersOf(request), search, body },
      });
      const headers = { ...Object.fromEntries(answer.headers), Vary: 'Accept' };
      return { status: answer.status ?? 200, headers, body: await wholeText(answer.body) };
    } catch (cause) {
      if (cause instanceof Refusal) return graphqlError(request, cause);
      throw cause;
    }
  };
}

/** A GraphQL error in the media type that the client prefers. */
function graphqlError(request: IncomingMessage, { status, message }: Refusal): Reply {
  const accept = request.headers.accept ?? '';
  const media = accept.includes('application/graphql-response+json') ? 'application/graphql-response+json' : 'application/json';
  return {
    status,
    headers: { 'Content-Type': `${media}; charset=utf-8`, 'Cache-Control': 'no-store', Vary: 'Accept' },
    body: `${JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] })}\n`,
  };
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

type AnswerBody = Awaited<ReturnType<ApolloServer['executeHTTPGraphQLRequest']>>['body'];

async function wholeText(body: AnswerBody): Promise<string> {
  if (body.kind === 'complete') return body.string;
  let text = '';
  for await (const chunk of body.asyncIterator) text += chunk;
  return text;
}
