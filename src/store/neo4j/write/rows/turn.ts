/** `until` of what is shown from its first revision on. */
export const OPEN = 2_147_483_647;

/** How many rows one transaction writes at most: more do not make it quicker, and many more do not fit into the database's memory. */
export const BATCH = 2_000;

/** Between which revisions a session works: what it stages is shown from `next` on. Nothing published yet is 0. */
export interface Turn {
  readonly published: number;
  readonly next: number;
}

/** The items in batches. */
export function batches<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) => items.slice(at * BATCH, (at + 1) * BATCH));
}
