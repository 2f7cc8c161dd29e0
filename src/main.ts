import { fileURLToPath } from 'node:url';
import { createApi } from './api/server.ts';
import type { Fault } from './api/format-error.ts';
import { readConfig } from './config.ts';
import { AigovError, StoreUnavailable } from './errors.ts';
import { Ends } from './main/ends.ts';
import { openGraph } from './main/open-graph.ts';
import { readOwnFiles } from './main/own-files.ts';
import { onTermination } from './main/termination.ts';
import { startHttp } from './transport/http.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** How long a start that is under way may hold up the end, in milliseconds. */
const PATIENCE_MS = 15_000;

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const ends = new Ends();
let ending = Promise.resolve();
let stopping = false;

async function start(): Promise<void> {
  const config = readConfig();
  const own = readOwnFiles(ROOT);
  onTermination({ stop, watchParent: config.startedByNpm, say });
  const store = await openGraph(config, own.seedsFile, { say, atEnd });
  const { revision } = await store.open();
  const api = createApi({ typeDefs: own.schemaText, log: logFault });
  const { host, port } = config;
  const server = await startHttp({ api, store, host, port, schemaText: own.schemaText, examples: own.examples, log: logFault });
  atEnd(() => server.close());
  process.stdout.write(`aigov-graph ${own.version} at ${server.url} · ${store.engine} · revision ${revision.n} (${revision.hash.slice(0, 8)})\n`);
}

/** Ends what has been started, the last first, and what a start that is still under way brings within PATIENCE_MS. */
async function stop(): Promise<void> {
  stopping = true;
  await endAll();
  await Promise.race([starting, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  await endAll();
}

function atEnd(end: () => Promise<void>): void {
  ends.add(end);
  if (stopping) void endAll();
}

function endAll(): Promise<void> {
  ending = ending.then(() => ends.all());
  return ending;
}

function logFault({ requestId, error }: Fault): void {
  say(`${new Date().toISOString()} request ${requestId}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

function reasonOf(cause: unknown): string {
  if (cause instanceof StoreUnavailable && cause.remedy !== null) return `${cause.message} ${cause.remedy}`;
  if (cause instanceof AigovError) return cause.message;
  return `The server cannot start: ${cause instanceof Error ? cause.message : String(cause)}`;
}

// Whoever read our output may be gone before we are.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

const starting = start().catch(async (cause: unknown) => {
  // Then it fails because its database was taken away.
  if (stopping) return;
  say(reasonOf(cause));
  await endAll();
  process.exit(1);
});
