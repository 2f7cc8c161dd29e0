/** What every fault that we foresee is: a code that stays, and a message that a person can act on. */
export abstract class AigovError extends Error {
  abstract readonly code: string;
}

/** A question that cannot be asked as it stands: names the place, the value and what was expected. */
export class BadInput extends AigovError {
  override readonly name: string = 'BadInput';
  readonly code: string = 'BAD_USER_INPUT';
}

/** A cursor that is broken, or that belongs to another question. */
export class BadCursor extends BadInput {
  override readonly name: string = 'BadCursor';
  override readonly code: string = 'BAD_CURSOR';
}

/** How much of a value a message repeats. */
const LONGEST_SHOWN = 250;

/** An id that exists nowhere; `nearest` is the closest one that does. */
export class UnknownId extends BadInput {
  override readonly name: string = 'UnknownId';
  override readonly code: string = 'UNKNOWN_ID';
  readonly id: string;
  readonly nearest: string | null;

  constructor(id: string, nearest: string | null) {
    super(`Nothing has the id "${id.length > LONGEST_SHOWN ? `${id.slice(0, LONGEST_SHOWN)}...` : id}".${nearest === null ? '' : ` Did you mean "${nearest}"?`}`);
    this.id = id;
    this.nearest = nearest;
  }
}

/** The place that holds the graph cannot answer; `remedy` says what would change that. */
export class StoreUnavailable extends AigovError {
  override readonly name: string = 'StoreUnavailable';
  readonly code: string = 'SERVICE_UNAVAILABLE';
  readonly remedy: string | null;

  constructor(message: string, options: { cause?: unknown; remedy?: string } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.remedy = options.remedy ?? null;
  }
}

/** A database that holds something that is not ours; it is never written to. */
export class ForeignDatabase extends AigovError {
  override readonly name: string = 'ForeignDatabase';
  readonly code: string = 'FOREIGN_DATABASE';
}

/** Settings that are wrong; the message lists all of them, a line each. */
export class BadConfig extends AigovError {
  override readonly name: string = 'BadConfig';
  readonly code: string = 'BAD_CONFIG';
}

/** Where in a source text something stands; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One fault in a source: the place, the value found, what was expected and, where there is one, the nearest right thing. */
export interface Problem {
  readonly place: Place;
  readonly path: string;
  readonly message: string;
}

/** Data that was refused whole; `problems` lists every fault, in the order of the sources. */
export class InvalidData extends AigovError {
  override readonly name: string = 'InvalidData';
  readonly code: string = 'INVALID_DATA';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map((p) => `${p.place.file}:${p.place.line}:${p.place.column} ${p.path}: ${p.message}`);
    super(`${problems.length} problem${problems.length === 1 ? '' : 's'}; nothing was written.\n${lines.join('\n')}`);
    this.problems = problems;
  }
}
