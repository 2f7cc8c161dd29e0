import type { Answer } from '../store/graph-store.ts';

/** Goes on with a value at once, or with a promise when it holds: an engine that answers at once is never made to wait. */
export function then<T, U>(answer: Answer<T>, next: (value: T) => Answer<U>): Answer<U> {
  return answer instanceof Promise ? answer.then(next) : next(answer);
}
