import type { GraphReader, GraphStore } from '../../store/graph-store.ts';

/** What every resolver of one operation is handed. The reader is opened before the first resolver runs, and only for operations that ask of the graph. */
export class Context {
  readonly engine: GraphStore['engine'];
  readonly signal: AbortSignal | undefined;
  // Not `#private`: Apollo hands each operation a copy of this object, which would lack such fields.
  private readonly store: GraphStore;
  private opened: GraphReader | null = null;

  constructor(store: GraphStore, signal?: AbortSignal) {
    this.store = store;
    this.engine = store.engine;
    this.signal = signal;
  }

  /** The reader of this operation: one revision for all of it. */
  get reader(): GraphReader {
    if (this.opened === null) throw new Error('an operation read the graph before its reader was opened');
    return this.opened;
  }

  /** Opens the reader. Errors: StoreUnavailable. */
  async open(): Promise<void> {
    this.opened = await this.store.open(this.signal === undefined ? {} : { signal: this.signal });
  }
}
