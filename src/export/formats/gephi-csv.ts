import { publisherCount } from '../../model/records/corroboration.ts';
import { isSymmetric } from '../../model/types/relation-types.ts';
import { aboutText } from '../content/about.ts';
import type { Content, ExportEdge, Write } from '../content/content.ts';
import { EDGE_ATTRIBUTES } from '../content/edge-fields.ts';
import { count, text, type Field } from '../content/field.ts';
import { NODE_FIELDS } from '../content/node-fields.ts';
import { rows } from '../tables/tables.ts';
import { zip } from '../text/zip.ts';

/** The columns that Gephi knows by these very names come first; no other may be called Id, Type, Kind or Label, in capitals or not. */
const NODES = [
  text<Node>('Id', 'Id.', ({ id }) => id),
  text<Node>('Label', 'Name.', ({ name }) => name),
  ...NODE_FIELDS.filter(({ name }) => name !== 'id' && name !== 'name').map(capital),
];

const EDGES = [
  text<ExportEdge>('Source', 'Id of the end it starts from.', ({ from }) => from.id),
  text<ExportEdge>('Target', 'Id of the end it leads to.', ({ to }) => to.id),
  text<ExportEdge>('Type', 'Directed or Undirected.', ({ claim }) => (isSymmetric(claim.predicate) ? 'Undirected' : 'Directed')),
  text<ExportEdge>('Id', 'Id of the link.', ({ claim }) => claim.id),
  text<ExportEdge>('Label', 'Kind of the link.', ({ claim }) => claim.predicate),
  count<ExportEdge>('Weight', 'Distinct publishers, 1 at least.', ({ support }) => Math.max(1, publisherCount(support))),
  ...EDGE_ATTRIBUTES.map(capital),
];

type Node = Parameters<(typeof NODE_FIELDS)[number]['of']>[0];

/** The two tables that Gephi's spreadsheet import takes, nodes first. */
export const gephiCsv: Write = (content, options) => zip([
  { name: 'README.txt', text: readme(content) },
  { name: 'nodes.csv', text: rows(NODES, content.nodes(), options) },
  { name: 'edges.csv', text: rows(EDGES, content.edges(), options) },
], content.header.date.slice(0, 10));

/** start_earliest becomes StartEarliest: no column of ours is then one that Gephi takes for its own. */
function capital<T>(field: Field<T>): Field<T> {
  return { ...field, name: field.name.replace(/(?:^|_)([a-z])/g, (_match, letter: string) => letter.toUpperCase()) };
}

async function* readme({ header }: Content): AsyncIterable<string> {
  yield await Promise.resolve(`${aboutText(header)}\n\nGephi: File, Import spreadsheet; nodes.csv first, then edges.csv into the same workspace ("Append to existing workspace").\n`
    + 'Let parallel edges stand (edge merge strategy: "Don\'t merge"). Colour edges by Modality: ALLEGED is said by somebody and is not a fact.\n');
}
