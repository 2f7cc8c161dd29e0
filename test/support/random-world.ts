import type { ClaimRecord } from '../../src/model/records/claim-record.ts';
import { entityTypeOf, kindOfId } from '../../src/model/keys/id.ts';
import type { NodeRecord } from '../../src/model/records/record.ts';
import { isRelationName } from '../../src/model/types/relation-types.ts';
import { endsOf, isLink, type ClaimEnds, type Row } from '../../src/model/records/row.ts';
import { isShown, SHOWN_BY_DEFAULT } from '../../src/question/shown.ts';
import { WAYS, type Way } from '../../src/model/types/ways.ts';

/** What a graph holds, so that questions can be drawn which it can answer. Nothing here says what the answer is. */
export class World {
  readonly records: readonly NodeRecord[];
  /** Ids that the graph held once. */
  readonly gone: readonly string[];
  readonly #byType = new Map<string, NodeRecord[]>();
  /** The ids that stand for those that were merged. */
  readonly #standing = new Map<string, string>();
  readonly #links = new Map<string, ClaimRecord[]>();

  constructor(rows: readonly Row[], earlier: World | null) {
    this.records = rows.flatMap((row) => (row.kind === 'evidence' ? [] : [row.record]));
    const live = new Set(this.records.map(({ id }) => id));
    const known = earlier === null ? [] : [...earlier.records.map(({ id }) => id), ...earlier.gone];
    this.gone = [...new Set(known)].filter((id) => !live.has(id)).sort();
    for (const record of this.records) add(this.#byType, record.type, record);
    for (const row of rows) {
      if (row.kind === 'entity' && row.record.sameAs !== null) this.#standing.set(row.key, row.record.sameAs);
      if (row.kind !== 'claim' || !isLink(row)) continue;
      for (const { way, near } of waysOf(row.record, endsOf(row))) add(this.#links, `${near} ${way.label}`, row.record);
    }
  }

  /** Records of some types. */
  ofTypes(types: readonly string[]): readonly NodeRecord[] {
    return types.flatMap((type) => this.#byType.get(type) ?? []);
  }

  /** The links that a field of a thing leads along: those shown by default, or all where none is. */
  links(id: string, label: string): readonly ClaimRecord[] {
    const all = this.#links.get(this.#keyOf(id, label)) ?? [];
    const shown = all.filter((claim) => isShown(claim, SHOWN_BY_DEFAULT));
    return shown.length > 0 ? shown : all;
  }

  /** Whether a field of a thing leads to something without being asked for what is withheld. */
  leads(id: string, label: string): boolean {
    return (this.#links.get(this.#keyOf(id, label)) ?? []).some((claim) => isShown(claim, SHOWN_BY_DEFAULT));
  }

  #keyOf(id: string, label: string): string {
    return `${this.#standing.get(id) ?? id} ${label}`;
  }
}

function waysOf(claim: ClaimRecord, { subject, object }: ClaimEnds): readonly { readonly way: Way; readonly near: string }[] {
  if (!isRelationName(claim.predicate)) return [];
  return WAYS.filter((way) => way.relation === claim.predicate).flatMap((way) => {
    const near = way.direction === 'OUT' ? [subject] : way.direction === 'IN' ? [object] : [subject, object];
    return near.flatMap((id) => (id !== null && way.near.some((type) => type === entityTypeOf(id)) ? [{ way, near: id }] : []));
  });
}

function add<V>(index: Map<string, V[]>, key: string, value: V): void {
  const list = index.get(key) ?? [];
  list.push(value);
  index.set(key, list);
}

/** An id with one slip of the pen: of the same kind, and very likely of nothing. */
export function nearMiss(id: string): string {
  return kindOfId(`${id}x`) === null ? id.slice(0, -1) : `${id.slice(0, -1)}x${id.slice(-1)}`;
}
