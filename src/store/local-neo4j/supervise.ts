import { StoreUnavailable } from '../../errors.ts';
import type { Running } from './launch.ts';

/** Told of a database that died unasked: down, up again on the same port, or given up with the reason. */
export interface LifeEvents {
  /** How often it is started again at most, three times if not stated; ten minutes without a death begin the count anew. */
  mostRestarts?: number;
  onDown?: () => void;
  onUp?: () => void;
  onGaveUp?: (reason: string) => void;
}

/** A database that is started again when it dies. */
export interface Supervised {
  /** Of the process that runs now, or ran last. */
  pid(): number;
  /** Ends it for good; from here on its death is no surprise. */
  stop(): Promise<void>;
}

const MOST_RESTARTS = 3;
const HEALTHY_MS = 600_000;

/** Watches the running database; `again` must start it on the same port and obey `stopping`. */
export function supervise(first: Running, again: () => Promise<Running>, stopping: AbortController, events: LifeEvents): Supervised {
  const { mostRestarts = MOST_RESTARTS } = events;
  let current = first;
  let restarts = 0;
  let recovery: Promise<void> = Promise.resolve();

  const watch = (upSince: number): void => {
    void current.ended.then((how) => {
      if (stopping.signal.aborted) return;
      if (Date.now() - upSince > HEALTHY_MS) restarts = 0;
      recovery = recover(how);
    });
  };

  async function recover(how: string): Promise<void> {
    let reason = how;
    events.onDown?.();
    for (; restarts < mostRestarts; restarts += 1) {
      try {
        current = await again();
      } catch (cause) {
        if (stopping.signal.aborted) return;
        reason = cause instanceof StoreUnavailable ? cause.message : String(cause);
        continue;
      }
      restarts += 1;
      watch(Date.now());
      events.onUp?.();
      return;
    }
    events.onGaveUp?.(`Neo4j is given up after ${mostRestarts} restarts. The last fault: ${reason}`);
  }

  watch(Date.now());
  return {
    pid: () => current.pid,
    async stop() {
      stopping.abort();
      await recovery;
      await current.stop();
    },
  };
}
