import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../../../src/export/content/content.ts';
import { FORMATS } from '../../../src/export/formats.ts';
import { bytesOf } from '../../support/gather.ts';
import { AS_GRAPH, AS_TABLE, byId, compare, type Comparison, type Found, type Telling } from './findings.ts';
import { cytoscapeJs, d3, graphologyGexf, graphologyGraphml } from './in-process.ts';
import { againstSchema, inLibreOffice, inPython, inSqlite, linesInSqlite } from './programs.ts';

/** One line of the table of formats and readers. */
export interface Line extends Comparison {
  readonly format: string;
  readonly reader: string;
  readonly graphs: number;
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Graphs that LibreOffice is shown at most: it takes a second or so for a few files. */
const MOST_IN_LIBREOFFICE = 12;

const GEXF: Telling = { node: (field) => (field === 'name' ? 'label' : AS_GRAPH.node(field)), edge: AS_GRAPH.edge, escapes: false };
const GRAPHML: Telling = { ...AS_GRAPH, escapes: false };
const JSON_GRAPH: Telling = { node: AS_TABLE.node, edge: AS_GRAPH.edge, escapes: false };
const capital = (field: string): string => field.replace(/(?:^|_)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
const GEPHI: Telling = {
  node: (field) => (field === 'name' ? 'Label' : field === 'id' ? null : capital(field)),
  edge: (field) => (AS_GRAPH.edge(field) === null ? null : capital(field)), escapes: true,
};
const TABLE: Telling = { ...AS_TABLE, escapes: true };

const graph = (answer: unknown): Found => answer as Found;
const rowsOf = (answer: unknown): NonNullable<Found['nodes']> => byId((answer as { rows: Rows }).rows);
const tables = (answer: unknown): Found => {
  const { 'nodes.csv': nodes = [], 'edges.csv': edges = [], 'evidence.csv': evidence } = answer as Readonly<Record<string, Rows>>;
  return { nodes: byId(nodes), edges: byId(edges), ...(evidence === undefined ? {} : { evidence: byId(evidence) }) };
};

interface InPython {
  readonly format: string;
  /** The name of the file. */
  readonly name: string;
  /** The function in read.py. */
  readonly reader: string;
  readonly telling: Telling;
  readonly found: (answer: unknown) => Found;
}

const IN_PYTHON: readonly InPython[] = [
  { format: 'nodes.csv', name: 'nodes.csv', reader: 'csvkit_table', telling: { ...TABLE, oneNewline: true }, found: (answer) => ({ nodes: rowsOf(answer) }) },
  { format: 'edges.csv', name: 'edges.csv', reader: 'csvkit_table', telling: { ...TABLE, oneNewline: true }, found: (answer) => ({ edges: rowsOf(answer) }) },
  { format: 'evidence.csv', name: 'evidence.csv', reader: 'csvkit_table', telling: { ...TABLE, oneNewline: true }, found: (answer) => ({ evidence: rowsOf(answer) }) },
  { format: 'csv', name: 'all.zip', reader: 'csvkit_zip', telling: { ...TABLE, oneNewline: true }, found: tables },
  { format: 'csv', name: 'all.zip', reader: 'frictionless_package', telling: { ...TABLE, oneNewline: true }, found: tables },
  { format: 'gephi.zip', name: 'gephi.zip', reader: 'csvkit_zip', telling: { ...GEPHI, oneNewline: true }, found: tables },
  { format: 'gephi.zip', name: 'gephi.zip', reader: 'igraph_gephi', telling: GEPHI, found: graph },
  { format: 'gexf', name: 'graph.gexf', reader: 'networkx_gexf', telling: GEXF, found: graph },
  { format: 'graphml', name: 'graph.graphml', reader: 'networkx_graphml', telling: GRAPHML, found: graph },
  { format: 'graphml', name: 'graph.graphml', reader: 'igraph_graphml', telling: GRAPHML, found: graph },
  { format: 'cytoscape.json', name: 'cytoscape.json', reader: 'networkx_cytoscape', telling: JSON_GRAPH, found: graph },
  { format: 'd3.json', name: 'd3.json', reader: 'networkx_d3', telling: { ...JSON_GRAPH, node: AS_GRAPH.node }, found: graph },
  { format: 'jsonl', name: 'graph.jsonl', reader: 'json_lines', telling: { ...AS_TABLE, escapes: false }, found: tables },
];

/** A graph in every format, written into a folder of its own. */
interface Files {
  readonly content: Content;
  readonly folder: string;
  /** Whether formulas were left as they are. */
  readonly raw: boolean;
}

/** Has every outside reader read every format of some graphs, and compares what they found with what was written. Every other graph is written raw. */
export async function everyReader(folder: string, contents: readonly Content[]): Promise<readonly Line[]> {
  const files = await Promise.all(contents.map((content, place) => write(content, join(folder, String(place)), place % 2 === 1)));
  const lines: Line[] = [];
  const add = async (format: string, reader: string, telling: Telling, found: readonly Found[]): Promise<void> => {
    const comparisons = await Promise.all(found.map((each, place) => {
      const { content, raw } = files[place] ?? missing(place);
      return compare(content, each, { ...telling, escapes: telling.escapes && !raw });
    }));
    const sum = (of: (one: Comparison) => number): number => comparisons.reduce((total, one) => total + of(one), 0);
    lines.push({
      format, reader, graphs: found.length, nodes: sum((one) => one.nodes), edges: sum((one) => one.edges), evidence: sum((one) => one.evidence), attributes: sum((one) => one.attributes),
      wrong: comparisons.flatMap((one, place) => one.wrong.map((what) => `graph ${place}: ${what}`)),
    });
  };
  const at = (name: string): readonly string[] => files.map((each) => join(each.folder, name));

  const answers = await inPython(folder, IN_PYTHON.flatMap(({ name, reader }) => at(name).map((path) => ({ reader, path }))));
  for (const [place, { format, reader, telling, found }] of IN_PYTHON.entries()) {
    await add(format, reader.replace('_', ' '), telling, answers.slice(place * files.length, (place + 1) * files.length).map((answer) => found(sound(answer))));
  }

  await add('nodes.csv', 'sqlite3', TABLE, (await inSqlite(folder, at('nodes.csv'))).map((rows) => ({ nodes: byId(rows) })));
  await add('edges.csv', 'sqlite3', TABLE, (await inSqlite(folder, at('edges.csv'))).map((rows) => ({ edges: byId(rows) })));
  await add('evidence.csv', 'sqlite3', TABLE, (await inSqlite(folder, at('evidence.csv'))).map((rows) => ({ evidence: byId(rows) })));
  const lined = await linesInSqlite(folder, at('graph.jsonl'));
  const linesOf = (rows: Rows, kind: string): Rows => rows.filter((row) => row['kind'] === kind).map((row) => JSON.parse(String(row['line'])) as Rows[number]);
  await add('jsonl', 'sqlite3', { ...AS_TABLE, escapes: false }, lined.map((rows) => ({ nodes: byId(linesOf(rows, 'node')), edges: byId(linesOf(rows, 'edge')), evidence: byId(linesOf(rows, 'evidence')) })));

  const texts = (name: string): Promise<readonly string[]> => Promise.all(at(name).map((path) => readFile(path, 'utf8')));
  await add('gexf', 'graphology-gexf', GEXF, (await texts('graph.gexf')).map(graphologyGexf));
  await add('graphml', 'graphology-graphml', GRAPHML, (await texts('graph.graphml')).map(graphologyGraphml));
  await add('cytoscape.json', 'Cytoscape.js', JSON_GRAPH, (await texts('cytoscape.json')).map(cytoscapeJs));
  await add('d3.json', 'd3-force', JSON_GRAPH, (await texts('d3.json')).map(d3));
  await againstSchema(folder, at('graph.graphml'));

  const few = files.slice(0, MOST_IN_LIBREOFFICE).map((each, place) => ({ from: join(each.folder, 'nodes.csv'), name: `nodes-${place}.csv` }));
  await Promise.all(few.map(async ({ from, name }) => writeFile(join(folder, name), await readFile(from))));
  const out = await inLibreOffice(folder, few.map(({ name }) => join(folder, name)), 'csv');
  const opened = await inPython(folder, few.map(({ name }) => ({ reader: 'csvkit_table', path: join(out, name) })));
  await add('nodes.csv', 'LibreOffice', { ...TABLE, oneNewline: true, keeps: (value) => !/^[\s\d=+\-@'.e]|^(true|false)$/i.test(value) }, opened.map((answer) => ({ nodes: rowsOf(sound(answer)) })));
  return lines;
}

async function write(content: Content, folder: string, raw: boolean): Promise<Files> {
  await mkdir(folder, { recursive: true });
  const names: Readonly<Record<string, string>> = { csv: 'all.zip', gexf: 'graph.gexf', graphml: 'graph.graphml', jsonl: 'graph.jsonl' };
  for (const format of FORMATS) {
    const bytes = await bytesOf(format.write(content, { raw, bom: false }));
    await writeFile(join(folder, names[format.address] ?? format.address), bytes);
  }
  return { content, folder, raw };
}

function sound(answer: unknown): unknown {
  if (typeof answer === 'object' && answer !== null && 'error' in answer) throw new Error(String(answer.error));
  return answer;
}

function missing(place: number): never {
  throw new Error(`there is no graph ${place}`);
}
