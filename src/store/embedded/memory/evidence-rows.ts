import type { EvidenceRecord } from '../../../model/records/claim-record.ts';
import { OPEN, close, type Lived } from './lived.ts';

export interface EvidenceVersion extends Lived {
  readonly record: EvidenceRecord;
  readonly dataset: string;
}

/** Evidence with its versions, by claim and by passage. */
export class EvidenceRows {
  readonly byId = new Map<string, EvidenceVersion[]>();
  readonly byClaim = new Map<string, EvidenceVersion[]>();
  readonly byPassage = new Map<string, EvidenceVersion[]>();

  put(record: EvidenceRecord, dataset: string, n: number): void {
    this.close(record.id, n);
    const version: EvidenceVersion = { record, dataset, since: n, until: OPEN };
    push(this.byId, record.id, version);
    push(this.byClaim, record.claim, version);
    push(this.byPassage, record.passage, version);
  }

  close(id: string, n: number): void {
    close(this.byId.get(id)?.at(-1), n);
  }
}

function push<V>(index: Map<string, V[]>, key: string, value: V): void {
  const list = index.get(key) ?? [];
  list.push(value);
  index.set(key, list);
}
