import { request as rawRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadConfig } from '../../src/errors.ts';
import { startHttp } from '../../src/transport/http.ts';
import { openDoor } from './own-schema.ts';
import type { WatchedDoor } from './own-schema.ts';

let door: WatchedDoor;
beforeAll(async () => { door = await openDoor(); });
afterAll(() => door.close());

const JSON_TYPE = { 'Content-Type': 'application/json' };
const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(new URL(path, door.url), { redirect: 'manual', ...init });
const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = JSON_TYPE): Promise<Response> => get('/graphql', { method: 'POST', body, headers });

describe('the way in', () => {
  it('leads from / to the page where questions are asked', async () => {
    const answer = await get('/');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/graphiql']);
  });

  it('leads a person who opens /graphql in a browser there too, but no program', async () => {
    expect((await get('/graphql', { headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })).headers.get('location')).toBe('/graphiql');
    const asked = await get('/graphql?query={hello}', { headers: { Accept: 'text/html,*/*;q=0.8' } });
    expect([asked.status, await asked.json()]).toEqual([200, { data: { hello: 'world' } }]);
  });

  it('names what is there when something is not', async () => {
    const answer = await get('/grahpql');
    expect([answer.status, await answer.json()]).toEqual([
      404, { error: 'There is nothing at /grahpql.', paths: ['/export', '/graphiql', '/graphql', '/livez', '/readyz', '/schema.graphql'] },
    ]);
  });

  it.each([['DELETE', '/graphql', 'GET, HEAD, OPTIONS, POST'], ['POST', '/schema.graphql', 'GET, HEAD, OPTIONS'], ['PUT', '/', 'GET, HEAD, OPTIONS']])(
    'says which methods are for a place: %s %s is not', async (method, path, allow) => {
      const answer = await get(path, { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
    },
  );

  it.each(['/', '/graphiql', '/graphiql/react.js', '/livez', '/readyz', '/schema.graphql', '/graphql?query={hello}', '/nothing'])('answers HEAD %s like GET, without the body', async (path) => {
    const [head, full] = await Promise.all([get(path, { method: 'HEAD' }), get(path)]);
    const body = await full.text();
    expect([head.status, head.headers.get('content-type'), head.headers.get('content-length'), await head.text()])
      .toEqual([full.status, full.headers.get('content-type'), String(Buffer.byteLength(body)), '']);
  });

  it('lets any page read, with any header', async () => {
    const preflight = await get('/graphql', { method: 'OPTIONS', headers: { Origin: 'https://news.example', 'Access-Control-Request-Method': 'POST' } });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD, OPTIONS, POST', 'access-control-allow-headers': '*',
    });
    expect((await post('{"query":"{hello}"}')).headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each(['/graphiql', '/graphql?query={hello}', '/livez', '/schema.graphql', '/nothing'])('forbids guessing at the type of %s', async (path) => {
    expect((await get(path)).headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('files', () => {
  it('sends the schema as text, and not again to who holds it', async () => {
    const first = await get('/schema.graphql');
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(await first.text()).toContain('type Query');
    const etag = first.headers.get('etag') ?? 'none';
    const again = await get('/schema.graphql', { headers: { 'If-None-Match': `"other", W/${etag}` } });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    expect((await get('/schema.graphql', { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });

  it('asks for files by their content, so that they may be kept for a year', async () => {
    const page = await (await get('/graphiql')).text();
    const addresses = [...page.matchAll(/(?:src|href)="(\/graphiql\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(addresses).toHaveLength(6);
    for (const address of addresses) {
      const file = await get(address);
      expect([file.status, file.headers.get('cache-control'), new URL(address, door.url).search])
        .toEqual([200, 'public, max-age=31536000, immutable', `?v=${file.headers.get('etag')?.replaceAll('"', '') ?? ''}`]);
    }
  });

  it('allows the page nothing from elsewhere', async () => {
    const policy = (await get('/graphiql')).headers.get('content-security-policy') ?? '';
    expect(policy.split('; ').flatMap((rule) => rule.split(' ').slice(1)).filter((source) => !["'self'", "'none'", 'data:'].includes(source))).toEqual([]);
    expect(policy).toContain("default-src 'none'");
  });
});

describe('health', () => {
  it('lives even when the store is away', async () => {
    const answer = await get('/livez');
    expect([answer.status, await answer.json()]).toEqual([200, { live: true }]);
  });

  it('is not ready while the store is away, and says so without saying where it is kept', async () => {
    const answer = await get('/readyz');
    expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([503, '1', { ready: false, engine: 'NEO4J', reason: 'The graph cannot be asked at the moment; ask again in some seconds.' }]);
  });
});

describe('bodies', () => {
  const refusal = async (answer: Promise<Response>): Promise<unknown[]> => {
    const { status, headers } = await answer;
    return [status, headers.get('content-type'), (await (await answer).json()) as unknown];
  };
  const error = (message: string): unknown => ({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  const JSON_UTF8 = 'application/json; charset=utf-8';

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])('takes %s', async (type) => {
    expect(await (await post('{"query":"{hello}"}', { 'Content-Type': type })).json()).toEqual({ data: { hello: 'world' } });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/graphql', ''])('refuses "%s" with 415: a foreign page could send it unasked', async (type) => {
    expect(await refusal(post(new TextEncoder().encode('{"query":"{hello}"}'), type === '' ? {} : { 'Content-Type': type })))
      .toEqual([415, JSON_UTF8, error(`The body has the content type "${type}"; expected application/json.`)]);
  });

  it('refuses other alphabets and packed bodies', async () => {
    expect(await refusal(post('{}', { 'Content-Type': 'application/json; charset=latin1' }))).toEqual([415, JSON_UTF8, error('The body is in "latin1"; expected utf-8.')]);
    expect(await refusal(post('{}', { ...JSON_TYPE, 'Content-Encoding': 'gzip' }))).toEqual([415, JSON_UTF8, error('The body has the content encoding "gzip"; expected none.')]);
  });

  it.each(['{"query":', '', '{hello}', new Uint8Array([0x22, 0xff, 0x22])])('answers text that is no JSON in the shape of a GraphQL error: %j', async (body) => {
    const message = 'The body is not JSON; expected an object such as {"query": "{ __typename }"}.';
    expect(await refusal(post(body))).toEqual([400, JSON_UTF8, error(message)]);
    expect((await refusal(post(body, { ...JSON_TYPE, Accept: 'application/graphql-response+json' })))[1]).toBe('application/graphql-response+json; charset=utf-8');
  });

  it.each(['null', '[]', '"{hello}"', '{}', '{"query":1}', '[{"query":"{hello}"}]'])('refuses JSON that is no GraphQL request: %s', async (body) => {
    const answer = await post(body);
    expect([answer.status, await answer.json()]).toEqual([400, { errors: [expect.objectContaining({ extensions: { code: 'BAD_REQUEST' } })] }]);
  });

  it('takes a body of a megabyte, and refuses a larger one with 413 while it is still being sent', async () => {
    const padded = (size: number): string => `{"query":"{hello}${' '.repeat(size - 19)}"}`;
    expect((await post(padded(1_000_000))).status).toBe(200);
    expect(await refusal(post(padded(1_000_001)))).toEqual([413, JSON_UTF8, error('The body has more than 1,000,000 bytes.')]);
    expect((await post(padded(10_000_000))).status).toBe(413);
  });

  it('does not write by GET', async () => {
    const answer = await get(`/graphql?query=${encodeURIComponent('mutation { write }')}`);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('faults', () => {
  it('tells the client nothing but an id, which the log explains', async () => {
    const broken = await openDoor({ get engine(): 'NEO4J' { throw new Error('secret detail'); }, open: () => Promise.reject(new Error('gone')), close: () => Promise.resolve() });
    const answer = await fetch(new URL('/readyz', broken.url));
    const { errors: [{ extensions: { requestId } }] } = (await answer.clone().json()) as { errors: [{ extensions: { requestId: string } }] };
    expect([answer.status, await answer.json()]).toEqual([500, { errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }] }]);
    expect(broken.logged).toEqual([`${requestId} Error: secret detail`]);
    await broken.close();
  });

  it('ends the operation of a client that goes away', async () => {
    const watched = await openDoor();
    const leave = new AbortController();
    const asked = fetch(new URL('/graphql?query={wait}', watched.url), { signal: leave.signal });
    await watched.waiting;
    leave.abort();
    await expect(asked).rejects.toThrow();
    await watched.aborted;
    watched.release();
    await watched.close();
    expect(watched.logged).toEqual([]);
  });

  it('logs nothing when a client goes away in the middle of its body', async () => {
    const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
    await new Promise((resolve) => socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"que', resolve));
    await new Promise((resolve) => socket.once('close', resolve).destroy());
    expect((await get('/livez')).status).toBe(200);
    expect(door.logged.filter((line) => /abort/i.test(line))).toEqual([]);
  });

  it.each([['PORT', { host: '127.0.0.1' }, /^PORT: "\d+" is in use at 127\.0\.0\.1; expected a free port/], ['HOST', { host: 'no-such-host.invalid' }, /^HOST: "no-such-host\.invalid" cannot be listened on/]])(
    'says what is wrong with %s when it cannot be listened on', async (_name, { host }, message) => {
      const { api, store, schemaText, examples } = door.served;
      const attempt = startHttp({ api: api(), store, schemaText, examples, host, port: Number(new URL(door.url).port), log: () => undefined });
      await expect(attempt).rejects.toThrow(message);
      await expect(attempt).rejects.toBeInstanceOf(BadConfig);
    },
  );
});

describe('closing', () => {
  it('lets a request in flight finish, closes connections that carry none and takes no new ones', async () => {
    const watched = await openDoor();
    expect((await fetch(new URL('/livez', watched.url))).status).toBe(200);
    const asked = new Promise<{ status: number | undefined; connection: string | undefined }>((resolve, reject) => {
      rawRequest(new URL('/graphql?query={wait}', watched.url), { agent: false }, (answer) => {
        answer.resume().once('end', () => { resolve({ status: answer.statusCode, connection: answer.headers.connection }); });
      }).once('error', reject).end();
    });
    await watched.waiting;
    const early = connect(Number(new URL(watched.url).port), '127.0.0.1');
    await new Promise((resolve) => early.once('connect', resolve));
    const closed = watched.close();
    await new Promise((resolve) => early.once('close', resolve));
    await expect(fetch(new URL('/livez', watched.url))).rejects.toThrow();
    watched.release();
    expect(await asked).toEqual({ status: 200, connection: 'close' });
    await closed;
    await watched.close();
  });
});
