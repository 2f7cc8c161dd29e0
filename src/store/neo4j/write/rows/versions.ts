import type { RelationName } from '../../../../model/types/relation-types.ts';
import type { RowStamp } from '../../../../model/records/row.ts';
import type { WriteTransaction } from '../../driver/driver.ts';
import type { Value } from '../../driver/params.ts';
import { listOf, numberOf, textOf } from '../../driver/column.ts';
import { OPEN, type Turn } from './turn.ts';

/** The relationships that are versions: each is shown from `since` on, until `until`. */
export type VersionType = 'SUBJECT' | 'EVIDENCED_BY' | RelationName;

/** A version that is published, or staged. */
export interface Version {
  readonly since: number;
  readonly until: number;
  readonly dataset: string;
  readonly hash: readonly Value[];
}

/** The columns of a version, as statements return them. */
export const VERSION = '[v.since, v.until, v.dataset, v.hl]';

/** A version from its columns. */
export function versionOf(value: Value): Version {
  const [since, until, dataset, hash] = listOf(value);
  return { since: numberOf(since), until: numberOf(until), dataset: textOf(dataset), hash: listOf(hash) };
}

/** Whether a stored row is the wanted one. */
export function isSame(stored: Pick<Version, 'dataset' | 'hash'>, wanted: RowStamp): boolean {
  return stored.dataset === wanted.dataset && wanted.hash.every((word, at) => stored.hash[at] === word);
}

/** What is to be done with the versions of one row. */
export interface Change {
  /** Remove the staged one. */
  readonly drop: boolean;
  /** Close, or open again, the published one: which it is by its `since`, and its new `until`. */
  readonly until: { readonly since: number; readonly until: number } | null;
  /** Write a new one. */
  readonly make: boolean;
}

/** What makes the wanted row (null: none) the next one, given the versions that are not past. Done twice it is the same as once. */
export function changeTo(wanted: RowStamp | null, versions: readonly Version[], turn: Turn): Change {
  const shown = versions.find((version) => version.since <= turn.published);
  const staged = versions.find((version) => version.since > turn.published);
  const stays = wanted !== null && shown !== undefined && isSame(shown, wanted);
  const ready = wanted !== null && !stays && staged !== undefined && isSame(staged, wanted);
  const until = stays ? OPEN : turn.next;
  return {
    drop: staged !== undefined && !ready,
    until: shown === undefined || shown.until === until ? null : { since: shown.since, until },
    make: wanted !== null && !stays && !ready,
  };
}

/** Cypher that finds the versions of an id, by the index as `seek` does. */
export function seekVersion(name: string, type: VersionType, value: string): string {
  return `MATCH ()-[${name}:${type} {id: ${value}}]->() USING INDEX SEEK ${name}:${type}(id)`;
}

/** Drops, closes and opens versions of one type as the changes say. */
export async function changeWindows(
  transaction: WriteTransaction, type: VersionType, changes: readonly { readonly id: string; readonly change: Change }[], turn: Turn,
): Promise<void> {
  const dropped = changes.filter(({ change }) => change.drop).map(({ id }) => ({ id, since: turn.next }));
  const moved = changes.flatMap(({ id, change }) => (change.until === null ? [] : [{ id, ...change.until }]));
  const one = `UNWIND $q.rows AS row ${seekVersion('e', type, 'row.id')} WHERE e.since = row.since`;
  if (dropped.length > 0) await transaction.run(`${one} DELETE e`, { q: { rows: dropped } });
  if (moved.length > 0) await transaction.run(`${one} SET e.until = row.until`, { q: { rows: moved } });
}
