import { readdirSync, readFileSync } from 'node:fs';
import type { ApolloServer } from '@apollo/server';
import neo4j from 'neo4j-driver';
import { Context } from '../../src/api/reading/context.ts';
import { createApi } from '../../src/api/server.ts';
import { hashOf } from '../../src/operations/load/load.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-store.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import type { GraphWriter } from '../../src/store/graph-writer.ts';
import { openDriver, type Database } from '../../src/store/neo4j/driver/driver.ts';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import { graphHashOf } from '../../src/store/neo4j/write/graph-hash.ts';
import { openNeo4jWriter } from '../../src/store/neo4j/write/neo4j-writer.ts';
import type { Asked } from './operation-tree.ts';

const SCHEMA = new URL('../../schema/', import.meta.url);

/** The schema as it is served. */
function typeDefs(): string {
  return readdirSync(SCHEMA).filter((name) => name.endsWith('.graphql')).sort().map((name) => readFileSync(new URL(name, SCHEMA), 'utf8')).join('\n');
}

/** An engine that holds one graph. */
export interface Engine {
  readonly store: GraphStore;
  readonly writer: GraphWriter;
  /** The hash of what it holds, added up from its rows and not taken from what a load said. */
  hash(): Promise<string>;
}

/** Both engines of one database, empty at each call of `empty`. */
export interface Engines {
  empty(): Promise<{ readonly embedded: Engine; readonly database: Engine }>;
  close(): Promise<void>;
}

export function openEngines(uri: string): Engines {
  const driver = openDriver({ uri, user: null, password: null });
  // What is compared is the answer, not how soon it comes: a first plan may take its time.
  const database: Database = { ...driver, read: (text, params, options) => driver.read(text, params, { ...options, deadlineMs: 60_000 }) };
  const writer = openNeo4jWriter(database);
  const wiper = neo4j.driver(uri);
  return {
    async empty() {
      await wiper.executeQuery('MATCH (n) DETACH DELETE n');
      // A store of its own for each graph: their revisions have the same numbers.
      const store = await openNeo4jStore(database, { warm: false });
      const embedded = openEmbedded();
      return {
        embedded: { ...embedded, hash: () => hashOfRows(embedded.writer) },
        database: { store, writer, hash: async () => graphHashOf(database, (await store.open()).revision.n) },
      };
    },
    async close() {
      await database.close();
      await wiper.close();
    },
  };
}

async function hashOfRows(writer: GraphWriter): Promise<string> {
  const session = await writer.begin();
  try {
    return hashOf(await session.stamps());
  } finally {
    await session.end();
  }
}

export interface Reply {
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly extensions: unknown; readonly place: readonly (string | number)[] }[];
}

/** The API over both engines; an error of a resolver that nobody foresaw is kept in `faults`. */
export function openApi(): { readonly api: ApolloServer<Context>; readonly faults: unknown[] } {
  const faults: unknown[] = [];
  return { api: createApi({ typeDefs: typeDefs(), log: ({ error }) => faults.push(error) }), faults };
}

/** What an engine answers, without the id that a masked error gives each request. */
export async function reply(api: ApolloServer<Context>, store: GraphStore, { query, variables }: Asked): Promise<Reply> {
  const { body, http } = await api.executeOperation({ query, variables }, { contextValue: new Context(store) });
  if (body.kind !== 'single') throw new Error('an answer came in parts');
  const { data, errors = [] } = body.singleResult;
  const told = errors.map(({ message, path = [], extensions: { requestId: _requestId, ...extensions } = {} }) => ({ message, extensions, place: nulled(data, path) }));
  return { status: http.status ?? 200, data: data ?? null, errors: told.sort((a, b) => (JSON.stringify(a.place) < JSON.stringify(b.place) ? -1 : 1)) };
}

/**
 * The place that an error made null: its path as far as the answer goes. Of several fields that fail below one place GraphQL tells one and leaves
 * open which (specification of October 2021, 6.4.4): an engine that answers at once and one that answers later rightly tell another.
 */
function nulled(data: unknown, path: readonly (string | number)[]): readonly (string | number)[] {
  let value = data;
  const place = path.findIndex((key) => {
    if (value === null || typeof value !== 'object') return true;
    value = new Map<string, unknown>(Object.entries(value)).get(String(key));
    return false;
  });
  return place === -1 ? path : path.slice(0, place);
}
