import { publisherCount } from '../../model/records/corroboration.ts';
import type { EntityType } from '../../model/keys/id.ts';
import type { EntityRecord } from '../../model/records/record.ts';
import { aboutText } from '../content/about.ts';
import type { ExportEdge, Write } from '../content/content.ts';
import { EDGE_ATTRIBUTES } from '../content/edge-fields.ts';
import { flat, type Field } from '../content/field.ts';
import { NODE_FIELDS } from '../content/node-fields.ts';
import { legalText } from '../text/legal-text.ts';
import { xmlText } from '../text/xml.ts';

/** Red, green, blue of each type: told apart also by readers who do not see red and green apart (Okabe and Ito). */
const COLOURS: Readonly<Record<EntityType, readonly [number, number, number]>> = {
  Company: [0, 114, 178], AIModel: [86, 180, 233], Platform: [0, 158, 115], Policy: [230, 159, 0], Stakeholder: [204, 121, 167], Event: [213, 94, 0],
};
const SIZES: Readonly<Record<EntityType, number>> = { Company: 14, AIModel: 10, Platform: 10, Policy: 14, Stakeholder: 12, Event: 8 };

const TYPES: Readonly<Record<Field<never>['type'], string>> = { string: 'string', list: 'string', int: 'integer', boolean: 'boolean' };
const NODE_ATTRIBUTES = NODE_FIELDS.filter(({ name }) => name !== 'id' && name !== 'name');

/** GEXF 1.3. All edges are directed, and `symmetric` marks those without a direction: readers refuse a file that mixes the two. */
export const gexf: Write = async function* ({ header, nodes, edges }) {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta lastmodifieddate="${header.date.slice(0, 10)}">
<creator>The AI governance graph</creator>
<description>${xmlText(legalText(aboutText(header)))}</description>
</meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
${declared('node', NODE_ATTRIBUTES)}${declared('edge', EDGE_ATTRIBUTES)}<nodes>
`;
  for await (const page of nodes()) yield page.map(nodeText).join('');
  yield '</nodes>\n<edges>\n';
  for await (const page of edges()) yield page.map(edgeText).join('');
  yield '</edges>\n</graph>\n</gexf>\n';
};

/** The name of an attribute is its id too: some readers go by the one, some by the other. */
function declared<T>(of: string, fields: readonly Field<T>[]): string {
  const lines = fields.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`);
  return `<attributes class="${of}" mode="static">\n${lines.join('')}</attributes>\n`;
}

function values<T>(fields: readonly Field<T>[], item: T): string {
  const cells = fields.map((field) => [field.name, flat(field.of(item))] as const);
  const lines = cells.flatMap(([name, value]) => (value === null ? [] : [`<attvalue for="${name}" value="${xmlText(value)}"/>`]));
  return `<attvalues>${lines.join('')}</attvalues>`;
}

function nodeText(node: EntityRecord): string {
  const [red, green, blue] = COLOURS[node.type];
  return `<node id="${node.id}" label="${xmlText(legalText(node.name))}">${values(NODE_ATTRIBUTES, node)}`
    + `<viz:color r="${red}" g="${green}" b="${blue}" a="1.0"/><viz:size value="${SIZES[node.type]}"/></node>\n`;
}

function edgeText(edge: ExportEdge): string {
  const { claim, from, to, support } = edge;
  return `<edge id="${claim.id}" source="${from.id}" target="${to.id}" type="directed" kind="${kindOf(edge)}" label="${claim.predicate}" `
    + `weight="${Math.max(1, publisherCount(support))}"${span(edge)}>${values(EDGE_ATTRIBUTES, edge)}</edge>\n`;
}

/** All that tells two links between the same ends apart: Gephi makes one of parallel edges of one kind. */
function kindOf({ claim }: ExportEdge): string {
  const parts = [claim.predicate, claim.stance, claim.role, claim.qualifier, claim.toStatus, claim.episode];
  return xmlText(legalText(parts.filter((part) => part !== null).join(' ')));
}

/** The widest span in which it may have held. */
function span({ claim: { validity: { start, end } } }: ExportEdge): string {
  const first = start?.earliest ?? null;
  const last = end?.latest ?? null;
  return `${first === null ? '' : ` start="${first}"`}${last === null || (first !== null && last < first) ? '' : ` end="${last}"`}`;
}
