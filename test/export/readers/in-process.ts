import cytoscape from 'cytoscape';
import { forceLink, forceSimulation, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';
import graphology from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import type { AbstractGraph } from 'graphology-types';
import type { Found } from './findings.ts';

type Data = Record<string, unknown>;

/** What graphology finds in GEXF. */
export function graphologyGexf(text: string): Found {
  return ofGraphology(gexf.parse(graphology.MultiGraph, text));
}

/** What graphology finds in GraphML. */
export function graphologyGraphml(text: string): Found {
  return ofGraphology(graphml.parse(graphology.MultiDirectedGraph, text));
}

function ofGraphology(graph: AbstractGraph): Found {
  return {
    nodes: Object.fromEntries(graph.mapNodes((id, data) => [id, data])),
    edges: Object.fromEntries(graph.mapEdges((id, data, source, target) => [id, { ...data, source, target }])),
  };
}

/** What Cytoscape.js finds. */
export function cytoscapeJs(text: string): Found {
  const { elements } = JSON.parse(text) as { elements: cytoscape.ElementsDefinition };
  const graph = cytoscape({ headless: true, elements });
  return {
    nodes: Object.fromEntries(graph.nodes().map((node) => [node.id(), node.data() as Data])),
    edges: Object.fromEntries(graph.edges().map((edge) => [edge.id(), edge.data() as Data])),
  };
}

/** What D3 finds: the force of links looks both ends up among the nodes. */
export function d3(text: string): Found {
  type Node = SimulationNodeDatum & Data & { id: string };
  type Link = SimulationLinkDatum<Node> & Data & { id: string };
  const { nodes, links } = JSON.parse(text) as { nodes: Node[]; links: Link[] };
  forceSimulation(nodes).force('link', forceLink<Node, Link>(links).id((node) => node.id)).stop();
  const end = (node: Link['source']): string => (typeof node === 'object' ? node.id : String(node));
  return { nodes: Object.fromEntries(nodes.map((node) => [node.id, node])), edges: Object.fromEntries(links.map((link) => [link.id, { ...link, source: end(link.source), target: end(link.target) }])) };
}
