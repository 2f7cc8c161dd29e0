/** What is to be ended when work is over. */
export class Ends {
  readonly #ends: (() => Promise<void>)[] = [];

  /** Takes one more; may be handed on by itself. */
  readonly add = (end: () => Promise<void>): void => { this.#ends.push(end); };

  /** Ends all that has been added, the last first; each once. */
  async all(): Promise<void> {
    for (let end = this.#ends.pop(); end !== undefined; end = this.#ends.pop()) await end();
  }
}
