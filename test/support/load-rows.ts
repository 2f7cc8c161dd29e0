import { graphHash, type RowHash } from '../../src/model/keys/hash.ts';
import { RELATION_NAMES } from '../../src/model/types/relation-types.ts';
import { HASHED_KINDS, stampOf, type Row, type RowStamp } from '../../src/model/records/row.ts';
import type { GraphCounts, Revision } from '../../src/store/graph-store.ts';
import type { GraphWriter, RowRef } from '../../src/store/graph-writer.ts';

/** Counts that say nothing: for graphs that nobody asks for counts. */
export const NO_COUNTS: GraphCounts = {
  nodes: {}, relations: Object.fromEntries(RELATION_NAMES.map((name) => [name, { count: 0, withheld: 0 }])) as GraphCounts['relations'], earliest: null, latest: null,
};

export interface LoadOptions {
  readonly at: string;
  readonly seeds?: string;
  /** How many rows are staged at once; is told how many times that was done. */
  readonly portion?: number;
  readonly staged?: (what: 'PUTS' | 'CLOSES', times: number) => Promise<void> | void;
  readonly waiting?: (owner: string) => void;
}

/** Makes these rows the whole graph: compares, stages the differences and publishes them. Null when there are none. */
export async function loadRows(writer: GraphWriter, rows: readonly Row[], options: LoadOptions): Promise<Revision | null> {
  const { at, seeds, portion = 10_000, staged, waiting } = options;
  const session = await writer.begin(waiting === undefined ? {} : { waiting });
  try {
    const stored = new Map((await session.stamps()).map((stamp) => [nameOf(stamp), stamp]));
    const wanted = rows.map((row) => ({ row, stamp: stampOf(row) }));
    const puts = wanted.filter(({ stamp }) => !equal(stored.get(nameOf(stamp)), stamp)).map(({ row }) => row);
    const kept = new Set(wanted.map(({ stamp }) => nameOf(stamp)));
    const closes = [...stored.values()].filter((stamp) => !kept.has(nameOf(stamp)));
    if (puts.length + closes.length === 0) return null;
    for (const [times, part] of portions<Row>(puts, portion)) {
      await session.stage(part, []);
      await staged?.('PUTS', times);
    }
    for (const [times, part] of portions<RowRef>(closes, portion)) {
      await session.stage([], part);
      await staged?.('CLOSES', times);
    }
    return await session.publish({ at, hash: hashOfRows(rows), counts: NO_COUNTS, ...(seeds === undefined ? {} : { seeds }) });
  } finally {
    await session.end();
  }
}

/** The hash of a graph of these rows. */
export function hashOfRows(rows: readonly Row[]): string {
  const stamps = rows.map(stampOf).filter(({ kind }) => HASHED_KINDS.includes(kind));
  const sum = (at: 0 | 1 | 2 | 3): number => stamps.reduce((total, { hash }) => total + hash[at], 0);
  const sums: RowHash = [sum(0), sum(1), sum(2), sum(3)];
  return graphHash(stamps.length, sums);
}

function* portions<T>(items: readonly T[], size: number): Generator<readonly [number, readonly T[]]> {
  for (let at = 0; at < items.length; at += size) yield [at / size + 1, items.slice(at, at + size)];
}

function nameOf({ kind, key }: RowStamp): string {
  return `${kind} ${key}`;
}

function equal(stored: RowStamp | undefined, wanted: RowStamp): boolean {
  return stored !== undefined && stored.dataset === wanted.dataset && stored.hash.every((word, at) => word === wanted.hash[at]);
}
