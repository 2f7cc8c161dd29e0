import { StoreUnavailable } from '../../errors.ts';
import type { Row, RowStamp } from '../../model/records/row.ts';
import { stampOf } from '../../model/records/row.ts';
import type { GraphStore, Revision } from '../graph-store.ts';
import type { GraphAudit } from '../graph-audit.ts';
import type { GraphWriter, RowRef, WriteSession } from '../graph-writer.ts';
import { Graph } from './memory/graph.ts';
import { auditOf } from './embedded-audit.ts';
import { liveRows } from './memory/live-rows.ts';
import { EmbeddedReader } from './reader.ts';

/** The graph in this process: a store, its writer and its audit over the same memory, empty at first. */
export function openEmbedded(): { readonly store: GraphStore; readonly writer: GraphWriter; readonly audit: GraphAudit } {
  const graph = new Graph();
  return {
    store: {
      engine: 'EMBEDDED',
      open: () => {
        if (graph.published === null) throw new StoreUnavailable('The graph holds nothing yet: no revision has been published.');
        return new EmbeddedReader(graph, graph.published);
      },
      close: () => Promise.resolve(),
    },
    writer: writerOf(graph),
    audit: auditOf(graph),
  };
}

function writerOf(graph: Graph): GraphWriter {
  let turn: Promise<void> = Promise.resolve();
  let seeds: string | null = null;
  return {
    holds: () => Promise.resolve(seeds),
    begin: async () => {
      const before = turn;
      let leave: () => void = () => undefined;
      turn = new Promise((resolve) => { leave = resolve; });
      await before;
      return session(graph, { get: () => seeds, set: (mark) => { seeds = mark; } }, leave);
    },
  };
}

function session(graph: Graph, seeds: { get: () => string | null; set: (mark: string) => void }, leave: () => void): WriteSession {
  const staged: { puts: Row[]; closes: RowRef[] } = { puts: [], closes: [] };
  return {
    get published() { return graph.published; },
    get seeds() { return seeds.get(); },
    stamps: () => Promise.resolve(liveRows(graph).map((row): RowStamp => stampOf(row))),
    rows: () => Promise.resolve(liveRows(graph)),
    stage: (puts, closes) => {
      staged.puts.push(...puts);
      staged.closes.push(...closes);
      return Promise.resolve();
    },
    publish: ({ seeds: mark, ...next }) => {
      const revision: Revision = { n: (graph.published?.n ?? 0) + 1, ...next };
      graph.apply(staged.puts, staged.closes, revision);
      staged.puts = [];
      staged.closes = [];
      if (mark !== undefined) seeds.set(mark);
      return Promise.resolve(revision);
    },
    markSeeds: (mark) => {
      seeds.set(mark);
      return Promise.resolve();
    },
    end: () => {
      leave();
      return Promise.resolve();
    },
  };
}
