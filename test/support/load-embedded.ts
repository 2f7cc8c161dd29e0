import type { DatedGraph } from '../../src/model/records/authored.ts';
import { load } from '../../src/operations/load/load.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-store.ts';

export const NOW = '2026-11-25T12:00:00Z';

/** A graph in memory that holds what is given, as the dataset of seeds. */
export async function loadEmbedded(...graphs: readonly DatedGraph[]): Promise<ReturnType<typeof openEmbedded>> {
  const embedded = openEmbedded();
  await load(embedded.writer, { dataset: 'seeds', graphs, now: NOW });
  return embedded;
}
