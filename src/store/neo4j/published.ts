import { StoreUnavailable } from '../../errors.ts';
import type { GraphCounts, Revision } from '../graph-store.ts';
import type { CallOptions, Database } from './driver/driver.ts';
import { Moments } from './read/moments.ts';
import { numberOf, textOf } from './driver/column.ts';

/** The published revision, and the revisions before it that are not known yet. Rows: n, at, then hash and counts of the published one. */
export const PUBLISHED_TEXT = `MATCH (g:Graph)
MATCH (r:Revision) WHERE r.n = g.revision OR (r.n > $known AND r.n < g.revision)
RETURN r.n AS n, r.at AS at, CASE WHEN r.n = g.revision THEN r.hash END AS hash, CASE WHEN r.n = g.revision THEN r.counts END AS counts ORDER BY n`;

export interface Published {
  readonly revision: Revision;
  readonly moments: Moments;
}

/** Follows what is published: asks each time, and remembers the history. */
export class PublishedRevisions {
  readonly #database: Database;
  #last: Published | null = null;
  #at = new Map<number, string>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The revision that is published now. Errors: StoreUnavailable, also when there is none. */
  async read(options: CallOptions): Promise<Published> {
    const known = this.#last?.revision.n ?? 0;
    const rows = await this.#database.read(PUBLISHED_TEXT, { known }, options);
    const newest = rows.at(-1);
    if (newest === undefined) {
      throw new StoreUnavailable('The database holds no published graph yet.', { remedy: 'Import the seeds or other data first.' });
    }
    const [n, at, hash, counts] = [numberOf(newest[0]), textOf(newest[1]), textOf(newest[2]), textOf(newest[3])];
    const last = this.#last;
    if (last?.revision.n === n && last.revision.hash === hash && last.revision.at === at) return last;
    // A database that was emptied and filled again has another history.
    const isSame = last !== null && n > last.revision.n && rows.length === n - last.revision.n;
    if (!isSame && last !== null) return this.#again(options);
    return this.#keep(rows.map((row) => [numberOf(row[0]), textOf(row[1])]), { n, at, hash, counts: JSON.parse(counts) as GraphCounts });
  }

  #again(options: CallOptions): Promise<Published> {
    this.#last = null;
    this.#at = new Map();
    return this.read(options);
  }

  #keep(rows: readonly (readonly [number, string])[], revision: Revision): Published {
    this.#at = new Map([...this.#at, ...rows]);
    this.#last = { revision, moments: new Moments(this.#at) };
    return this.#last;
  }
}
