import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { Context } from './context.ts';
import type { ErrorCode } from './generated/resolvers.ts';
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
  requestDidStart: async () => ({ willSendResponse: async (request) => shape(request) }),
};

function shape({ request, response }: GraphQLRequestContextWillSendResponse<Context>): void {
  if (response.body.kind !== 'single') return;
  const result = response.body.singleResult;
  const codes = result.errors?.map((error) => error.extensions?.['code']) ?? [];
  const type = mediaTypeOf(request.http?.headers.get('accept'));
  if (type !== null) response.http.headers.set('content-type', `${type}; charset=utf-8`);
  if (codes.includes('SERVICE_UNAVAILABLE')) return unavailable(response.http, result);
  const refused = response.http.status === 400 && codes.length > 0 && codes.every((code) => OF_THE_DOCUMENT.includes(code));
  if (refused && type === JSON_TYPE) response.http.status = 200;
}

function unavailable(http: GraphQLRequestContextWillSendResponse<Context>['response']['http'], result: FormattedExecutionResult): void {
  delete result.data;
  http.status = 503;
  http.headers.set('retry-after', RETRY_AFTER_SECONDS);
}
