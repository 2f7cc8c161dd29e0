import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** A body that broke off after its head had been sent, for a reason of ours. */
export class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
}

type Parts = AsyncIterable<string | Uint8Array>;

/** How many parts are made ahead of what has been sent. */
const AHEAD = 1;

/**
 * Sends a body while it is made, no faster than it is taken, as gzip where the client takes that and Vary says that it may. A client that goes
 * ends the making. A body that breaks off cuts the connection, so that nobody takes it for whole. Errors: BrokenOff.
 */
export async function sendParts(request: IncomingMessage, response: ServerResponse, status: number, parts: Parts): Promise<void> {
  const packs = String(response.getHeader('Vary') ?? '').includes('Accept-Encoding') && takesGzip(request);
  if (packs) response.setHeader('Content-Encoding', 'gzip');
  response.writeHead(status);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  let fault: unknown = null;
  async function* watched(): Parts {
    try {
      yield* parts;
    } catch (cause) {
      // What fails because the client went is no fault of ours.
      if (!response.destroyed) fault = cause;
      throw cause;
    }
  }
  const body = Readable.from(watched(), { highWaterMark: AHEAD });
  await (packs ? pipeline(body, createGzip(), response) : pipeline(body, response)).catch(() => {
    if (fault !== null) throw new BrokenOff('the body broke off', { cause: fault });
  });
}

/** Whether gzip is accepted (RFC 9110, 12.5.3). */
function takesGzip(request: IncomingMessage): boolean {
  const accepted = (request.headers['accept-encoding'] ?? '').split(',').map((each) => each.trim().split(';'));
  return accepted.some(([coding = '', weight = 'q=1']) => coding.trim() === 'gzip' && !/^\s*q=0(\.0*)?$/.test(weight));
}
