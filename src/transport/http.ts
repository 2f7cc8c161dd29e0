import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Fault } from '../api/format-error.ts';
import type { Config } from '../config.ts';
import { BadConfig } from '../errors.ts';
import { json, send } from './reply.ts';
import { BrokenOff } from './send-parts.ts';
import type { Handler } from './reply.ts';
import { routes } from './routes.ts';
import type { Served } from './routes.ts';

/** What is served, and where. */
export interface HttpOptions extends Served, Pick<Config, 'host' | 'port'> {
  /** Is told of faults that nobody foresaw; the client is told only the id. */
  readonly log: (fault: Fault) => void;
}

/** A server that listens. */
export interface HttpServer {
  /** Where a browser finds it, ending in a slash. */
  readonly url: string;
  /** Takes no new requests, lets those in flight finish for at most ten seconds, and resolves when all connections are closed. */
  close(): Promise<void>;
}

const GRACE_MS = 10_000;

/** Starts `api` and serves it with everything around it. Throws BadConfig when HOST and PORT cannot be listened on. */
export async function startHttp(options: HttpOptions): Promise<HttpServer> {
  const { api, host, port, log } = options;
  await api.start();
  const answer = routes(options);
  const sockets = new Set<Socket>();
  const inFlight = new Set<ServerResponse>();
  let closing: Promise<void> | null = null;

  // Slow senders are cut off; an idle connection outlives the usual minute of a proxy in front.
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 }, (request, response) => {
    inFlight.add(response);
    response.once('close', () => {
      inFlight.delete(response);
      if (closing !== null) request.socket.destroySoon();
    });
    if (closing !== null) response.setHeader('Connection', 'close');
    void serve(answer, request, response, log);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await listen(server, host, port);

  async function close(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => { resolve(); }));
    for (const response of inFlight) if (!response.headersSent) response.setHeader('Connection', 'close');
    // Browsers open connections ahead of need, and Node does not count as idle what never carried a request.
    const busy = new Set([...inFlight].map((response) => response.socket));
    for (const socket of sockets) if (!busy.has(socket)) socket.destroy();
    const timer = setTimeout(() => { server.closeAllConnections(); }, GRACE_MS);
    await closed;
    clearTimeout(timer);
    await api.stop();
  }

  return { url: urlOf(host, server.address() as AddressInfo), close: () => (closing ??= close()) };
}

async function serve(answer: Handler, request: IncomingMessage, response: ServerResponse, log: HttpOptions['log']): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => { if (!response.writableFinished) gone.abort(); });
  const url = request.url ?? '/';
  const at = url.indexOf('?');
  try {
    await send(request, response, await answer(request, at === -1 ? '' : url.slice(at), gone.signal));
  } catch (cause) {
    if (!(cause instanceof BrokenOff) && (response.destroyed || request.readableAborted)) return;
    const requestId = randomUUID();
    log({ requestId, error: cause instanceof BrokenOff ? cause.cause : cause });
    await send(request, response, json(500, { errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }] }));
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EADDRINUSE') reject(new BadConfig(`PORT: "${port}" is in use at ${host}; expected a free port, or 0 for any.`));
      else if (cause.code === 'EACCES') reject(new BadConfig(`PORT: "${port}" may not be listened on by this user; expected a port above 1023, or 0 for any free one.`));
      else reject(new BadConfig(`HOST: "${host}" cannot be listened on (${cause.code ?? cause.message}); expected an address of this machine, such as 127.0.0.1.`));
    });
    server.listen(port, host, resolve);
  });
}

function urlOf(host: string, { port }: AddressInfo): string {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/`;
}
