import { createHash } from 'node:crypto';
import { aboutData, asData } from '../content/as-data.ts';
import type { Content, ExportEdge, Write } from '../content/content.ts';
import { EDGE_FIELDS } from '../content/edge-fields.ts';
import { EVIDENCE_FIELDS } from '../content/evidence-fields.ts';
import { NODE_FIELDS } from '../content/node-fields.ts';

interface Counts {
  nodes: number;
  edges: number;
  evidence: number;
}

/** One JSON object a line: a header, nodes, edges each followed by its evidence, and a trailer with counts and the SHA-256 of all before it. A file without a trailer was cut off. */
export const jsonl: Write = async function* (content) {
  const counts: Counts = { nodes: 0, edges: 0, evidence: 0 };
  const sum = createHash('sha256');
  for await (const part of lines(content, counts)) {
    sum.update(part);
    yield part;
  }
  yield line('trailer', { ...counts, sha256: sum.digest('hex') });
};

async function* lines({ header, nodes, edges }: Content, counts: Counts): AsyncIterable<string> {
  yield line('header', aboutData(header));
  for await (const page of nodes()) {
    counts.nodes += page.length;
    yield page.map((node) => line('node', asData(NODE_FIELDS, node))).join('');
  }
  for await (const page of edges()) {
    counts.edges += page.length;
    counts.evidence += page.reduce((sum, { support }) => sum + support.evidence.length, 0);
    yield page.map(edgeLines).join('');
  }
}

function edgeLines(edge: ExportEdge): string {
  return line('edge', asData(EDGE_FIELDS, edge)) + edge.support.evidence.map((source) => line('evidence', asData(EVIDENCE_FIELDS, source))).join('');
}

function line(kind: string, data: object): string {
  return `${JSON.stringify({ line: kind, ...data })}\n`;
}
