import { describe, expect, test } from 'vitest';
import { sources, type Import, type SourceFile } from './imports.ts';

const files = sources();

/** Each room and the rooms that it may import from; itself always. A name that ends in ".ts" is a single file. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'src/errors.ts': [],
  'src/config.ts': ['src/errors.ts', 'src/model', 'src/question'],
  'src/model': ['src/errors.ts'],
  'src/question': ['src/model', 'src/errors.ts'],
  'src/store/graph-store.ts': ['src/question', 'src/model'],
  'src/store/graph-writer.ts': ['src/store/graph-store.ts', 'src/question', 'src/model'],
  'src/store/graph-audit.ts': ['src/store/graph-store.ts', 'src/model'],
  'src/store/embedded': ['src/store/graph-store.ts', 'src/store/graph-writer.ts', 'src/store/graph-audit.ts', 'src/question', 'src/model', 'src/errors.ts'],
  'src/store/neo4j': ['src/store/graph-store.ts', 'src/store/graph-writer.ts', 'src/store/graph-audit.ts', 'src/question', 'src/model', 'src/errors.ts'],
  'src/store/local-neo4j': ['src/errors.ts'],
  'src/import': ['src/model', 'src/errors.ts'],
  'src/export': ['src/model', 'src/errors.ts'],
  'src/operations': ['src/store/graph-store.ts', 'src/store/graph-writer.ts', 'src/store/graph-audit.ts', 'src/question', 'src/import', 'src/export', 'src/model', 'src/errors.ts'],
  'src/api': ['src/operations', 'src/store/graph-store.ts', 'src/question', 'src/model', 'src/errors.ts'],
  'src/transport': ['src/api', 'src/operations', 'src/export', 'src/store/graph-store.ts', 'src/config.ts', 'src/model', 'src/errors.ts'],
  'src/main.ts': ['src'],
  'src/main': ['src'],
  'src/aigov.ts': ['src'],
};

/** Packages that only some rooms may import. Node's own modules are free but for the model and the questions, which stay pure. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'neo4j-driver': ['src/store/neo4j'],
  dataloader: ['src/store/neo4j'],
  graphql: ['src/api', 'src/transport', 'src/main'],
  '@apollo/server': ['src/api', 'src/transport'],
  '@graphql-tools/schema': ['src/api'],
  yaml: ['src/import'],
  'csv-parse': ['src/import'],
  fflate: ['src/export'],
  zod: ['src/import', 'src/config.ts'],
  commander: ['src/transport', 'src/aigov.ts'],
};

function roomOf(path: string): string {
  const room = Object.keys(ROOMS).filter((name) => path === name || path.startsWith(`${name}/`)).sort((a, b) => b.length - a.length)[0];
  if (room === undefined) throw new Error(`${path} stands in no room; say in ROOMS what it may import`);
  return room;
}

function where(file: SourceFile, found: Import): string {
  return `${file.path}:${found.line} imports ${found.target}`;
}

describe('one arrow runs through the house', () => {
  test('a room imports only from the rooms below it', () => {
    const offending = files.flatMap((file) => {
      const room = roomOf(file.path);
      const allowed = [room, ...(ROOMS[room] ?? [])];
      return file.imports.filter((found) => found.own && found.target.startsWith('src/') && !allowed.some((name) => found.target === name || found.target.startsWith(`${name}/`)))
        .map((found) => where(file, found));
    });
    expect(offending).toEqual([]);
  });

  test('what a room takes from outside is named', () => {
    const offending = files.flatMap((file) => file.imports.filter((found) => {
      if (found.own || found.target.startsWith('node:')) return false;
      const name = Object.keys(PACKAGES).find((each) => found.target === each || found.target.startsWith(`${each}/`));
      return name === undefined || !(PACKAGES[name] ?? []).some((room) => file.path === room || file.path.startsWith(`${room}/`) || roomOf(file.path) === 'src/main.ts');
    }).map((found) => where(file, found)));
    expect(offending).toEqual([]);
  });

  test('no file reaches itself through its imports', () => {
    expect(cycles(new Map(files.map((file) => [file.path, file.imports.filter((found) => found.own).map((found) => found.target)])))).toEqual([]);
  });

  test('no folder reaches itself through the imports of its files', () => {
    const edges = new Map<string, string[]>();
    for (const file of files) {
      const from = folderOf(file.path);
      const to = file.imports.filter((found) => found.own && found.target.startsWith('src/') && !found.target.includes('/generated/')).map((found) => folderOf(found.target));
      edges.set(from, [...(edges.get(from) ?? []), ...to.filter((folder) => folder !== from)]);
    }
    expect(cycles(edges)).toEqual([]);
  });
});

/** The folder of a file; a file that is a room of its own stands for itself. */
function folderOf(path: string): string {
  return Object.keys(ROOMS).includes(path) ? path : path.replace(/\/[^/]+$/, '');
}

describe('what belongs to one room stays there', () => {
  test('Cypher stands in src/store/neo4j alone', () => {
    const cypher = /\b(MATCH|OPTIONAL MATCH|MERGE|UNWIND|DETACH DELETE)\s*[({$]|\bUNWIND \$/;
    expect(files.filter((file) => !file.path.startsWith('src/store/neo4j/') && cypher.test(file.text)).map((file) => file.path)).toEqual([]);
  });

  test('the environment is read in main and understood in config, and nowhere else', () => {
    const readers = files.filter((file) => /process\.env/.test(file.text)).map((file) => file.path);
    expect(readers.filter((path) => path !== 'src/config.ts')).toEqual([]);
  });
});

describe('a file is one thing', () => {
  const lengths = files.map((file) => [file.text.trimEnd().split('\n').length, file.path] as const).sort((a, b) => a[0] - b[0]);

  test('half of them have at most 80 lines and none has more than 300', () => {
    expect(lengths[Math.floor(lengths.length / 2)]?.[0]).toBeLessThanOrEqual(80);
    expect(lengths.filter(([count]) => count > 300)).toEqual([]);
  });

  test('19 of 20 have at most 220 lines', () => {
    expect(lengths[Math.floor(lengths.length * 0.95)]?.[0]).toBeLessThanOrEqual(220);
  });

  test('a folder holds at most 12 files', () => {
    const folders = new Map<string, number>();
    for (const { path } of files) folders.set(path.replace(/\/[^/]+$/, ''), (folders.get(path.replace(/\/[^/]+$/, '')) ?? 0) + 1);
    expect([...folders].filter(([, count]) => count > 12)).toEqual([]);
  });

  test('no folder is a drawer for everything, and no file only passes others on', () => {
    expect(files.filter(({ path }) => /\/(utils?|helpers?|common|lib|misc|index\.ts)(\/|$)/.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test('no type is switched off', () => {
    const silenced = files.flatMap(({ path, text }) => text.split('\n').flatMap((line, place) =>
      (/(:\s*any\b|\bas any\b|as unknown as|@ts-(ignore|nocheck|expect-error)|eslint-disable)/.test(line) ? [`${path}:${place + 1}`] : [])));
    expect(silenced).toEqual([]);
  });
});

/** Names that can be reached from themselves. */
function cycles(edges: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const reaches = (from: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const left = [...(edges.get(from) ?? [])];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      left.push(...(edges.get(next) ?? []));
    }
    return seen;
  };
  return [...edges.keys()].filter((name) => reaches(name).has(name));
}
