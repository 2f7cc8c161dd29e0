import type { IncomingMessage } from 'node:http';
import { Refusal } from './reply.ts';

/** Bytes of a request's body at most. */
const BODY_LIMIT = 1_000_000;
/** Somewhat more is read and dropped, so that the refusal reaches a client that is still sending. */
const DROP_LIMIT = 16 * BODY_LIMIT;

/** The JSON value of a body. Throws Refusal: 413 too large, 415 anything but JSON in UTF-8, 400 text that is no JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const fault = contentFault(request);
  if (fault !== null) {
    request.resume();
    throw new Refusal(415, fault);
  }
  const bytes = await readAll(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Refusal(400, 'The body is not JSON; expected an object such as {"query": "{ __typename }"}.');
  }
}

/** Only media types that a foreign page cannot send unasked are taken: that is the guard against forged requests. */
function contentFault(request: IncomingMessage): string | null {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (encoding !== 'identity') return `The body has the content encoding "${encoding.slice(0, 40)}"; expected none.`;
  const [media = '', ...parameters] = type.toLowerCase().split(';').map((part) => part.trim());
  if (media !== 'application/json') return `The body has the content type "${type.slice(0, 80)}"; expected application/json.`;
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length).replaceAll('"', '');
  return charset === undefined || charset === 'utf-8' || charset === 'utf8' ? null : `The body is in "${charset.slice(0, 40)}"; expected utf-8.`;
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
    else if (size > DROP_LIMIT) break;
  }
  if (size > BODY_LIMIT) throw new Refusal(413, `The body has more than ${BODY_LIMIT.toLocaleString('en')} bytes.`);
  return Buffer.concat(chunks);
}
