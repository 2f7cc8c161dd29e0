import type { Answer } from '../store/graph-store.ts';

/**
 * Goes on with a value at once, or with a promise when it holds: an engine that answers at once is never made to wait.
 * Not named `then`: a module that exports that name is taken for a promise by whoever imports it with `import()`.
 */
export function chain<T, U>(answer: Answer<T>, next: (value: T) => Answer<U>): Answer<U> {
  return answer instanceof Promise ? answer.then(next) : next(answer);
}

/** The values of several answers, at once where all of them are there. */
export function all<T>(answers: readonly Answer<T>[]): Answer<readonly T[]> {
  const settled: T[] = [];
  for (const answer of answers) {
    if (answer instanceof Promise) return Promise.all(answers.map((each) => Promise.resolve(each)));
    settled.push(answer);
  }
  return settled;
}
