import type { Span } from '../../../question/list-filter.ts';

/** When each revision was made, by its number. */
export class Moments {
  readonly #at: ReadonlyMap<number, string>;

  constructor(at: ReadonlyMap<number, string>) {
    this.#at = at;
  }

  /** The moment at which a revision was made. */
  of(n: number): string {
    const at = this.#at.get(n);
    if (at === undefined) throw new Error(`The database holds a row of revision ${n}, which it does not know.`);
    return at;
  }

  /** The numbers of the revisions that were made on the days of a span. */
  within({ from, to }: Span): readonly number[] {
    return [...this.#at].filter(([, at]) => (from === null || at.slice(0, 10) >= from) && (to === null || at.slice(0, 10) <= to)).map(([n]) => n);
  }
}
