import { mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/export/formats.ts';
import { nodesCsv } from '../../src/export/formats/nodes-csv.ts';
import type { EntityRecord } from '../../src/model/records/record.ts';
import { company } from '../support/authored.ts';
import { bytesOf } from '../support/gather.ts';
import { Dice } from '../support/random.ts';
import { contentOf, hostileContent } from './hostile-content.ts';
import { everyReader, type Line } from './readers/every-reader.ts';
import { inLibreOffice, missingPrograms } from './readers/programs.ts';
import { tableText } from './readers/table-text.ts';

const missing = await missingPrograms();
if (missing !== null) {
  if (process.env['CI'] !== undefined) throw new Error(`Outside readers are ${missing}`);
  process.stderr.write(`Outside readers are not asked, since some are ${missing}\n`);
}

const folder = mkdtempSync(join(tmpdir(), 'aigov-readers-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.skipIf(missing !== null)('readers that are not ours', () => {
  let lines: readonly Line[] = [];
  beforeAll(async () => {
    const dice = new Dice(11);
    lines = await everyReader(folder, Array.from({ length: 200 }, () => hostileContent(dice)));
    process.stdout.write(tableText(lines));
  }, 600_000);

  test('find in 200 graphs of hostile text the nodes, edges and attributes that were written, and no others', () => {
    expect(lines.flatMap(({ format, reader, wrong }) => wrong.map((what) => `${format} by ${reader}: ${what}`)).slice(0, 10)).toEqual([]);
  });

  test('count the same nodes and edges in every format', () => {
    const whole = lines.filter(({ reader }) => reader !== 'LibreOffice');
    expect(new Set(whole.map(({ nodes }) => nodes).filter((count) => count > 0)).size).toBe(1);
    expect(new Set(whole.map(({ edges }) => edges).filter((count) => count > 0)).size).toBe(1);
  });

  test('are two for every format', () => {
    const readers = FORMATS.map(({ address }) => [address, lines.filter(({ format }) => format === address).length] as const);
    expect(readers.filter(([, count]) => count < 2)).toEqual([]);
  });

  test('of sheets take a formula in a name for text, unless it was asked for raw', async () => {
    const content = contentOf([{ ...company('a', '=HYPERLINK("http://evil.example","x")'), judgements: [], confirmed: true, mergedFrom: [], sameAs: null } as EntityRecord], []);
    for (const raw of [false, true]) await writeFile(join(folder, `formula-${raw}.csv`), await bytesOf(nodesCsv(content, { raw, bom: true })));
    const out = await inLibreOffice(folder, [false, true].map((raw) => join(folder, `formula-${raw}.csv`)), 'fods');
    const [escaped, raw] = await Promise.all([false, true].map((each) => readFile(join(out, `formula-${each}.fods`), 'utf8')));
    expect(escaped).not.toContain('table:formula');
    expect(escaped).toContain('HYPERLINK(&quot;http://evil.example&quot;,&quot;x&quot;)');
    expect(raw).toContain('table:formula');
  }, 120_000);
});
