import { setTimeout as pause } from 'node:timers/promises';
import type { GraphStore } from '../../../src/store/graph-store.ts';
import { askOf } from '../../api/api.ts';

const LISTS = ['companies', 'aiModels', 'platforms', 'policies', 'stakeholders', 'events', 'articles', 'claims', 'conflicts'];
const QUERY = `{ graph { revision hash nodeCounts { type count } relationCounts { type count withheld } earliest latest } ${LISTS.map((name) => `${name}(first: 1) { totalCount }`).join(' ')} }`;

interface Answer {
  readonly graph: { readonly revision: number; readonly hash: string };
}

/** The answer of a store to all counts at once, without the number of its revision. */
export async function countsOf(store: GraphStore): Promise<string> {
  const { data, errors } = await askOf(store)(QUERY);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return settled(data as Answer);
}

function settled({ graph: { revision: _revision, ...graph }, ...lists }: Answer): string {
  return JSON.stringify({ graph, ...lists });
}

/** What a reader saw who asked all the time. */
export interface Seen {
  answers: number;
  refused: number;
  /** Different revisions among the answers. */
  readonly revisions: Set<number>;
  /** Answers that are those of no state, revisions that went back, refusals of another kind. */
  readonly wrong: string[];
}

/** Asks for all counts in one operation, again and again, until `ended` is aborted; every answer must be one of those allowed. */
export async function watch(store: GraphStore, allowed: ReadonlySet<string>, ended: AbortSignal): Promise<Seen> {
  const seen: Seen = { answers: 0, refused: 0, revisions: new Set(), wrong: [] };
  const ask = askOf(store);
  let last = 0;
  while (!ended.aborted) {
    const { data, errors } = await ask(QUERY);
    const codes = errors.map(({ extensions }) => extensions?.['code']);
    if (codes.length > 0) {
      seen.refused += 1;
      if (codes.some((code) => code !== 'SERVICE_UNAVAILABLE')) seen.wrong.push(JSON.stringify(errors));
    } else {
      const answer = data as Answer;
      const { revision } = answer.graph;
      seen.answers += 1;
      seen.revisions.add(revision);
      if (!allowed.has(settled(answer))) seen.wrong.push(`revision ${revision}: ${settled(answer)}`);
      if (revision < last) seen.wrong.push(`revision ${revision} after ${last}`);
      last = revision;
    }
    await pause(150);
  }
  return seen;
}
