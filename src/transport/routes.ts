import type { IncomingMessage } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { Context } from '../api/reading/context.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { exportDoors } from './export-door.ts';
import { graphiqlFiles } from './graphiql.ts';
import { graphqlDoor } from './graphql-door.ts';
import { live, readiness } from './health.ts';
import { json, unchanging } from './reply.ts';
import type { Handler, Reply } from './reply.ts';

/** What stands behind the doors. */
export interface Served {
  readonly api: ApolloServer<Context>;
  readonly store: GraphStore;
  readonly schemaText: string;
  /** Documents that stand in the tabs of a first visit. */
  readonly examples: readonly string[];
}

/** Answers any request, those for things that are not there too. */
export function routes(served: Served): Handler {
  const doors = new Map<string, { readonly GET: Handler; readonly POST?: Handler }>();
  const page = '/graphiql';
  const graphql = graphqlDoor(served.api, served.store, page);
  const schema = unchanging('text/plain; charset=utf-8', served.schemaText, 'no-cache');
  doors.set('/', { GET: () => ({ status: 302, headers: { Location: page } }) });
  doors.set('/graphql', { GET: graphql, POST: graphql });
  doors.set('/schema.graphql', { GET: () => schema });
  doors.set('/livez', { GET: live });
  doors.set('/readyz', { GET: readiness(served.store) });
  const exported = exportDoors(served.store);
  for (const [path, GET] of exported.byPath) doors.set(path, { GET });
  const announced = [page, ...doors.keys()].filter((path) => path !== '/' && !path.startsWith('/export/')).sort();
  for (const [path, file] of graphiqlFiles(page, '/graphql', served.examples)) doors.set(path, { GET: () => file });

  return (request, search, signal) => {
    const path = pathOf(request);
    const door = doors.get(path) ?? (path.startsWith('/export/') ? { GET: exported.other } : undefined);
    if (door === undefined) return json(404, { error: `There is nothing at ${path.slice(0, 200)}.`, paths: announced });
    const methods = door.POST === undefined ? 'GET, HEAD, OPTIONS' : 'GET, HEAD, OPTIONS, POST';
    if (request.method === 'OPTIONS') return preflight(methods);
    const handler = request.method === 'GET' || request.method === 'HEAD' ? door.GET : request.method === 'POST' ? door.POST : undefined;
    if (handler !== undefined) return handler(request, search, signal);
    return json(405, { error: `${request.method ?? 'This method'} is not for ${path}; expected ${methods}.` }, { Allow: methods });
  };
}

/** The path without its query and without slashes at its end. */
function pathOf(request: IncomingMessage): string {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  return path.replace(/\/+$/, '') || '/';
}

/** Tells a browser that any page may ask (Fetch standard, CORS preflight). */
function preflight(methods: string): Reply {
  return { status: 204, headers: { Allow: methods, 'Access-Control-Allow-Methods': methods, 'Access-Control-Allow-Headers': '*', 'Access-Control-Max-Age': '86400' } };
}
