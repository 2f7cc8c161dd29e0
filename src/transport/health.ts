import { UNAVAILABLE } from '../api/format-error.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { json } from './reply.ts';
import type { Handler } from './reply.ts';

/** Says that the process lives, whatever the store does. */
export const live: Handler = () => json(200, { live: true });

/** Says whether questions can be answered now, by opening the store as a question would: 200 with engine and revision, or 503. */
export function readiness(store: GraphStore): Handler {
  return async (_request, _search, signal) => {
    try {
      const { revision } = await store.open({ signal });
      return json(200, { ready: true, engine: store.engine, revision: revision.n, hash: revision.hash });
    } catch {
      return json(503, { ready: false, engine: store.engine, reason: UNAVAILABLE }, { 'Retry-After': '1' });
    }
  };
}
