import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AigovError, UnknownId } from '../errors.ts';
import type { ErrorCode } from './generated/resolvers.ts';

/** A fault of ours, told to whoever runs the server; the asker is given its request id and nothing else. */
export interface Fault {
  readonly requestId: string;
  readonly error: unknown;
}

const INTERNAL = 'INTERNAL_SERVER_ERROR';

/** Those of our codes that an answer may carry; any other fault of ours is masked. */
const TOLD: readonly string[] = ['BAD_USER_INPUT', 'BAD_CURSOR', 'UNKNOWN_ID', 'SERVICE_UNAVAILABLE'] satisfies readonly ErrorCode[];

/** How an error is told: the code of our family, or what Apollo says of a bad document; what nobody foresaw is masked and logged. */
export function errorFormatter(log: (fault: Fault) => void): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    if (cause instanceof AigovError && TOLD.includes(cause.code)) return told(formatted, cause.message, foreseen(cause));
    const code = isArgumentFault(cause) ? 'BAD_USER_INPUT' : formatted.extensions?.['code'];
    if (typeof code === 'string' && code !== INTERNAL) return told(formatted, formatted.message, { code });
    const requestId = randomUUID();
    log({ requestId, error: cause });
    return { message: 'Internal server error', extensions: { code: INTERNAL, requestId } };
  };
}

function foreseen(error: AigovError): Record<string, unknown> {
  return error instanceof UnknownId ? { code: error.code, nearest: error.nearest } : { code: error.code };
}

function told(formatted: GraphQLFormattedError, message: string, extensions: Record<string, unknown>): GraphQLFormattedError {
  const { locations, path } = formatted;
  return { message, ...(locations ? { locations } : {}), ...(path ? { path } : {}), extensions };
}

/** graphql-js finds a null for a non-null argument only while it runs: that error has a place and no cause, and no code. */
function isArgumentFault(error: unknown): boolean {
  return error instanceof GraphQLError && error.originalError === undefined && error.extensions['code'] === undefined && error.path !== undefined;
}
