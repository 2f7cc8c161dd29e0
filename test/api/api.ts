import { readdirSync, readFileSync } from 'node:fs';
import { HeaderMap } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { Context } from '../../src/api/reading/context.ts';
import type { Fault } from '../../src/api/format-error.ts';
import { createApi } from '../../src/api/server.ts';
import type { DatedGraph } from '../../src/model/records/authored.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { loadEmbedded } from '../support/load-embedded.ts';

const FOLDER = new URL('../../schema/', import.meta.url);

/** The text of all files of the schema. */
export const TYPE_DEFS = readdirSync(FOLDER).filter((name) => name.endsWith('.graphql')).map((name) => readFileSync(new URL(name, FOLDER), 'utf8')).join('\n');

export interface Answered {
  /** Undefined where the answer holds none. */
  readonly data: unknown;
  readonly errors: NonNullable<FormattedExecutionResult['errors']>;
  readonly status: number | undefined;
  readonly headers: ReadonlyMap<string, string>;
}

export type Ask = (query: string, variables?: Record<string, unknown>, accept?: string) => Promise<Answered>;

/** Asks the API over a store; what is masked goes to `log`. */
export function askOf(store: GraphStore, log: (fault: Fault) => void = () => undefined): Ask {
  const api = createApi({ typeDefs: TYPE_DEFS, log });
  return async (query, variables = {}, accept = 'application/json') => {
    const http = { method: 'POST', headers: new HeaderMap([['accept', accept]]), search: '', body: {} };
    const request = { query, variables, http };
    const { body, http: head } = await api.executeOperation(request, { contextValue: new Context(store) });
    if (body.kind !== 'single') throw new Error('the answer came in pieces');
    const { data, errors = [] } = JSON.parse(JSON.stringify(body.singleResult)) as FormattedExecutionResult;
    return { data, errors, status: head.status, headers: head.headers };
  };
}

/** What stands at a path in an answer, such as `companies.nodes.*.id`: a star is every item of a list. */
export function at(value: unknown, path: string): unknown {
  const [step, ...rest] = path.split('.');
  if (step === undefined || step === '') return value;
  if (step === '*') return (value as readonly unknown[]).map((item) => at(item, rest.join('.')));
  return at((value as Readonly<Record<string, unknown>>)[step], rest.join('.'));
}

/** Asks the API over a graph in memory. */
export async function askGraph(...graphs: readonly DatedGraph[]): Promise<Ask> {
  const { store } = await loadEmbedded(...graphs);
  return askOf(store);
}
