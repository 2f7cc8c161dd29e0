import type { EntityRecord } from '../../model/records/record.ts';
import { aboutPairs } from '../content/about.ts';
import type { ExportEdge, ExportHeader, Write } from '../content/content.ts';
import { EDGE_ATTRIBUTES } from '../content/edge-fields.ts';
import { flat, text, type Field } from '../content/field.ts';
import { NODE_FIELDS } from '../content/node-fields.ts';
import { legalText } from '../text/legal-text.ts';
import { xmlText } from '../text/xml.ts';

const TYPES: Readonly<Record<Field<never>['type'], string>> = { string: 'string', list: 'string', int: 'int', boolean: 'boolean' };
/** No key is named id: igraph keeps the ids of nodes and edges under that name. */
const NODE_ATTRIBUTES = NODE_FIELDS.filter(({ name }) => name !== 'id');

/** The id of an edge stands among its attributes too, under the name that evidence has for it: not every reader keeps the other. */
const EDGE_KEYS = [text<ExportEdge>('claim_id', 'Id of the link.', ({ claim }) => claim.id), ...EDGE_ATTRIBUTES];

/** GraphML with typed keys. All edges are directed, and `symmetric` marks those without a direction; lists are joined by ";"; what is not known is left out. */
export const graphml: Write = async function* ({ header, nodes, edges }) {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${aboutKeys(header)}${keys('node', 'n', NODE_ATTRIBUTES)}${keys('edge', 'e', EDGE_KEYS)}<graph id="graph" edgedefault="directed">
${aboutPairs(header).map(([name, value]) => `<data key="g-${name}">${xmlText(legalText(value))}</data>\n`).join('')}`;
  for await (const page of nodes()) yield page.map(nodeText).join('');
  for await (const page of edges()) yield page.map(edgeText).join('');
  yield '</graph>\n</graphml>\n';
};

function aboutKeys(header: ExportHeader): string {
  return aboutPairs(header).map(([name]) => `<key id="g-${name}" for="graph" attr.name="${name}" attr.type="string"/>\n`).join('');
}

function keys<T>(of: string, prefix: string, fields: readonly Field<T>[]): string {
  return fields.map(({ name, type }) => `<key id="${prefix}-${name}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`).join('');
}

function values<T>(prefix: string, fields: readonly Field<T>[], item: T): string {
  return fields.map((field) => [field.name, flat(field.of(item))] as const)
    .flatMap(([name, value]) => (value === null ? [] : [`<data key="${prefix}-${name}">${xmlText(value)}</data>`])).join('');
}

function nodeText(node: EntityRecord): string {
  return `<node id="${node.id}">${values('n', NODE_ATTRIBUTES, node)}</node>\n`;
}

function edgeText(edge: ExportEdge): string {
  return `<edge id="${edge.claim.id}" source="${edge.from.id}" target="${edge.to.id}">${values('e', EDGE_KEYS, edge)}</edge>\n`;
}
