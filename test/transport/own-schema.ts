import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Context } from '../../src/api/reading/context.ts';
import { StoreUnavailable } from '../../src/errors.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { startHttp } from '../../src/transport/http.ts';
import type { HttpServer } from '../../src/transport/http.ts';
import type { Served } from '../../src/transport/routes.ts';

/** A door in front of a schema made for watching doors. */
export interface WatchedDoor extends HttpServer {
  /** What stands behind it; `api` makes another one, since an api starts once. */
  readonly served: Omit<Served, 'api'> & { readonly api: () => ApolloServer<Context> };
  /** What the server logged, as "<request id> <message>". */
  readonly logged: readonly string[];
  /** Resolves when a `wait` has begun to be answered. */
  readonly waiting: Promise<void>;
  /** Lets every `wait` answer. */
  release(): void;
  /** Resolves when the signal of a waiting operation aborts. */
  readonly aborted: Promise<void>;
}

const typeDefs = `#graphql
  type Query { hello: String!, wait: String! }
  type Mutation { write: String! }
`;

const NO_PAGE = [ApolloServerPluginLandingPageDisabled()];

const closed: GraphStore = {
  engine: 'NEO4J',
  open: () => Promise.reject(new StoreUnavailable('The graph is away.')),
  close: () => Promise.resolve(),
};

/** Serves the schema on a free port. */
export async function openDoor(store: GraphStore = closed): Promise<WatchedDoor> {
  const logged: string[] = [];
  const waiting = deferred();
  const released = deferred();
  const aborted = deferred();
  const api = (): ApolloServer<Context> => new ApolloServer<Context>({
    typeDefs,
    resolvers: {
      Query: {
        hello: () => 'world',
        wait: async (_parent: unknown, _arguments: unknown, { signal }: Context) => {
          signal?.addEventListener('abort', () => { aborted.resolve(); });
          waiting.resolve();
          await released.promise;
          return 'done';
        },
      },
      Mutation: { write: () => 'written' },
    },
    plugins: [...NO_PAGE],
    csrfPrevention: false, stopOnTerminationSignals: false, introspection: true,
  });
  const served = { api, store, schemaText: typeDefs, examples: ['query First { hello }', 'query Second { __typename }'] };
  const server = await startHttp({ ...served, api: api(), host: '127.0.0.1', port: 0, log: ({ requestId, error }) => void logged.push(`${requestId} ${String(error)}`) });
  return { ...server, served, logged, waiting: waiting.promise, release: released.resolve, aborted: aborted.promise };
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => { resolve = settle; });
  return { promise, resolve };
}
