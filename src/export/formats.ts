import { nearest } from '../model/keys/nearest.ts';
import { BadInput } from '../errors.ts';
import type { Write } from './content/content.ts';
import { csvZip } from './formats/csv-zip.ts';
import { cytoscapeJson } from './formats/cytoscape-json.ts';
import { d3Json } from './formats/d3-json.ts';
import { edgesCsv } from './formats/edges-csv.ts';
import { evidenceCsv } from './formats/evidence-csv.ts';
import { gephiCsv } from './formats/gephi-csv.ts';
import { gexf } from './formats/gexf.ts';
import { graphml } from './formats/graphml.ts';
import { jsonl } from './formats/jsonl.ts';
import { nodesCsv } from './formats/nodes-csv.ts';

/** Raised whenever a file of one revision would come out otherwise than before: kept copies are then fetched anew. */
export const LAYOUT = 1;

/** How a format introduces itself. */
export interface FormatIntroduction {
  /** The term of the schema. */
  readonly name: string;
  /** The last part of its address, and its name on the command line. */
  readonly address: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly title: string;
  /** What it is for. */
  readonly purpose: string;
  /** Whether it holds cells that a spreadsheet may open: `raw` and `bom` are for these alone. */
  readonly cells: boolean;
}

export interface Format extends FormatIntroduction {
  readonly write: Write;
}

const CSV = { mediaType: 'text/csv; charset=utf-8', cells: true } as const;
const ZIP = { mediaType: 'application/zip', cells: true } as const;
const XML = { mediaType: 'application/xml; charset=utf-8', cells: false } as const;
const JSON_FILE = { mediaType: 'application/json; charset=utf-8', cells: false } as const;

/** Every format, in the order in which they are offered. */
export const FORMATS = [
  { name: 'CSV', address: 'csv', extension: 'zip', ...ZIP, title: 'CSV tables', purpose: 'Spreadsheets and databases: things, links and evidence as three tables, with a note and a descriptor.', write: csvZip },
  { name: 'NODES_CSV', address: 'nodes.csv', extension: 'csv', ...CSV, title: 'Things as CSV', purpose: 'One table of things at an address of its own, for a sheet that reads from the web.', write: nodesCsv },
  { name: 'EDGES_CSV', address: 'edges.csv', extension: 'csv', ...CSV, title: 'Links as CSV', purpose: 'One table of links, both ends named and the first source in each row: the quickest way into a sheet.', write: edgesCsv },
  { name: 'EVIDENCE_CSV', address: 'evidence.csv', extension: 'csv', ...CSV, title: 'Evidence as CSV', purpose: 'One table of evidence: which source says what of which link, and where.', write: evidenceCsv },
  { name: 'GEPHI_CSV', address: 'gephi.zip', extension: 'zip', ...ZIP, title: 'Gephi tables', purpose: 'Gephi, by its import of spreadsheets: nodes and edges under the names of columns that it knows.', write: gephiCsv },
  { name: 'GEXF', address: 'gexf', extension: 'gexf', ...XML, title: 'GEXF 1.3', purpose: 'Gephi and Gephi Lite: a picture with colours for types and a timeline.', write: gexf },
  { name: 'GRAPHML', address: 'graphml', extension: 'graphml', ...XML, title: 'GraphML', purpose: 'networkx, igraph, yEd, visone and Cytoscape: analysis of networks.', write: graphml },
  { name: 'CYTOSCAPE_JSON', address: 'cytoscape.json', extension: 'json', ...JSON_FILE, title: 'Cytoscape JSON', purpose: 'Cytoscape and pages that draw with Cytoscape.js.', write: cytoscapeJson },
  { name: 'D3_JSON', address: 'd3.json', extension: 'json', ...JSON_FILE, title: 'D3 JSON', purpose: 'Pages and notebooks that draw with D3.', write: d3Json },
  { name: 'JSONL', address: 'jsonl', extension: 'jsonl', mediaType: 'application/jsonl; charset=utf-8', cells: false, title: 'JSON lines', purpose: 'Programs: one object a line, with all evidence and a last line that proves the file whole.', write: jsonl },
] as const satisfies readonly Format[];

export type FormatName = (typeof FORMATS)[number]['name'];

/** The format with an address. Errors: BadInput with all that there are, and the nearest. */
export function formatAt(address: string): Format {
  const found = FORMATS.find((format) => format.address === address);
  if (found !== undefined) return found;
  const addresses = FORMATS.map((format) => format.address);
  const near = nearest(address, addresses) ?? FORMATS.find(({ name }) => name === address.toUpperCase())?.address ?? null;
  throw new BadInput(`"${address.slice(0, 100)}" is no format; expected one of ${addresses.join(', ')}.${near === null ? '' : ` Did you mean "${near}"?`}`);
}
