import { shortHash } from '../keys/id.ts';
import type { EntityRecord, NodeRecord, PassageRecord } from '../records/record.ts';
import { fold, locatorKey, sortKey, timeDown, timeUp } from '../keys/sort-key.ts';
import type { UncertainTime } from '../time/uncertain-time.ts';

/** The sort keys of a record by order; `time` has one key for each direction, since what is unknown comes last in both. */
export interface OrderKeys {
  readonly name: string;
  readonly timeUp: string;
  readonly timeDown: string;
  readonly place: string;
  readonly id: string;
}

/** The sort keys of a record, each ending in its id. Orders that a record does not have fall to the id. */
export function orderKeys(record: NodeRecord): OrderKeys {
  const time = timeOfRecord(record);
  return {
    name: sortKey(fold(nameOf(record)), record.id),
    timeUp: sortKey(timeUp(time), record.id),
    timeDown: sortKey(timeDown(time), record.id),
    place: record.type === 'Passage' ? sortKey(locatorKey(record.locator), record.id) : sortKey(record.id),
    id: record.id,
  };
}

/** The key of a mention among those of one thing: by article, then place, then form. */
export function mentionKey(passage: PassageRecord, form: string): string {
  return sortKey(passage.article, locatorKey(passage.locator), fold(form), shortHash([form]), passage.id);
}

/** The key of a link by time: its window, then the far end's name, then its id. */
export function linkTimeKey(window: string, far: EntityRecord, claim: string): string {
  return sortKey(window, fold(far.name), claim);
}

/** The key of a link by name: the far end's name, then its id. */
export function linkNameKey(far: EntityRecord, claim: string): string {
  return sortKey(fold(far.name), claim);
}

function nameOf(record: NodeRecord): string {
  return 'name' in record ? record.name : record.type === 'Article' ? record.title : record.id;
}

function timeOfRecord(record: NodeRecord): UncertainTime | null {
  switch (record.type) {
    case 'Event': return record.time;
    case 'Article': return record.publishedAt;
    case 'AIModel': return record.releasedAt;
    case 'Relation': case 'Occurrence': case 'Statement': return record.validity.start;
    default: return null;
  }
}
