import { get as rawGet } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { gunzipSync, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../../src/api/server.ts';
import { StoreUnavailable } from '../../src/errors.ts';
import { FORMATS } from '../../src/export/formats.ts';
import type { GraphReader, GraphStore } from '../../src/store/graph-store.ts';
import { startHttp, type HttpServer } from '../../src/transport/http.ts';
import { at, TYPE_DEFS } from '../api/api.ts';
import { RELATION_NAMES } from '../../src/model/types/relation-types.ts';
import { gather } from '../support/gather.ts';
import { loadEmbedded } from '../support/load-embedded.ts';
import { serveEmbedded } from '../transport/served-graph.ts';
import { SMALL_GRAPH } from './small-graph.ts';

let server: HttpServer;
beforeAll(async () => { server = await serveEmbedded(); });
afterAll(() => server.close());

const RESTRICTIONS = 'policy:claude-research-restrictions';
const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> => fetch(new URL(path, server.url), { method, headers });
const refusal = async (path: string): Promise<unknown> => {
  const answer = await get(path);
  return [answer.status, at(await answer.json(), 'errors.*')];
};

describe('an address below /export', () => {
  test.each(FORMATS.map((format) => [format.address, format] as const))('gives %s with its media type, a name for the file, and leave for any page to read it', async (address, format) => {
    const answer = await get(`/export/${address}?of=${RESTRICTIONS}`);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('access-control-allow-origin')]).toEqual([200, format.mediaType, '*']);
    expect(answer.headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename="aigov-claude-research-restrictions-r\\d+.*\\.${format.extension}"$`));
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  });

  test('lists the formats, as the graph does', async () => {
    const listed = at(await (await get('/export')).json(), 'formats.*.name');
    const asked: unknown = await (await get('/graphql?query={graph{formats{name,extension,mediaType,title,purpose,exportUrl}}}')).json();
    expect(listed).toEqual(at(asked, 'data.graph.formats.*.name'));
    expect(at(asked, 'data.graph.formats.*.exportUrl')).toEqual(FORMATS.map(({ address }) => `/export/${address}`));
  });

  test('is where a neighbourhood says that it can be had, whatever its arguments', async () => {
    const query = `{ neighbourhood(of: ["${RESTRICTIONS}", "company:anthropic"], depth: 2, direction: IN, types: [EVENT, AI_MODEL, STAKEHOLDER], maxNodes: 7,
      relations: { type: [PARTICIPATES_IN, CONCERNS, RELATED_TO], claim: { modality: [STATED, SPECULATED] } }) { nodes { id } relations { id } truncated withheld exportUrl(format: JSONL) } }`;
    const asked: unknown = await (await get(`/graphql?query=${encodeURIComponent(query)}`)).json();
    const file = await (await get(String(at(asked, 'data.neighbourhood.exportUrl')))).text();
    const lines = file.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    const ids = (kind: string): readonly unknown[] => lines.filter(({ line }) => line === kind).map(({ id }) => id);
    expect([ids('node'), ids('edge')]).toEqual([at(asked, 'data.neighbourhood.nodes.*.id'), at(asked, 'data.neighbourhood.relations.*.id')]);
    expect(lines[0]).toMatchObject({ withheld: at(asked, 'data.neighbourhood.withheld') });
    expect([at(asked, 'data.neighbourhood.truncated'), lines[0]?.['cut']]).toEqual([true, expect.stringContaining('maxNodes (7)')]);
  });
});

describe('what cannot be meant', () => {
  test.each([
    ['/export/gexff', 'BAD_USER_INPUT', /"gexff" is no format.*Did you mean "gexf"\?/],
    ['/export/gexf?of=company:anthropi', 'UNKNOWN_ID', /Did you mean "company:anthropic"\?/],
    ['/export/gexf?of=company:anthropic&dept=2', 'BAD_USER_INPUT', /"dept" is no parameter.*Did you mean "depth"\?/],
    ['/export/gexf?of=company:anthropic&depth=5', 'BAD_USER_INPUT', /"depth" is 5; 0 to 4 was expected/],
    ['/export/gexf?of=company:anthropic&depth=two', 'BAD_USER_INPUT', /"depth" is "two"; a whole number was expected/],
    ['/export/gexf?of=company:anthropic&relations=DEVELOP', 'BAD_USER_INPUT', /Did you mean "DEVELOPS"\?/],
    ['/export/gexf?of=company:anthropic&types=AIMODEL', 'BAD_USER_INPUT', /Did you mean "AI_MODEL"\?/],
    ['/export/gexf?depth=2', 'BAD_USER_INPUT', /"depth" was given without "of"/],
    ['/export/gexf?raw=true', 'BAD_USER_INPUT', /"raw" was given for gexf/],
    ['/export/edges.csv?raw=yes', 'BAD_USER_INPUT', /true or false/],
    ['/export/gexf?of=', 'BAD_USER_INPUT', /"of" is empty/],
  ])('is refused with the nearest right thing: %s', async (path, code, message) => {
    expect(await refusal(path)).toEqual([400, [{ message: expect.stringMatching(message) as string, extensions: expect.objectContaining({ code }) as object }]]);
  });

  test('ends with 503 and a time to come again when the graph cannot be asked', async () => {
    const broken = await serve({ engine: 'EMBEDDED', open: () => { throw new StoreUnavailable('gone'); }, close: () => Promise.resolve() });
    const answer = await fetch(new URL('/export/gexf', broken.url));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    await broken.close();
  });
});

describe('over HTTP', () => {
  test('whoever holds a file is not sent it again; another question, format or way of writing is another file', async () => {
    const tag = async (path: string): Promise<string> => String((await get(path, {}, 'HEAD')).headers.get('etag'));
    const path = `/export/edges.csv?of=${RESTRICTIONS}`;
    const held = await get(path, { 'If-None-Match': await tag(path) });
    expect([held.status, await held.text()]).toEqual([304, '']);
    const tags = await Promise.all([path, `${path}&depth=2`, `${path}&raw=true`, `${path}&bom=true`, `/export/gexf?of=${RESTRICTIONS}`, '/export/gexf'].map(tag));
    expect(new Set(tags).size).toBe(tags.length);
    expect(await tag(`/export/edges.csv?depth=1&of=${RESTRICTIONS}`)).toBe(tags[0]);
  });

  test('HEAD answers like GET without a body, for unknown ids too', async () => {
    const [head, full] = await Promise.all(['HEAD', 'GET'].map((method) => get(`/export/gexf?of=${RESTRICTIONS}`, {}, method)));
    const names = ['content-type', 'content-disposition', 'etag', 'vary'];
    expect(names.map((name) => head?.headers.get(name))).toEqual(names.map((name) => full?.headers.get(name)));
    expect(await head?.text()).toBe('');
    expect((await get('/export/gexf?of=company:nobody-at-all', {}, 'HEAD')).status).toBe(400);
  });

  test.each([['gzip', 'gzip'], ['gzip;q=0', undefined], ['identity', undefined], ['br, gzip;q=0.5', 'gzip']])('Accept-Encoding: %s is answered with %s', async (accepted, encoding) => {
    const { headers, body } = await raw('/export/graphml', { 'Accept-Encoding': accepted });
    expect([headers['content-encoding'], headers['vary']]).toEqual([encoding, 'Accept-Encoding']);
    const text = Buffer.from(encoding === undefined ? body : gunzipSync(body)).toString('utf8');
    expect(text).toBe(await (await get('/export/graphml', { 'Accept-Encoding': 'identity' })).text());
  });

  test('a zip is sent as it is', async () => {
    const { headers, body } = await raw('/export/csv', { 'Accept-Encoding': 'gzip' });
    expect([headers['content-encoding'], Object.keys(unzipSync(body))]).toEqual([undefined, ['README.txt', 'datapackage.json', 'nodes.csv', 'edges.csv', 'evidence.csv']]);
  });
});

describe('a graph that never ends', () => {
  test('is read no further when its reader has gone at 1 kB, and no faster than it is taken', async () => {
    const endless = await endlessStore();
    const door = await serve(endless.store);
    const read = await new Promise<number>((resolve, reject) => {
      rawGet(new URL('/export/edges.csv', door.url), (response) => {
        response.once('readable', () => {
          response.read(1024);
          // By then the buffers on the way are full, and nothing more is made.
          setTimeout(() => {
            resolve(endless.pages());
            response.destroy();
          }, 500);
        });
      }).on('error', reject);
    });
    await endless.stopped;
    expect(endless.pages() - read).toBeLessThanOrEqual(3);
    expect(read).toBeLessThan(200);
    await door.close();
  });

  test('cuts the connection when the graph fails half way, so that nobody takes the part for the whole, and tells whoever runs the server', async () => {
    const faults: unknown[] = [];
    const door = await serve((await endlessStore(20)).store, (error) => faults.push(error));
    await expect(fetch(new URL('/export/edges.csv', door.url)).then((answer) => answer.text())).rejects.toThrow();
    expect(faults).toEqual([expect.objectContaining({ message: 'the store failed' })]);
    await door.close();
  });
});

interface Endless {
  readonly store: GraphStore;
  readonly stopped: Promise<void>;
  /** How many pages of links were read. */
  readonly pages: () => number;
}

/** The small graph with links that never end, or fail after so many pages of some 100 kB. */
async function endlessStore(failsAfter = Number.POSITIVE_INFINITY): Promise<Endless> {
  const { store } = await loadEmbedded(SMALL_GRAPH);
  const reader = await store.open();
  const links = (await gather(reader.streamLinks(RELATION_NAMES))).flat();
  const page = Array.from({ length: 40 }, () => links).flat();
  let pages = 0;
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => { stop = resolve; });
  async function* streamLinks(): AsyncIterable<typeof page> {
    try {
      for (; pages < failsAfter; pages += 1) {
        await setImmediate();
        yield page;
      }
      throw new Error('the store failed');
    } finally {
      stop();
    }
  }
  const endless: GraphReader = new Proxy(reader, { get: (target, name) => {
    const member: unknown = Reflect.get(target, name, target);
    return name === 'streamLinks' ? streamLinks : typeof member === 'function' ? (member.bind(target) as unknown) : member;
  } });
  return { store: { ...store, open: () => endless }, stopped, pages: () => pages };
}

function serve(store: GraphStore, log: (error: unknown) => void = () => undefined): Promise<HttpServer> {
  const told = ({ error }: { error: unknown }): void => { log(error); };
  return startHttp({ api: createApi({ typeDefs: TYPE_DEFS, log: told }), store, host: '127.0.0.1', port: 0, schemaText: '', examples: [], log: told });
}

function raw(path: string, headers: Record<string, string>): Promise<{ readonly headers: Record<string, unknown>; readonly body: Uint8Array }> {
  return new Promise((resolve, reject) => {
    rawGet(new URL(path, server.url), { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => { resolve({ headers: response.headers, body: Buffer.concat(parts) }); }).on('error', reject);
    }).on('error', reject);
  });
}
