import { graphHash, type RowHash } from '../../model/keys/hash.ts';
import { HASHED_KINDS, type RowStamp } from '../../model/records/row.ts';

/** Adds up the hash of a graph from the stamps of its live rows, in any order. */
export class HashSum {
  #rows = 0;
  #sums: RowHash = [0, 0, 0, 0];

  add({ kind, hash }: RowStamp): void {
    if (!HASHED_KINDS.includes(kind)) return;
    const [a, b, c, d] = this.#sums;
    this.#rows += 1;
    this.#sums = [(a + hash[0]) % 2 ** 32, (b + hash[1]) % 2 ** 32, (c + hash[2]) % 2 ** 32, (d + hash[3]) % 2 ** 32];
  }

  /** The hash of what was added so far. */
  hash(): string {
    return graphHash(this.#rows, this.#sums);
  }
}
