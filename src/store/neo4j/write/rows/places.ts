import type { ArticleRecord, PassageRecord } from '../../../../model/records/record.ts';
import type { Row, RowKind } from '../../../../model/records/row.ts';
import type { WriteTransaction } from '../../driver/driver.ts';
import { textOf } from '../../driver/column.ts';
import { recordOf } from '../../read/decode.ts';
import { seek } from './row-set.ts';

/** A place that evidence rests on. */
export interface Place {
  readonly passage: PassageRecord;
  readonly article: ArticleRecord;
}

const PLACES = `UNWIND $q.ids AS id ${seek('p', 'Passage', 'id')} MATCH (p)-[:IN_ARTICLE]->(a:Article) RETURN id, p.record, a.record`;

/** Passages and their articles as the next revision will have them: what was staged is remembered, the rest is asked. */
export class Places {
  readonly #articles = new Map<string, ArticleRecord>();
  readonly #passages = new Map<string, PassageRecord>();

  set(rows: readonly Row[]): void {
    for (const row of rows) {
      if (row.kind === 'article') this.#articles.set(row.key, row.record);
      if (row.kind === 'passage') this.#passages.set(row.key, row.record);
    }
  }

  remove(kind: RowKind, keys: readonly string[]): void {
    for (const key of keys) {
      if (kind === 'article') this.#articles.delete(key);
      if (kind === 'passage') this.#passages.delete(key);
    }
  }

  clear(): void {
    this.#articles.clear();
    this.#passages.clear();
  }

  /** The places of some passages; what the graph does not hold has none. */
  async of(transaction: WriteTransaction, passages: readonly string[]): Promise<ReadonlyMap<string, Place>> {
    const places = new Map<string, Place>();
    for (const id of passages) {
      const passage = this.#passages.get(id);
      const article = this.#articles.get(passage?.article ?? '');
      if (passage !== undefined && article !== undefined) places.set(id, { passage, article });
    }
    const unknown = [...new Set(passages)].filter((id) => !places.has(id));
    if (unknown.length === 0) return places;
    for (const [id, passage, article] of await transaction.run(PLACES, { q: { ids: unknown } })) {
      const stored = recordOf('article', article);
      places.set(textOf(id), { passage: recordOf('passage', passage), article: this.#articles.get(stored.id) ?? stored });
    }
    return places;
  }
}
