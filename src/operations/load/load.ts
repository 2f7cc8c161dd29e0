import type { DatedGraph } from '../../model/records/authored.ts';
import { graphHash, type RowHash } from '../../model/keys/hash.ts';
import { HASHED_KINDS, stampOf, type Row, type RowStamp } from '../../model/records/row.ts';
import type { Revision } from '../../store/graph-store.ts';
import type { GraphWriter, RowRef, WriteSession } from '../../store/graph-writer.ts';
import { contributionsOf } from './authored-of-rows.ts';
import type { Contribution } from './collect.ts';
import { countRows } from './count.ts';
import { derive } from './derive.ts';
import { NO_DIFFERENCES, withDifferences, type Differences } from './difference.ts';
import { settle } from './settle.ts';
import { stageAll, type Progress } from './stage.ts';

export interface LoadAsk {
  readonly dataset: string;
  /** All that the dataset says, by the day on which it was recorded, ascending. */
  readonly graphs: readonly DatedGraph[];
  /** The moment of a revision that no day of recording gives. */
  readonly now: string;
  /** Fingerprint of compiled seeds, remembered with the revision. */
  readonly seeds?: string;
  readonly signal?: AbortSignal;
  readonly waiting?: (owner: string) => void;
  readonly progress?: (progress: Progress) => void;
}

/** What the dataset says is read once it is known what others say; what the reading throws ends the load, and nothing is written. */
export interface LoadReadAsk extends Omit<LoadAsk, 'graphs'> {
  readonly graphs: (others: readonly Contribution[]) => readonly DatedGraph[];
}

export interface LoadReport {
  readonly revisions: readonly Revision[];
  readonly put: number;
  readonly closed: number;
  /** How many rows were the same already. */
  readonly same: number;
  readonly differences: Differences;
  /** Ids that the dataset no longer describes and that stay, since other datasets name them. */
  readonly kept: readonly string[];
}

/**
 * Makes the graph hold what a dataset says, and what other datasets said before. Into an empty graph one revision for each day of recording,
 * so that every clone has the same history; else one revision, and none where nothing differs.
 */
export async function load(writer: GraphWriter, ask: LoadAsk | LoadReadAsk): Promise<LoadReport> {
  const session = await writer.begin({ ...(ask.signal && { signal: ask.signal }), ...(ask.waiting && { waiting: ask.waiting }) });
  try {
    const rows = session.published === null ? [] : await session.rows();
    const said = contributionsOf(rows, ask.dataset);
    const graphs = typeof ask.graphs === 'function' ? ask.graphs(said) : ask.graphs;
    const settled = settle(ask.dataset, graphs, said, rows);
    const report = { ...await publishSteps(session, stepsOf(session, { ...ask, graphs: settled.graphs }, settled.others), ask), kept: settled.kept };
    if (ask.seeds !== undefined && report.revisions.length === 0 && session.seeds !== ask.seeds) await session.markSeeds(ask.seeds);
    return report;
  } finally {
    await session.end();
  }
}

interface Step {
  readonly rows: readonly Row[];
  readonly stamps: readonly RowStamp[];
  readonly at: string;
  readonly hash: string;
}

/** The states to publish in turn: from the start, from where a broken-off first load stood, or the last one alone. */
function stepsOf(session: WriteSession, ask: LoadAsk, others: readonly Contribution[]): readonly Step[] {
  const dated = ask.graphs.map((graph, day) => stepOf(ask, others, day + 1, `${graph.recorded}T00:00:00Z`));
  const last = dated.at(-1) ?? stepOf(ask, others, 0, ask.now);
  if (session.published === null) return dated.length === 0 ? [last] : dated;
  const reached = dated.findIndex((step) => step.hash === session.published?.hash && step.at === session.published.at);
  return reached === -1 ? [{ ...last, at: ask.now }] : dated.slice(reached);
}

function stepOf(ask: LoadAsk, others: readonly Contribution[], days: number, at: string): Step {
  const own = ask.graphs.slice(0, days).map((graph) => ({ dataset: ask.dataset, graph }));
  const rows = derive([...others, ...own]);
  const stamps = rows.map(stampOf);
  return { rows, stamps, at, hash: hashOf(stamps) };
}

async function publishSteps(session: WriteSession, steps: readonly Step[], { seeds, progress = () => undefined }: Pick<LoadAsk, 'seeds' | 'progress'>): Promise<Omit<LoadReport, 'kept'>> {
  const live = new Map((await session.stamps()).map((stamp) => [refKey(stamp), stamp]));
  const revisions: Revision[] = [];
  const done = { put: 0, closed: 0, same: 0, differences: NO_DIFFERENCES };
  for (const step of steps) {
    const wanted = new Map(step.stamps.map((stamp) => [refKey(stamp), stamp]));
    const puts = step.rows.filter((_row, place) => differs(live, step.stamps[place]));
    const closes: RowRef[] = [...live.values()].filter((stamp) => !wanted.has(refKey(stamp))).map(({ kind, key }) => ({ kind, key }));
    done.same = step.rows.length - puts.length;
    if (puts.length === 0 && closes.length === 0 && session.published !== null) continue;
    done.differences = withDifferences(done.differences, puts, closes, (row) => live.has(refKey(row)));
    await stageAll(session, puts, closes, progress);
    const next = { at: step.at, hash: step.hash, counts: countRows(step.rows) };
    revisions.push(await session.publish(seeds !== undefined && step === steps.at(-1) ? { ...next, seeds } : next));
    for (const { kind, key } of closes) live.delete(refKey({ kind, key }));
    for (const stamp of step.stamps) live.set(refKey(stamp), stamp);
    done.put += puts.length;
    done.closed += closes.length;
  }
  return { revisions, ...done };
}

function differs(live: ReadonlyMap<string, RowStamp>, stamp: RowStamp | undefined): boolean {
  if (stamp === undefined) return false;
  const known = live.get(refKey(stamp));
  return known === undefined || known.dataset !== stamp.dataset || known.hash.some((word, place) => word !== stamp.hash[place]);
}

function refKey({ kind, key }: RowRef): string {
  return `${kind} ${key}`;
}

/** The hash of a graph from the stamps of its live rows. */
export function hashOf(stamps: readonly RowStamp[]): string {
  const counted = stamps.filter((stamp) => HASHED_KINDS.includes(stamp.kind));
  const sums = counted.reduce<RowHash>(
    (sum, { hash }) => [(sum[0] + hash[0]) % 2 ** 32, (sum[1] + hash[1]) % 2 ** 32, (sum[2] + hash[2]) % 2 ** 32, (sum[3] + hash[3]) % 2 ** 32],
    [0, 0, 0, 0],
  );
  return graphHash(counted.length, sums);
}
