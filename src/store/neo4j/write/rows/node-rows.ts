import type { WriteTransaction } from '../../driver/driver.ts';
import type { NodeRow, RowOf } from '../../layout/properties.ts';
import { stampOf } from '../../../../model/records/row.ts';
import { textOf } from '../../driver/column.ts';
import type { DeferredRow, NodeKind } from './deferred.ts';
import { createPassages, LABELS, writeNodes } from './node-statements.ts';
import { seek } from './row-set.ts';
import { OPEN, type Turn } from './turn.ts';
import { isSame, VERSION, versionOf, type Version } from './versions.ts';

/** Writes nodes that were never published, and returns the published ones that have to change: they are to be kept aside. */
export async function putNodes(transaction: WriteTransaction, kind: NodeKind, rows: readonly NodeRow[], turn: Turn): Promise<readonly DeferredRow[]> {
  const stored = await storedNodes(transaction, kind, rows.map((row) => row.key));
  const kept: DeferredRow[] = [];
  const fresh: DeferredRow[] = [];
  const passages: RowOf<'passage'>[] = [];
  for (const row of rows) {
    const state = stored.get(row.key);
    if (state === undefined && row.kind === 'passage') passages.push(row);
    else if (state === undefined || state.since > turn.published) fresh.push({ row, since: turn.next });
    else if (state.until !== OPEN || !isSame(state, stampOf(row))) kept.push({ row, since: sinceOf(kind, state, turn) });
  }
  await writeNodes(transaction, kind, fresh);
  await createPassages(transaction, passages, turn);
  return kept;
}

/**
 * A thing that returns keeps its first revision: it is listed by its claims. A source is listed by itself, so that it begins anew; whoever still
 * reads the revision before would else see it at once.
 */
function sinceOf(kind: NodeKind, { since, until }: Version, { published, next }: Turn): number {
  return kind !== 'entity' && until <= published ? next : since;
}

/** Stages the closing of published nodes, and removes nodes that are staged only. */
export async function closeNodes(transaction: WriteTransaction, kind: NodeKind, ids: readonly string[], turn: Turn): Promise<void> {
  const ofId = `UNWIND $q.ids AS id ${seek('n', LABELS[kind], 'id')}`;
  await transaction.run(`${ofId} WHERE n.since > $q.published DETACH DELETE n`, { q: { ids, published: turn.published } });
  await transaction.run(`${ofId} WHERE n.until = $q.open SET n.until = $q.next`, { q: { ids, open: OPEN, next: turn.next } });
}

async function storedNodes(transaction: WriteTransaction, kind: NodeKind, ids: readonly string[]): Promise<ReadonlyMap<string, Version>> {
  const found = await transaction.run(`UNWIND $q.ids AS id ${seek('v', LABELS[kind], 'id')} RETURN id, ${VERSION}`, { q: { ids } });
  return new Map(found.map(([id, version]) => [textOf(id), versionOf(version ?? null)]));
}
