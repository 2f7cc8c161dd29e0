import { InvalidData, type Problem } from '../../errors.ts';
import { knownIn } from '../../import/datasets/reading/known.ts';
import type { Source } from '../../import/source.ts';
import { inOrder } from '../../model/validate/values/located.ts';
import type { GraphWriter } from '../../store/graph-writer.ts';
import { load, type LoadReport } from '../load/load.ts';
import type { Progress } from '../load/stage.ts';

/** How an import is run. */
export interface ImportAsk {
  /** The moment of the revision. */
  readonly now: () => string;
  readonly signal?: AbortSignal;
  /** Is told who writes to the graph, while that is waited for. */
  readonly waiting?: (owner: string) => void;
  readonly progress?: (dataset: string, progress: Progress) => void;
}

/** What became of one source. With problems nothing of it was written. */
export interface ImportReport {
  readonly dataset: string;
  readonly problems: readonly Problem[];
  /** What was joined, left out or kept, a line each. */
  readonly report: readonly string[];
  /** Null where there are problems. */
  readonly loaded: LoadReport | null;
}

/**
 * Makes the graph hold what a source says, read beside what the other datasets say. Rows of the own dataset that
 * its source no longer has are retracted, and no other's. Errors: StoreUnavailable, ForeignDatabase.
 */
export async function importSource(writer: GraphWriter, source: Source, ask: ImportAsk): Promise<ImportReport> {
  const { dataset } = source;
  const { signal, waiting, progress } = ask;
  let report: readonly string[] = [];
  try {
    const loaded = await load(writer, {
      dataset, now: ask.now(), ...(signal && { signal }), ...(waiting && { waiting }), ...(progress && { progress: (done) => { progress(dataset, done); } }),
      graphs: (others) => {
        const said = others.map(({ graph }) => graph);
        const reading = source.read({ known: knownIn(said), claims: said.flatMap(({ claims }) => claims) });
        ({ report } = reading);
        if (reading.problems.length > 0) throw new InvalidData(inOrder(reading.problems));
        return reading.graphs;
      },
    });
    const kept = loaded.kept.map((id) => `${dataset}: ${id} is no longer in the source; it stays, since another dataset names it`);
    return { dataset, problems: [], report: [...report, ...kept], loaded };
  } catch (fault) {
    if (!(fault instanceof InvalidData)) throw fault;
    return { dataset, problems: fault.problems, report, loaded: null };
  }
}
