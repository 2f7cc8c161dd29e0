import type { RelationName } from '../../../model/relation-types.ts';
import type { RowStamp } from '../../../model/row.ts';
import type { WriteTransaction } from '../driver.ts';
import type { Value } from '../params.ts';
import { listOf, numberOf, textOf } from './column.ts';
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
  /** Close, or open again, the published one. */
  readonly shut: boolean;
  readonly open: boolean;
  /** Write a new one. */
  readonly make: boolean;
}

/** What makes the wanted row (null: none) the next one, given the versions that are not past. Done twice it is the same as once. */
export function changeTo(wanted: RowStamp | null, versions: readonly Version[], turn: Turn): Change {
  const shown = versions.find((version) => version.since <= turn.published);
  const staged = versions.find((version) => version.since > turn.published);
  const stays = wanted !== null && shown !== undefined && isSame(shown, wanted);
  const ready = wanted !== null && !stays && staged !== undefined && isSame(staged, wanted);
  return {
    drop: staged !== undefined && !ready,
    shut: shown !== undefined && !stays && shown.until === OPEN,
    open: stays && shown.until !== OPEN,
    make: wanted !== null && !stays && !ready,
  };
}

const OF_ID = (type: VersionType): string => `UNWIND $ids AS id MATCH ()-[e:${type} {id: id}]->()`;

/** Drops, closes and opens versions of one type as the changes say. */
export async function changeWindows(
  transaction: WriteTransaction, type: VersionType, changes: readonly { readonly id: string; readonly change: Change }[], turn: Turn,
): Promise<void> {
  const ids = (what: 'drop' | 'shut' | 'open'): readonly string[] => changes.filter(({ change }) => change[what]).map(({ id }) => id);
  const send = async (affected: readonly string[], rest: string): Promise<void> => {
    if (affected.length > 0) await transaction.run(`${OF_ID(type)} ${rest}`, { ids: affected, next: turn.next, published: turn.published, open: OPEN });
  };
  await send(ids('drop'), 'WHERE e.since = $next DELETE e');
  await send(ids('shut'), 'WHERE e.since <= $published AND e.until = $open SET e.until = $next');
  await send(ids('open'), 'WHERE e.since <= $published AND e.until = $next SET e.until = $open');
}
