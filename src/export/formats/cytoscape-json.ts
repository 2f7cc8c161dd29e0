import { aboutData, asData, edgeData } from '../content/as-data.ts';
import type { Write } from '../content/content.ts';
import { NODE_FIELDS } from '../content/node-fields.ts';
import { jsonList } from '../text/json-list.ts';

/** The JSON of Cytoscape and Cytoscape.js. networkx wants the id of a node as `value` too, and a `key` that tells parallel edges apart. */
export const cytoscapeJson: Write = async function* ({ header, nodes, edges }) {
  yield `{"data":${JSON.stringify(aboutData(header))},"directed":true,"multigraph":true,"elements":{"nodes":[`;
  yield* jsonList(nodes(), (node) => ({ data: { ...asData(NODE_FIELDS, node), value: node.id, label: asData(NODE_FIELDS, node)['name'] } }));
  yield '\n],"edges":[';
  yield* jsonList(edges(), (edge) => ({
    data: { id: edge.claim.id, key: edge.claim.id, source: edge.from.id, target: edge.to.id, label: edge.claim.predicate, ...edgeData(edge) },
  }));
  yield '\n]}}\n';
};
