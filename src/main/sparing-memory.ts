import { setFlagsFromString } from 'node:v8';

/** By how much the heap may grow, in percent of what was alive, before it is collected. */
const GROWTH = 10;

/** Runs work that makes much garbage beside much that lives, such as an import, in little memory: left alone V8 lets the heap double and more. */
export async function sparingMemory<T>(work: () => Promise<T>): Promise<T> {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  try {
    return await work();
  } finally {
    setFlagsFromString('--heap-growing-percent=0');
  }
}
