import { DeadlinePassed, GivenUp } from './faults.ts';

/** The answer of a call, unless the deadline (milliseconds) passes or the signal aborts first. Errors: DeadlinePassed, GivenUp, those of the call. */
export function orUntil<T>(call: Promise<T>, deadlineMs: number, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => { reject(new GivenUp('given up', { cause: signal?.reason })); };
    const timer = setTimeout(() => { reject(new DeadlinePassed(deadlineMs)); }, deadlineMs);
    if (signal?.aborted === true) giveUp();
    signal?.addEventListener('abort', giveUp, { once: true });
    call.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
    });
  });
}
