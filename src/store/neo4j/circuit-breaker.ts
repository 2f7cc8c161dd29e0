const PAUSE_MS = 1_000;

/** Leave to ask: since when, and whether this question is the one that tries whether an outage is over. */
export interface Pass {
  readonly since: number;
  readonly trial: boolean;
}

/** Remembers an outage, so that what is asked during it fails at once, and one question at a time tries whether it is over. */
export class CircuitBreaker {
  #fault: Error | null = null;
  #pausedUntil = 0;
  #trying = false;
  #lastAnswer = Number.NEGATIVE_INFINITY;

  /** Leave to ask. Errors: the fault of the outage. */
  enter(): Pass {
    const since = performance.now();
    if (this.#fault === null) return { since, trial: false };
    if (this.#trying || since < this.#pausedUntil) throw this.#fault;
    this.#trying = true;
    return { since, trial: true };
  }

  /** The database spoke, be it to refuse. */
  answered(): void {
    this.#fault = null;
    this.#trying = false;
    this.#lastAnswer = performance.now();
  }

  /** No answer came: an outage, unless others were answered in the meantime. */
  failed(pass: Pass, fault: Error): void {
    if (pass.trial) this.#trying = false;
    if (this.#lastAnswer > pass.since) return;
    this.#fault = fault;
    this.#pausedUntil = performance.now() + PAUSE_MS;
  }

  /** Nobody waited for the answer. */
  givenUp(pass: Pass): void {
    if (pass.trial) this.#trying = false;
  }
}
