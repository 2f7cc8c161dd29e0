import type { RowKind, RowStamp } from '../../model/records/row.ts';
import type { RowRef } from '../../store/graph-writer.ts';

/** What tells whether rows are the same, of a whole graph: a short text for each key, since there may be hundreds of thousands. Keys of different kinds differ. */
export class Prints {
  readonly #prints = new Map<string, string>();

  get size(): number {
    return this.#prints.size;
  }

  constructor(stamps: readonly RowStamp[]) {
    for (const stamp of stamps) this.add(stamp);
  }

  add(stamp: RowStamp): void {
    this.#prints.set(stamp.key, printOf(stamp));
  }

  /** Whether there is a row with this key. */
  has(key: string): boolean {
    return this.#prints.has(key);
  }

  /** Whether a row with this stamp is not there, or says something else, or is of another dataset. */
  differs(stamp: RowStamp | undefined): boolean {
    return stamp !== undefined && this.#prints.get(stamp.key) !== printOf(stamp);
  }

  /** The rows of which the other has none. */
  without(other: Prints): readonly RowRef[] {
    return [...this.#prints].filter(([key]) => !other.#prints.has(key)).map(([key, print]) => ({ kind: kindOf(print), key }));
  }
}

/** Joined, since a text put together by a template keeps its pieces. */
function printOf({ kind, dataset, hash }: RowStamp): string {
  return [kind, ...hash.map((word) => word.toString(36)), dataset].join(' ');
}

function kindOf(print: string): RowKind {
  // A print begins with the kind it was made of.
  return print.slice(0, print.indexOf(' ')) as RowKind;
}
