import { StoreUnavailable } from '../../errors.ts';
import type { GraphStore } from '../graph-store.ts';
import type { Database } from './driver/driver.ts';
import { PublishedRevisions } from './published.ts';
import type { Send } from './read/level.ts';
import { Neo4jReader } from './read/reader.ts';
import { warmFirst, warmRest } from './warm.ts';

export interface Neo4jStoreOptions {
  /** Is told every statement that a reader sends; opening a reader is not counted. */
  readonly onStatement?: (text: string) => void;
  /** False leaves out the warming of the database, so that the first questions take some seconds. */
  readonly warm?: boolean;
}

/**
 * A graph in Neo4j. Resolves when the database is warm enough for the first question, and goes on warming it in the background until it is
 * closed. The database stays open: it belongs to whoever opened it. Errors: StoreUnavailable.
 */
export async function openNeo4jStore(database: Database, options: Neo4jStoreOptions = {}): Promise<GraphStore> {
  const published = new PublishedRevisions(database);
  const closing = new AbortController();
  if (options.warm !== false) {
    await warmFirst(database.read, closing.signal);
    void warmRest(database, closing.signal);
  }
  return {
    engine: 'NEO4J',
    open: async ({ signal } = {}) => {
      if (closing.signal.aborted) throw new StoreUnavailable('The graph has been closed.');
      const { revision, moments } = await published.read({ signal });
      const send: Send = (text, params) => {
        options.onStatement?.(text);
        return database.read(text, { q: { ...params, rev: revision.n } }, { signal });
      };
      return new Neo4jReader(revision, moments, send);
    },
    close: () => {
      closing.abort();
      return Promise.resolve();
    },
  };
}
