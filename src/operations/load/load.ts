import type { DatedGraph } from '../../model/records/authored.ts';
import { stampOf, type Row, type RowStamp } from '../../model/records/row.ts';
import type { Revision } from '../../store/graph-store.ts';
import type { GraphWriter, WriteSession } from '../../store/graph-writer.ts';
import { contributionsOf } from './authored-of-rows.ts';
import type { Contribution } from './collect.ts';
import { countRows } from './count.ts';
import { derive } from './derive.ts';
import { bothDifferences, NO_DIFFERENCES, type Differences } from './difference.ts';
import { HashSum } from './hash-sum.ts';
import { Prints } from './prints.ts';
import { settle } from './settle.ts';
import { stageCloses, stageRows, type Progress } from './stage.ts';

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
    const report = { ...await publishSteps(session, stepsOf(session, ask, settled.graphs, settled.others), ask), kept: settled.kept };
    if (ask.seeds !== undefined && report.revisions.length === 0 && session.seeds !== ask.seeds) await session.markSeeds(ask.seeds);
    return report;
  } finally {
    await session.end();
  }
}

/** A state to publish. Its rows are made when it is its turn: many of them at once fill the memory. */
interface Step {
  readonly rows: () => Row[];
  readonly at: string;
}

/** The states to publish in turn: from the start, from where a broken-off first load stood, or the last one alone. */
function stepsOf({ published }: WriteSession, { dataset, now }: LoadAsk | LoadReadAsk, graphs: readonly DatedGraph[], others: readonly Contribution[]): readonly Step[] {
  const stepOf = (days: number, at: string): Step => ({
    at, rows: () => derive([...others, ...graphs.slice(0, days).map((graph) => ({ dataset, graph }))]),
  });
  const dated = graphs.map(({ recorded }, day) => stepOf(day + 1, `${recorded}T00:00:00Z`));
  const last = dated.at(-1) ?? stepOf(0, now);
  if (published === null) return dated.length === 0 ? [last] : dated;
  const reached = dated.findIndex((step) => step.at === published.at && hashOf(step.rows().map(stampOf)) === published.hash);
  return reached === -1 ? [{ ...last, at: now }] : dated.slice(reached);
}

type Published = Omit<LoadReport, 'kept'>;

async function publishSteps(session: WriteSession, steps: readonly Step[], { seeds, progress = () => undefined }: Pick<LoadAsk, 'progress' | 'seeds'>): Promise<Published> {
  let live = new Prints(await session.stamps());
  const revisions: Revision[] = [];
  const done = { put: 0, closed: 0, same: 0, differences: NO_DIFFERENCES };
  for (const step of steps) {
    const rows = step.rows();
    const [counts, total] = [countRows(rows), rows.length];
    // A first and only step has nothing to close, and none to compare with it.
    const isLone = live.size === 0 && step === steps.at(-1);
    const staged = await stageRows(session, rows, live, { isLone, progress });
    const closes = live.without(staged.prints);
    done.same = total - staged.put;
    if (staged.put === 0 && closes.length === 0 && session.published !== null) continue;
    await stageCloses(session, closes);
    const next = { at: step.at, hash: staged.hash, counts };
    revisions.push(await session.publish(seeds !== undefined && step === steps.at(-1) ? { ...next, seeds } : next));
    live = staged.prints;
    done.put += staged.put;
    done.closed += closes.length;
    done.differences = bothDifferences(done.differences, staged.differences(closes));
  }
  return { revisions, ...done };
}

/** The hash of a graph from the stamps of its live rows. */
export function hashOf(stamps: readonly RowStamp[]): string {
  const sum = new HashSum();
  for (const stamp of stamps) sum.add(stamp);
  return sum.hash();
}
