import { randomUUID } from 'node:crypto';
import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { AigovError, StoreUnavailable, UnknownId } from '../errors.ts';
import type { ErrorCode } from './generated/resolvers.ts';

/** A fault of ours, told to whoever runs the server; the asker is given its request id and nothing else. */
export interface Fault {
  readonly requestId: string;
  readonly error: unknown;
}

const INTERNAL = 'INTERNAL_SERVER_ERROR';
/** Where the graph is kept, and what is the matter there, is for whoever runs the server. */
export const UNAVAILABLE = 'The graph cannot be asked at the moment; ask again in some seconds.';

/** Those of our codes that an answer may carry; any other fault of ours is masked. */
const TOLD: readonly string[] = ['BAD_USER_INPUT', 'BAD_CURSOR', 'UNKNOWN_ID', 'SERVICE_UNAVAILABLE'] satisfies readonly ErrorCode[];

/** How an error is told: the code of our family, or what Apollo says of a bad document; what nobody foresaw is masked and logged. */
export function errorFormatter(log: (fault: Fault) => void): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = causeOf(error);
    if (cause instanceof StoreUnavailable) return told(formatted, UNAVAILABLE, { code: cause.code });
    if (cause instanceof AigovError && TOLD.includes(cause.code)) return told(formatted, cause.message, foreseen(cause));
    const code = codeOf(formatted, cause);
    if (code !== INTERNAL) return told(formatted, formatted.message, { code });
    const requestId = randomUUID();
    log({ requestId, error: cause });
    return { message: 'Internal server error', extensions: { code: INTERNAL, requestId } };
  };
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined ? causeOf(error.originalError) : error;
}

function foreseen(error: AigovError): Record<string, unknown> {
  return error instanceof UnknownId ? { code: error.code, nearest: error.nearest } : { code: error.code };
}

function told(formatted: GraphQLFormattedError, message: string, extensions: Record<string, unknown>): GraphQLFormattedError {
  const { locations, path } = formatted;
  return { message, ...(locations ? { locations } : {}), ...(path ? { path } : {}), extensions };
}

/**
 * The code that Apollo gives. It gives none where graphql-js finds only while it runs that an argument is null and must not be:
 * that error stands at the argument's value, and no other does.
 */
function codeOf(formatted: GraphQLFormattedError, cause: unknown): unknown {
  const code = formatted.extensions?.['code'] ?? INTERNAL;
  const place = cause instanceof GraphQLError ? cause.nodes?.[0]?.kind : undefined;
  return code === INTERNAL && place !== undefined && place !== Kind.FIELD ? 'BAD_USER_INPUT' : code;
}
