import type { ClaimRecord, EvidenceRecord } from '../../../model/records/claim-record.ts';
import type { ArticleRecord, ConflictRecord, EntityRecord, PassageRecord } from '../../../model/records/record.ts';
import type { Row } from '../../../model/records/row.ts';

/** The rows of a graph by id, gone through once for all parts of a check. */
export class CheckedRows {
  readonly rows: readonly Row[];
  readonly entities = new Map<string, EntityRecord>();
  readonly articles = new Map<string, ArticleRecord>();
  readonly passages = new Map<string, PassageRecord>();
  readonly claims = new Map<string, ClaimRecord>();
  readonly evidence = new Map<string, EvidenceRecord>();
  readonly conflicts = new Map<string, ConflictRecord>();
  readonly evidenceByClaim = new Map<string, EvidenceRecord[]>();

  constructor(rows: readonly Row[]) {
    this.rows = rows;
    for (const row of rows) {
      switch (row.kind) {
        case 'entity': this.entities.set(row.key, row.record); break;
        case 'article': this.articles.set(row.key, row.record); break;
        case 'passage': this.passages.set(row.key, row.record); break;
        case 'claim': this.claims.set(row.key, row.record); break;
        case 'conflict': this.conflicts.set(row.key, row.record); break;
        case 'evidence':
          this.evidence.set(row.key, row.record);
          push(this.evidenceByClaim, row.record.claim, row.record);
          break;
      }
    }
  }

  /** The name of a thing in quotes, or its id where nothing has it. */
  named(id: string): string {
    const name = this.entities.get(id)?.name;
    return name === undefined ? id : `"${name}"`;
  }

  /** A passage as a place: its article and its locator. */
  placeOf(passage: PassageRecord): string {
    return passage.locator === null ? passage.article : `${passage.article} ${passage.locator}`;
  }

  /** The id under which links are drawn: that of the thing into which this one was merged, if it was. */
  canonical(id: string): string {
    return this.entities.get(id)?.sameAs ?? id;
  }
}

function push<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
