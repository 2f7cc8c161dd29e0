import { Neo4jError } from 'neo4j-driver';
import { StoreUnavailable } from '../../../errors.ts';

/** What went wrong with a call, and whether the database spoke: it refused, it kept silent, or nobody waited for it to the end. */
export interface Fault {
  readonly error: Error;
  readonly database: 'REFUSED' | 'SILENT' | 'UNKNOWN';
}

/** No answer came within these milliseconds. */
export class DeadlinePassed extends Error {
  readonly deadlineMs: number;

  constructor(deadlineMs: number) {
    super(`no answer within ${deadlineMs} ms`);
    this.deadlineMs = deadlineMs;
  }
}

/** Whoever asked has gone. */
export class GivenUp extends Error {}

const SILENT = ['ServiceUnavailable', 'SessionExpired', 'N/A'];
const TIMED_OUT = /^Neo\.\w+\.Transaction\.TransactionTimedOut/;

/** Whether the database says that the same statement may well be answered when it is sent again. */
export function isPassing(cause: unknown): boolean {
  return cause instanceof Neo4jError && cause.code.startsWith('Neo.TransientError.') && !TIMED_OUT.test(cause.code);
}

/** A driver's error, a passed deadline or an abort as StoreUnavailable; every other error as it is. */
export function faultOf(cause: unknown, uri: string): Fault {
  const at = `Neo4j at ${uri}`;
  if (cause instanceof GivenUp) return { error: new StoreUnavailable('The question was given up before it was answered.', { cause }), database: 'UNKNOWN' };
  if (cause instanceof DeadlinePassed) {
    const remedy = 'Ask again; if this goes on, look at the load of the database.';
    return { error: new StoreUnavailable(`${at} did not answer within ${cause.deadlineMs / 1000} s.`, { cause, remedy }), database: 'SILENT' };
  }
  if (!(cause instanceof Neo4jError)) return { error: cause instanceof Error ? cause : new Error(String(cause)), database: 'UNKNOWN' };
  if (SILENT.includes(cause.code)) {
    return { error: new StoreUnavailable(`${at} does not answer.`, { cause, remedy: 'Start it, or correct its address in the settings.' }), database: 'SILENT' };
  }
  return { error: refusal(at, cause), database: 'REFUSED' };
}

function refusal(at: string, cause: Neo4jError): StoreUnavailable {
  const { code, message } = cause;
  if (code.startsWith('Neo.ClientError.Security')) {
    return new StoreUnavailable(`${at} refused the user or the password.`, { cause, remedy: 'Correct the user and the password in the settings.' });
  }
  if (TIMED_OUT.test(code)) return new StoreUnavailable(`${at} gave up a statement that took too long.`, { cause, remedy: 'Ask for less at once.' });
  return new StoreUnavailable(`${at} refused a statement (${code}): ${message}`, { cause });
}
