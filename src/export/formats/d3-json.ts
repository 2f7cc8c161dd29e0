import { publisherCount } from '../../model/records/corroboration.ts';
import { aboutData, asData, edgeData } from '../content/as-data.ts';
import type { ExportEdge, Write } from '../content/content.ts';
import { NODE_FIELDS } from '../content/node-fields.ts';
import { jsonList } from '../text/json-list.ts';

/** Nodes and links as D3 draws them. Modality and corroboration stand beside `value`; and a picture that knows `value` alone shows no allegation as a fact. */
export const d3Json: Write = async function* ({ header, nodes, edges }) {
  yield `{"about":${JSON.stringify(aboutData(header))},"directed":true,"multigraph":true,"nodes":[`;
  yield* jsonList(nodes(), (node) => ({ ...asData(NODE_FIELDS, node), label: asData(NODE_FIELDS, node)['name'], group: node.type }));
  yield '\n],"links":[';
  yield* jsonList(edges(), (edge) => ({
    id: edge.claim.id, key: edge.claim.id, source: edge.from.id, target: edge.to.id, value: valueOf(edge), ...edgeData(edge),
  }));
  yield '\n]}\n';
};

/** Distinct publishers, 1 at least; 0 for a link that nobody states as a fact. */
function valueOf({ claim, support }: ExportEdge): number {
  return claim.modality === 'STATED' ? Math.max(1, publisherCount(support)) : 0;
}
