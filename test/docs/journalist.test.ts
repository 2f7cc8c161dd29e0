import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/export/formats.ts';
import { CELL_PARAMETERS } from '../../src/operations/export/export.ts';
import { PARAMETERS } from '../../src/operations/export/read-question.ts';
import type { HttpServer } from '../../src/transport/http.ts';
import { ROOT, serveEmbedded } from '../transport/served-graph.ts';

const PAGE = readFileSync(join(ROOT, 'docs', 'journalist.md'), 'utf8');
const commands = [...PAGE.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = '']) => text.trim());
const run = promisify(execFile);

const folder = mkdtempSync(join(tmpdir(), 'aigov-journalist-'));
let server: HttpServer;
beforeAll(async () => {
  server = await serveEmbedded();
  symlinkSync(join(ROOT, 'scripts'), join(folder, 'scripts'));
  for (const command of commands) {
    const here = command.replaceAll('http://127.0.0.1:4000/', server.url).replaceAll('npx aigov', `"${process.execPath}" "${join(ROOT, 'dist', 'aigov.mjs')}"`);
    await run('bash', ['-euc', here], { cwd: folder });
  }
}, 120_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const made = (name: string): Buffer => readFileSync(join(folder, name));
/** The cells of a table that is parted by commas and quoted by RFC 4180, by the name of their column. */
function rows(text: string): readonly Readonly<Record<string, string>>[] {
  const cells = text.replace(/^\ufeff/, '').trimEnd().split('\r\n').map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
  const [head = [], ...body] = cells;
  return body.map((row) => Object.fromEntries(head.map((name, column) => [name, row[column] ?? ''])));
}

describe('the way of the journalist, each command as it is written', () => {
  test('leads to the same picture by address and by name', () => {
    expect(commands.length).toBeGreaterThanOrEqual(7);
    expect(made('restrictions.gexf').equals(made('restrictions-too.gexf'))).toBe(true);
  });

  test('leads to a sheet in which no link is without a source', () => {
    const links = rows(made('links.csv').toString());
    const evidence = new Set(rows(made('evidence.csv').toString()).map((row) => row['claim_id']));
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((row) => row['first_source'] === '' || row['sources'] === '' || !evidence.has(row['id'] ?? ''))).toEqual([]);
    expect(links.filter((row) => row['from_name'] === '' || row['to_name'] === '')).toEqual([]);
  });

  test('leads to the same links in the zip, and to a mark for Excel where it is asked for', () => {
    const ids = (text: string): readonly (string | undefined)[] => rows(text).map((row) => row['id']);
    const zip = unzipSync(made('restrictions.zip'));
    expect(ids(Buffer.from(zip['edges.csv'] ?? []).toString())).toEqual(ids(made('links.csv').toString()));
    expect(made('links-for-excel.csv').subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  test('leads to a drawing that shows every thing and names every source', () => {
    const story = JSON.parse(made('story.json').toString()) as { nodes: { name: string }[]; links: { sources: string[] }[] };
    const drawing = made('story.svg').toString().replace(/<\/tspan><tspan[^>]*>|<\/text>\n<text[^>]*>/g, ' ').replaceAll('&amp;', '&').replaceAll('&quot;', '"');
    for (const words of [...story.nodes.map(({ name }) => name), ...story.links.flatMap(({ sources }) => sources)]) expect(drawing).toContain(words);
  });
});

describe('the page', () => {
  test('lists every format as it introduces itself', () => {
    for (const { address, title, purpose } of FORMATS) expect(PAGE).toContain(`| \`${address}\` | ${title} | ${purpose} |`);
  });

  test('lists every parameter as the command explains it', () => {
    for (const { name, sentence } of [...PARAMETERS, ...CELL_PARAMETERS]) expect(PAGE).toContain(`| \`${name}\` | \`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}\` | ${sentence} |`);
  });
});
