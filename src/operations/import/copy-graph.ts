import type { GraphWriter } from '../../store/graph-writer.ts';

/** Makes an empty graph hold the published revision of another, so that something can be tried on it. Takes a turn at writing on both, and writes to the copy alone. */
export async function copyGraph(from: GraphWriter, to: GraphWriter, options: Parameters<GraphWriter['begin']>[0] = {}): Promise<void> {
  const original = await from.begin(options);
  try {
    if (original.published === null) return;
    const { at, hash, counts } = original.published;
    const copy = await to.begin();
    await copy.stage(await original.rows(), []);
    await copy.publish({ at, hash, counts, ...(original.seeds !== null && { seeds: original.seeds }) });
    await copy.end();
  } finally {
    await original.end();
  }
}
