import { fileURLToPath } from 'node:url';
import { createApi } from '../../src/api/server.ts';
import { readConfig } from '../../src/config.ts';
import { openGraph } from '../../src/main/open-graph.ts';
import { readOwnFiles } from '../../src/main/own-files.ts';
import { startHttp } from '../../src/transport/http.ts';
import type { HttpServer } from '../../src/transport/http.ts';

/** The folder of the package. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The real thing in this process: the seeds in the embedded engine, behind the API and the door, on a free port. */
export async function serveEmbedded(): Promise<HttpServer> {
  const { schemaText, seedsFile, examples } = readOwnFiles(ROOT);
  const store = await openGraph(readConfig({ STORE: 'embedded' }), seedsFile, { say: () => undefined, atEnd: () => undefined });
  const log = ({ error }: { error: unknown }): void => { throw error; };
  return startHttp({ api: createApi({ typeDefs: schemaText, log }), store, host: '127.0.0.1', port: 0, schemaText, examples, log });
}
