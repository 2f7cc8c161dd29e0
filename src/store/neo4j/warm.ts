import type { CallOptions, Database } from './driver/driver.ts';
import type { Params } from './driver/params.ts';
import { DEFAULT_PARAMS } from './read/statements/list-params.ts';
import { linksText } from './read/statements/links.ts';
import { listText } from './read/statements/lists.ts';
import { readStatements } from './read/statements/registry.ts';
import { SUPPORT_TEXT } from './read/statements/support.ts';
import { SHOWN_BY_DEFAULT } from '../../question/shown.ts';

/** A database that has just started loads and compiles for some seconds before its first answer. */
const COLD_DEADLINE_MS = 60_000;

const NOTHING: Params = {
  rev: 0, ids: ['company:none'], after: '', down: false, limit: 1, total: true, withheld: true, relations: [],
  ...SHOWN_BY_DEFAULT, ...DEFAULT_PARAMS,
};

/** Plans and runs one list, one level and evidence, which takes most of what a cold database needs. Errors: StoreUnavailable. */
export async function warmFirst(read: Database['read'], signal?: AbortSignal): Promise<void> {
  const order = { by: 'TIME', descending: true } as const;
  const texts = [
    listText('Event', 'GRAPH', order, 'DESC'), linksText({ relation: 'PARTICIPATES_IN', direction: 'IN' }, 'TIME', 'ASC'), SUPPORT_TEXT,
  ].filter((text) => text !== null);
  // Side by side: planning takes one processor each, and somebody waits.
  await Promise.all(texts.map((text) => read(text, { q: NOTHING }, { signal, deadlineMs: COLD_DEADLINE_MS })));
}

/** Plans every other statement, one at a time, until the signal aborts or the database fails: what is missing is planned when it is first asked. */
export async function warmRest(database: Database, signal: AbortSignal): Promise<void> {
  const options: CallOptions = { signal, deadlineMs: COLD_DEADLINE_MS };
  try {
    for (const text of readStatements()) await database.read(text, { q: NOTHING }, options);
  } catch {
    // Nobody waits for this, and whoever asks next is told of the fault.
  }
}
