import type { Line } from './every-reader.ts';

/** The table of formats and readers, for people. */
export function tableText(lines: readonly Line[]): string {
  const head = ['format', 'reader', 'graphs', 'nodes', 'edges', 'evidence', 'attributes', 'wrong'];
  const rows = [...lines].sort((a, b) => (a.format + a.reader < b.format + b.reader ? -1 : 1))
    .map(({ format, reader, graphs, nodes, edges, evidence, attributes, wrong }) => [format, reader, ...[graphs, nodes, edges, evidence, attributes, wrong.length].map(String)]);
  const widths = head.map((name, column) => Math.max(...[[...head], ...rows].map((row) => (row[column] ?? name).length)));
  return [head, ...rows].map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()}\n`).join('');
}
