import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { FORMATS, formatAt, type Format } from '../../src/export/formats.ts';
import { exportFile, readRequest } from '../../src/operations/export/export.ts';
import { RELATION_NAMES } from '../../src/model/types/relation-types.ts';
import type { GraphReader } from '../../src/store/graph-store.ts';
import { bytesOf, gather } from '../support/gather.ts';
import { loadEmbedded } from '../support/load-embedded.ts';
import { SMALL_GRAPH } from './small-graph.ts';

let reader: GraphReader;
beforeAll(async () => { reader = await (await loadEmbedded(SMALL_GRAPH)).store.open(); });

async function written(format: Format, query = ''): Promise<Buffer> {
  return bytesOf((await exportFile(reader, readRequest(format, new URLSearchParams(query)))).parts);
}

/** The text of a file; of a zip that of all files in it, each under its name. */
async function text(format: Format, query = ''): Promise<string> {
  const bytes = await written(format, query);
  if (format.extension !== 'zip') return bytes.toString('utf8');
  return Object.entries(unzipSync(bytes)).map(([name, file]) => `--- ${name}\n${Buffer.from(file).toString('utf8')}`).join('\n');
}

const formats = FORMATS.map((format) => [format.address, format] as const);

// Whoever changes a golden file raises LAYOUT in src/export/formats.ts.
describe.each(formats)('%s', (address, format) => {
  test('is written as the golden file shows', async () => {
    await expect(await text(format)).toMatchFileSnapshot(`golden/small.${address}${format.extension === 'zip' ? '.txt' : ''}`);
  });

  test('is the same bytes each time', async () => {
    expect((await written(format)).equals(await written(format))).toBe(true);
  });

  test('says inside what was asked, of which revision and day, under which licence, where the evidence is, and that links are withheld', async () => {
    const inside = (await text(format, 'of=company:lab&depth=2')).replaceAll('&amp;', '&');
    for (const words of ['of=company:lab&depth=2', reader.revision.hash.slice(0, 8), '2026-02-01', 'CC BY 4.0', '/export/evidence.csv?of=company:lab&depth=2']) expect(inside).toContain(words);
    expect(inside).toMatch(/\b1 more link matches and is withheld|withheld"?(: ?|>)"?1/);
  });

  test('says inside that it was cut, and what to ask for instead', async () => {
    const cut = 'maxNodes (2) was reached; ask for more nodes, fewer steps (depth), or only some relations or types.';
    expect(await text(format, 'of=stakeholder:watchdog&depth=2&maxNodes=2')).toContain(cut);
    expect(await text(format, 'of=stakeholder:watchdog&depth=2')).not.toContain('was reached');
  });
});

test.each(formats.filter(([address]) => address !== 'nodes.csv'))('a program tells an allegation from a fact in %s', async (_address, format) => {
  const whole = await text(format);
  // Of all that is told of a link after its id, the first of these words is its modality.
  const modality = (id: string): string | undefined => /\b(STATED|ALLEGED)\b/.exec(whole.slice(whole.indexOf(id)))?.[0];
  const links = (await gather(reader.streamLinks(RELATION_NAMES))).flat();
  expect(links.map(({ claim }) => [claim.id, modality(claim.id)])).toEqual(links.map(({ claim }) => [claim.id, claim.modality]));
  expect(new Set(links.map(({ claim }) => claim.modality))).toEqual(new Set(['STATED', 'ALLEGED']));
});

test('a verified primary record goes before other sources as the first', async () => {
  expect(await text(formatAt('edges.csv'))).toContain('https://example.org/gazette,"Gazette, Title of gazette, § 2"');
});

test('a byte order mark stands first where it is asked for, and nowhere else', async () => {
  for (const [address, format] of formats.filter(([, { cells }]) => cells)) {
    const marks = (await text(format, 'bom=true')).match(/\ufeff/g)?.length ?? 0;
    expect([address, marks]).toEqual([address, { csv: 3, 'gephi.zip': 2 }[address as string] ?? 1]);
    expect(await text(format)).not.toContain('\ufeff');
  }
});

test('raw leaves formulas as they are; without it text gets an apostrophe, and numbers do not', async () => {
  expect(await text(formatAt('nodes.csv'))).toContain(`,'=SUM(1;2),`);
  expect(await text(formatAt('nodes.csv'), 'raw=true')).toContain(',=SUM(1;2),');
  expect(await text(formatAt('edges.csv'))).toContain(`"'-5 % off, ""for good"""`);
});
