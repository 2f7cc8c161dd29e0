import { departed } from '../../../model/records/identity.ts';
import type { EntityRecord } from '../../../model/records/record.ts';
import type { WalkDirection, Walked, WalkFilter } from '../../../question/ask.ts';
import type { Among, PolicySteps, StoredNode, Support } from '../../graph-store.ts';
import type { Columns } from '../driver/driver.ts';
import { listOf, numberOf, textOf } from '../driver/column.ts';
import { claimOf, evidenceItemOf, recordOf } from './decode.ts';
import type { Send } from './level.ts';
import { DEFAULT_PARAMS } from './statements/list-params.ts';
import type { Moments } from './moments.ts';
import { byLabel, CANDIDATES_TEXT, labelOfId, NODES_TEXT } from './statements/nodes.ts';
import { STEP_PARAMS, STEPS_TEXT, SUPPORT_TEXT } from './statements/support.ts';
import { AMONG_TEXT, walkedParams, walkParams, walkText } from './statements/walk.ts';

/** What some ids stand for at revision n, by position; null for nothing. */
export async function nodesOf(send: Send, moments: Moments, n: number, ids: readonly string[]): Promise<(StoredNode | null)[]> {
  if (ids.every((id) => labelOfId(id) === null)) return ids.map(() => null);
  const rows = await send(NODES_TEXT, byLabel(ids, (id) => id));
  const found = new Map(rows.flatMap(([id, row]): [string, StoredNode][] => {
    if (row === null || row === undefined) return [];
    const [record, first, since, until] = listOf(row);
    const label = labelOfId(textOf(id));
    if (label === 'Entity' && first === false) return [[textOf(id), departed(recordOf('entity', record))]];
    if (label !== 'Claim') return [[textOf(id), recordOf('plain', record)]];
    return [[textOf(id), claimOf(moments, record, first, since, numberOf(until) <= n ? numberOf(until) : undefined)]];
  }));
  return ids.map((id) => found.get(id) ?? null);
}

/** What some claims rest on, by position. */
export async function supportOf(send: Send, ids: readonly string[]): Promise<Support[]> {
  const rows = byPosition(await send(SUPPORT_TEXT, { ids }));
  return ids.map((_id, i) => {
    const [, evidence, conflicts] = rows.get(i) ?? [null, [], []];
    return { evidence: listOf(evidence).map(evidenceItemOf), conflicts: listOf(conflicts).map((record) => recordOf('conflict', record)) };
  });
}

/** What moves the status of some policies, by position. */
export async function stepsOf(send: Send, moments: Moments, ids: readonly string[]): Promise<PolicySteps[]> {
  const rows = byPosition(await send(STEPS_TEXT, { ids, ...STEP_PARAMS, ...DEFAULT_PARAMS }));
  return ids.map((_id, i) => {
    const [, steps, pairs] = rows.get(i) ?? [null, [], []];
    return {
      steps: listOf(steps).map((row) => {
        const [claim, first, since, event] = listOf(row);
        return { claim: claimOf(moments, claim, first, since), event: recordOf('entity', event) };
      }),
      order: listOf(pairs).map((row) => {
        const [earlier, later] = listOf(row);
        return [textOf(earlier), textOf(later)] as const;
      }),
    };
  });
}

/** The far ends of shown links from some things. */
export async function walk(send: Send, from: readonly string[], direction: WalkDirection, filter: WalkFilter): Promise<readonly EntityRecord[]> {
  return (await send(walkText(direction), walkParams(from, filter))).map(([record]) => recordOf('entity', record));
}

/** The shown links between things of a set, and how many the answer or the walk leaves out. */
export async function among(send: Send, moments: Moments, ids: readonly string[], filter: WalkFilter, walked: Walked): Promise<Among> {
  const [row = [[], 0]] = await send(AMONG_TEXT, { ...walkParams(ids, filter), ...walkedParams(walked) });
  const links = listOf(row[0]).map((link) => {
    const [claim, first, since] = listOf(link);
    return claimOf(moments, claim, first, since);
  });
  return { links, withheld: numberOf(row[1]) };
}

/** The ids that could have been meant by some that are not there. */
export async function candidatesFor(send: Send, unknown: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (unknown.every((id) => labelOfId(id) === null)) return new Map();
  const wanted = byLabel(unknown, (id) => {
    const third = Math.floor(id.length / 3);
    return { id, start: id.slice(0, id.indexOf(':') + 1), least: id.length - third, most: id.length + third };
  });
  const rows = await send(CANDIDATES_TEXT, wanted);
  const candidates = new Map<string, string[]>();
  for (const [id, candidate] of rows) candidates.set(textOf(id), [...(candidates.get(textOf(id)) ?? []), textOf(candidate)]);
  return candidates;
}

function byPosition(rows: readonly Columns[]): ReadonlyMap<number, Columns> {
  return new Map(rows.map((row) => [numberOf(row[0]), row]));
}
