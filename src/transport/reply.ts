import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendParts } from './send-parts.ts';

/** What a door answers; sending it is another matter. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** A body that is made while it is sent, in place of `body`. */
  readonly parts?: AsyncIterable<string | Uint8Array>;
}

/** Answers a request. `signal` aborts when the client goes away; `search` begins with "?" or is empty. */
export type Handler = (request: IncomingMessage, search: string, signal: AbortSignal) => Reply | Promise<Reply>;

/** A request that cannot be served as it stands, found while it is being read. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The data are public and read by any page; nothing here depends on cookies. */
const ALWAYS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After, Content-Disposition',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** A JSON value that nobody may keep; `headers` come on top. */
export function json(status: number, content: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers }, body: `${JSON.stringify(content)}\n` };
}

/** A text or file that changes only with a release: it carries an ETag of its content (RFC 9110, 8.8.3). */
export function unchanging(contentType: string, body: string | Buffer, cacheControl: string): Reply {
  return { status: 200, headers: { 'Content-Type': contentType, 'Cache-Control': cacheControl, ETag: `"${fingerprint(body)}"` }, body };
}

/** 16 characters that differ when the content does. */
export function fingerprint(body: string | Buffer): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 16);
}

/** Whether a client says that it holds what an ETag names (RFC 9110, 13.1.2: weakly compared). */
export function holds(request: IncomingMessage, tag: string): boolean {
  const strong = (text: string): string => text.trim().replace(/^W\//, '');
  const known = request.headers['if-none-match']?.split(',').map(strong);
  return known !== undefined && (known.includes(strong(tag)) || known.includes('*'));
}

/** Sends the reply; HEAD gets its headers alone, and 304 goes to whoever holds this very content. Errors: those of `parts`, the connection then being cut. */
export async function send(request: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> {
  if (response.destroyed || response.headersSent) return;
  const { headers = {}, body = '' } = reply;
  const tag = headers['ETag'];
  const held = reply.status === 200 && tag !== undefined && holds(request, tag);
  for (const [name, value] of Object.entries({ ...ALWAYS, ...headers })) response.setHeader(name, value);
  if (held) {
    response.writeHead(304).end();
    return;
  }
  if (reply.parts !== undefined) {
    await sendParts(request, response, reply.status, reply.parts);
    return;
  }
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.writeHead(reply.status).end(request.method === 'HEAD' ? undefined : body);
}
