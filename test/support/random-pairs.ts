import type { AuthoredClaim } from '../../src/model/records/authored.ts';
import { idOfClaim } from '../../src/model/records/claim.ts';
import { spanTimes } from '../../src/model/time/span-times.ts';

/** Remembers what leads from what to what, so that no event is before and after another and no thing is part of its part. */
export class Pairs {
  readonly #claims = new Map<string, string>();
  readonly #occurrences: ReadonlyMap<string, AuthoredClaim>;

  /** `occurrences` say when the events of the story took place. */
  constructor(occurrences: readonly AuthoredClaim[]) {
    this.#occurrences = new Map(occurrences.map((said) => [said.subject, said]));
  }

  /** Whether a claim can stand beside those that this said yes to before. */
  admits(said: AuthoredClaim): boolean {
    const { predicate, subject, object } = said;
    if ((predicate !== 'FOLLOWED_BY' && predicate !== 'PART_OF') || object === null) return true;
    if (this.#claims.has(`${predicate} ${object} ${subject}`)) return false;
    const pair = `${predicate} ${subject} ${object}`;
    const before = this.#claims.get(pair);
    if (predicate === 'FOLLOWED_BY' && ((before !== undefined && before !== idOfClaim(said)) || this.#isLater(subject, object))) return false;
    this.#claims.set(pair, idOfClaim(said));
    return true;
  }

  #isLater(event: string, other: string): boolean {
    return (this.#window(event)?.earliest ?? '') > (this.#window(other)?.latest ?? '9999');
  }

  #window(event: string): ReturnType<typeof spanTimes> {
    const supports = this.#occurrences.get(event)?.evidence.filter(({ polarity }) => polarity === 'SUPPORTS') ?? [];
    return spanTimes(supports.flatMap(({ time }) => (time === null ? [] : [time])));
  }
}
