import { readConfig } from '../config.ts';
import { StoreUnavailable } from '../errors.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { HomeInUse } from '../store/local-neo4j/home/home-claim.ts';
import { Ends } from './ends.ts';
import { openGraph } from './open-graph.ts';
import { readOwnFiles } from './own-files.ts';

/** How a process ends that was told to by a signal: 128 and its number, as shells count. */
const CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs work on the graph that the settings name, and ends what was started for it. A signal aborts the work, which then puts away what it
 * has half done; a second one ends the process at once.
 */
export async function withGraph(root: string, say: (line: string) => void, work: (store: GraphStore, signal: AbortSignal) => Promise<void>): Promise<void> {
  const ends = new Ends();
  const told = new AbortController();
  for (const [signal, code] of Object.entries(CODES)) {
    process.on(signal, () => {
      if (told.signal.aborted) process.exit(code);
      told.abort(new Interrupted(code));
    });
  }
  try {
    const store = await openGraph(readConfig(), readOwnFiles(root).seedsFile, { say, atEnd: ends.add });
    told.signal.throwIfAborted();
    await work(store, told.signal);
  } catch (cause) {
    // Whatever failed, failed because it was to end.
    if (told.signal.aborted) throw told.signal.reason;
    if (cause instanceof HomeInUse) throw new StoreUnavailable(`${cause.message} While a server holds the graph, ask the server; or set STORE=embedded for the graph that comes with the clone.`, { cause });
    throw cause;
  } finally {
    await ends.all();
  }
}

/** The work was ended by a signal; the command line takes the code from it. */
class Interrupted extends Error {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super('interrupted');
    this.exitCode = exitCode;
  }
}
