import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Context } from '../reading/context.ts';
import type { ErrorCode } from '../generated/resolvers.ts';
import { JSON_TYPE, mediaTypeOf } from './media-type.ts';

/** What is wrong with the document or its variables, not with the request that carried it. */
const OF_THE_DOCUMENT: readonly unknown[] = [
  'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE', 'BAD_USER_INPUT',
] satisfies readonly ErrorCode[];

const RETRY_AFTER_SECONDS = '5';

/**
 * Statuses and media types of GraphQL over HTTP (working draft of the GraphQL Foundation): a bad document is 400 as application/graphql-response+json
 * and 200 as application/json. A store that cannot answer makes the whole answer a 503 without data.
 */
export const httpPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: () => Promise.resolve({
    willSendResponse: (request) => {
      shape(request);
      return Promise.resolve();
    },
  }),
};

function shape({ request, response }: GraphQLRequestContextWillSendResponse<Context>): void {
  if (response.body.kind !== 'single') return;
  const result = response.body.singleResult;
  const codes = result.errors?.map((error) => error.extensions?.['code']) ?? [];
  const type = mediaTypeOf(request.http?.headers.get('accept'));
  if (type !== null) response.http.headers.set('content-type', `${type}; charset=utf-8`);
  const unavailable = result.errors?.[codes.indexOf('SERVICE_UNAVAILABLE')];
  if (unavailable !== undefined) {
    response.body.singleResult = { errors: [unavailable] };
    response.http.status = 503;
    response.http.headers.set('retry-after', RETRY_AFTER_SECONDS);
  }
  const refused = response.http.status === 400 && codes.length > 0 && codes.every((code) => OF_THE_DOCUMENT.includes(code));
  if (refused && type === JSON_TYPE) response.http.status = 200;
}
