import type { ClaimRecord } from '../../../model/records/claim-record.ts';
import { evidenceKey } from '../../../model/order/evidence-order.ts';
import { facetsOf, type Facets } from '../../../model/order/facets.ts';
import { orderKeys, type OrderKeys } from '../../../model/order/order-keys.ts';
import type { ArticleRecord, ConflictRecord, EntityRecord, NodeRecord, PassageRecord } from '../../../model/records/record.ts';
import { endsOf, type ClaimEnds, type ClaimRow, type Row } from '../../../model/records/row.ts';
import type { RowRef } from '../../graph-writer.ts';
import type { Revision } from '../../graph-store.ts';
import { EvidenceRows, type EvidenceVersion } from './evidence-rows.ts';
import { OPEN, close, type Lived } from './lived.ts';

export interface Held<R extends NodeRecord> extends Lived {
  record: R;
  dataset: string;
  facets: Facets;
  keys: OrderKeys;
}

export interface ClaimVersion extends Held<ClaimRecord> {
  readonly ends?: ClaimEnds;
  /** The revision that recorded the claim first. */
  readonly first: number;
}

/** The graph in memory: what is live, what was, and which claims touch which thing. */
export class Graph {
  readonly revisions: Revision[] = [];
  readonly entities = new Map<string, Held<EntityRecord>>();
  readonly articles = new Map<string, Held<ArticleRecord>>();
  readonly passages = new Map<string, Held<PassageRecord>>();
  readonly conflicts = new Map<string, Held<ConflictRecord>[]>();
  /** Versions of conflicts by each claim that is a side of them. */
  readonly conflictsOf = new Map<string, Held<ConflictRecord>[]>();
  readonly claims = new Map<string, ClaimVersion[]>();
  readonly evidence = new EvidenceRows();
  /** Ids that were merged into each thing. */
  readonly merged = new Map<string, Set<string>>();
  /** Claim versions by each thing they touch. */
  readonly touching = new Map<string, ClaimVersion[]>();
  readonly passagesByArticle = new Map<string, Set<string>>();
  readonly passagesNaming = new Map<string, Set<string>>();

  get published(): Revision | null {
    return this.revisions.at(-1) ?? null;
  }

  /** Makes changes that show from the next revision on, then publishes it. */
  apply(puts: readonly Row[], closes: readonly RowRef[], revision: Revision): void {
    for (const ref of closes) this.#close(ref, revision.n);
    for (const row of puts) this.#put(row, revision.n);
    this.revisions.push(revision);
  }

  articleOf(passage: PassageRecord): ArticleRecord | null {
    return this.articles.get(passage.article)?.record ?? null;
  }

  #put(row: Row, n: number): void {
    switch (row.kind) {
      case 'entity': this.#putThing(row.record, row.dataset, n); break;
      case 'article': hold(this.articles, row.record, row.dataset, n, returned(this.articles, row.key)); break;
      case 'passage': this.#putPassage(row.record, row.dataset, n); break;
      case 'claim': this.#putClaim(row, n); break;
      case 'conflict': this.#putConflict(row.record, row.dataset, n); break;
      case 'evidence': this.evidence.put(row.record, row.dataset, n); break;
    }
  }

  #putThing(record: EntityRecord, dataset: string, n: number): void {
    this.merged.get(this.entities.get(record.id)?.record.sameAs ?? '')?.delete(record.id);
    hold(this.entities, record, dataset, n);
    if (record.sameAs !== null) addTo(this.merged, record.sameAs, record.id);
  }

  #putPassage(record: PassageRecord, dataset: string, n: number): void {
    for (const mention of this.passages.get(record.id)?.record.mentions ?? []) this.passagesNaming.get(mention.entity)?.delete(record.id);
    hold(this.passages, record, dataset, n, returned(this.passages, record.id));
    addTo(this.passagesByArticle, record.article, record.id);
    for (const mention of record.mentions) addTo(this.passagesNaming, mention.entity, record.id);
  }

  #putClaim(row: ClaimRow, n: number): void {
    const { record, dataset } = row;
    const ends = endsOf(row);
    const versions = this.claims.get(record.id) ?? [];
    closeLast(versions, n);
    const kept = { ...held(record, dataset, n), facets: facetsOf({ ...record, subject: ends.subject }), first: versions[0]?.first ?? n };
    const version: ClaimVersion = row.ends === undefined ? kept : { ...kept, ends };
    versions.push(version);
    this.claims.set(record.id, versions);
    for (const end of new Set([ends.subject, ends.object])) {
      if (end === null) continue;
      push(this.touching, end, version);
    }
  }

  #putConflict(record: ConflictRecord, dataset: string, n: number): void {
    const versions = this.conflicts.get(record.id) ?? [];
    closeLast(versions, n);
    const version = held(record, dataset, n);
    versions.push(version);
    this.conflicts.set(record.id, versions);
    for (const claim of new Set(record.sides.map((side) => side.claim))) push(this.conflictsOf, claim, version);
  }

  #close({ kind, key }: RowRef, n: number): void {
    switch (kind) {
      case 'entity': close(this.entities.get(key), n); break;
      case 'article': close(this.articles.get(key), n); break;
      case 'passage': close(this.passages.get(key), n); break;
      case 'claim': closeLast(this.claims.get(key) ?? [], n); break;
      case 'conflict': closeLast(this.conflicts.get(key) ?? [], n); break;
      case 'evidence': this.evidence.close(key, n); break;
    }
  }

  /** The order in which a claim lists its evidence. */
  evidenceKeyOf(version: EvidenceVersion): string {
    const passage = this.passages.get(version.record.passage);
    const article = this.articles.get(version.record.article);
    return passage === undefined || article === undefined ? '' : evidenceKey(version.record, passage.record, article.record);
  }
}

function held<R extends NodeRecord>(record: R, dataset: string, n: number): Held<R> {
  return { record, dataset, since: n, until: OPEN, facets: facetsOf(record), keys: orderKeys(record) };
}

/** Whether a source was closed: it begins anew, since it is listed by itself and not by its claims. */
function returned(rows: ReadonlyMap<string, Lived>, key: string): boolean {
  return (rows.get(key)?.until ?? OPEN) !== OPEN;
}

/** Nodes are not versioned: a changed record shows at once, and a thing that returns keeps its first revision. */
function hold<R extends NodeRecord>(rows: Map<string, Held<R>>, record: R, dataset: string, n: number, anew = false): void {
  const since = anew ? n : (rows.get(record.id)?.since ?? n);
  rows.set(record.id, { ...held(record, dataset, n), since });
}

function closeLast(versions: readonly Lived[], n: number): void {
  close(versions.at(-1), n);
}

function push<V>(index: Map<string, V[]>, key: string, value: V): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [value]);
  else list.push(value);
}

function addTo(index: Map<string, Set<string>>, key: string, value: string): void {
  const set = index.get(key) ?? new Set();
  set.add(value);
  index.set(key, set);
}
