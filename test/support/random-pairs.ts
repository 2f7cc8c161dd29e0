import type { AuthoredClaim } from '../../src/model/records/authored.ts';
import { idOfClaim } from '../../src/model/records/claim.ts';
import type { Identity } from '../../src/model/records/identity.ts';
import { spanTimes } from '../../src/model/time/span-times.ts';

/** Remembers what leads from what to what, so that no event is before and after another and no thing is part of its part. */
export class Pairs {
  readonly #claims = new Map<string, string>();
  readonly #occurrences: ReadonlyMap<string, AuthoredClaim>;
  readonly #identity: Identity;

  /** `occurrences` say when the events of the story took place; `identity` which of its ids are one thing, as long as all of it is told. */
  constructor(occurrences: readonly AuthoredClaim[], identity: Identity) {
    this.#occurrences = new Map(occurrences.map((said) => [said.subject, said]));
    this.#identity = identity;
  }

  /** Whether a claim can stand beside those that this said yes to before, also where a part of the judgements is not told. */
  admits(said: AuthoredClaim): boolean {
    const { predicate, subject, object } = said;
    if ((predicate !== 'FOLLOWED_BY' && predicate !== 'PART_OF') || object === null) return true;
    const [from, to] = [this.#identity.canonical(subject), this.#identity.canonical(object)];
    if (this.#claims.has(`${predicate} ${object} ${subject}`) || (from !== to && this.#claims.has(`${predicate} ${to} ${from} as things`))) return false;
    const pair = `${predicate} ${subject} ${object}`;
    const before = this.#claims.get(pair);
    if (predicate === 'FOLLOWED_BY' && ((before !== undefined && before !== idOfClaim(said)) || this.#mayBeLater(subject, object))) return false;
    this.#claims.set(pair, idOfClaim(said));
    this.#claims.set(`${predicate} ${from} ${to} as things`, '');
    return true;
  }

  #mayBeLater(event: string, other: string): boolean {
    return this.#identity.idsOf(event).some((one) => this.#identity.idsOf(other).some((two) =>
      (this.#window(one)?.earliest ?? '') > (this.#window(two)?.latest ?? '9999')));
  }

  #window(event: string): ReturnType<typeof spanTimes> {
    const supports = this.#occurrences.get(event)?.evidence.filter(({ polarity }) => polarity === 'SUPPORTS') ?? [];
    return spanTimes(supports.flatMap(({ time }) => (time === null ? [] : [time])));
  }
}
