/** Leave to ask: since when. */
export interface Pass {
  readonly since: number;
}

/** Remembers an outage, so that what is asked during it fails at once instead of waiting. */
export class CircuitBreaker {
  #fault: Error | null = null;
  #lastAnswer = Number.NEGATIVE_INFINITY;

  /** Leave to ask. Errors: the fault of the outage. */
  enter(): Pass {
    if (this.#fault !== null) throw this.#fault;
    return { since: performance.now() };
  }

  /** The database spoke, be it to refuse. */
  answered(): void {
    this.#lastAnswer = performance.now();
  }

  /** No answer came: an outage, unless others were answered in the meantime. True when it begins with this. */
  failed(pass: Pass, fault: Error): boolean {
    if (this.#fault !== null || this.#lastAnswer > pass.since) return false;
    this.#fault = fault;
    return true;
  }

  /** The outage is over. */
  recovered(): void {
    this.#fault = null;
    this.answered();
  }
}
