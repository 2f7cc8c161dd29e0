/**
 * Chance that can be repeated: one seed gives the same throws on every machine. A counter goes on by the golden ratio of 2^32, and two rounds of
 * multiplication and shifting mix it (the mixer of SplitMix, Steele, Lea and Flood 2014, with constants for 32 bits).
 */
export class Dice {
  #counter: number;

  constructor(seed: number) {
    this.#counter = seed | 0;
  }

  /** A number from 0 to below 1. */
  throw(): number {
    this.#counter = (this.#counter + 0x9e3779b9) | 0;
    const once = Math.imul(this.#counter ^ (this.#counter >>> 16), 0x21f0aaad);
    const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97);
    return ((twice ^ (twice >>> 15)) >>> 0) / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.throw() < probability;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.throw() * (most - least + 1));
  }

  /** One of some; the list must not be empty. */
  pick<T>(list: readonly T[]): T {
    return this.weighted(list, () => 1);
  }

  /** One of some, each as likely as its weight, which is more than 0. */
  weighted<T>(list: readonly T[], weight: (item: T) => number): T {
    const total = list.reduce((sum, item) => sum + weight(item), 0);
    let left = this.throw() * total;
    const found = list.find((item) => (left -= weight(item)) < 0) ?? list.at(-1);
    if (found === undefined) throw new Error('there is nothing to pick from');
    return found;
  }

  /** At most so many of some, each at most once. */
  some<T>(list: readonly T[], most: number): readonly T[] {
    const left = [...list];
    const count = Math.min(most, left.length);
    return Array.from({ length: count }, () => left.splice(this.between(0, left.length - 1), 1)).flat();
  }
}
