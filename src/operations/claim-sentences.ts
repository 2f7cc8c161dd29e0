import type { ClaimRecord, EvidenceRecord } from '../model/records/claim-record.ts';
import { evidenceKey } from '../model/order/evidence-order.ts';
import type { ArticleRecord, PassageRecord } from '../model/records/record.ts';
import { isRelationName, relationType } from '../model/types/relation-types.ts';
import { endsOf, type ClaimEnds, type Row } from '../model/records/row.ts';
import type { Window } from '../model/time/uncertain-time.ts';

export interface SourcedEvidence {
  readonly evidence: EvidenceRecord;
  readonly passage: PassageRecord;
  readonly article: ArticleRecord;
}

const STANCES = {
  SUPPORTS: 'supports', SUPPORTS_WITH_CHANGES: 'supports, with changes,', MIXED: 'takes a mixed position on', NEUTRAL: 'is neutral on',
  OPPOSES: 'opposes', UNCLEAR: 'takes an unclear position on',
} as const;

/** Claims of a graph in words, with their evidence in the order in which a claim lists it. */
export class ClaimReader {
  readonly claims: readonly ClaimRecord[];
  readonly #ends: ReadonlyMap<string, ClaimEnds>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #datasets: ReadonlyMap<string, string>;
  readonly #passages: ReadonlyMap<string, PassageRecord>;
  readonly #articles: ReadonlyMap<string, ArticleRecord>;
  readonly #evidence = new Map<string, EvidenceRecord[]>();

  constructor(rows: readonly Row[]) {
    const claims = rows.filter((row) => row.kind === 'claim').sort((a, b) => (a.key < b.key ? -1 : 1));
    this.claims = claims.map((row) => row.record);
    this.#ends = new Map(claims.map((row) => [row.key, endsOf(row)]));
    this.#datasets = new Map(claims.map((row) => [row.key, row.dataset]));
    this.#names = new Map(rows.flatMap((row) => (row.kind === 'entity' ? [[row.key, row.record.name] as const] : [])));
    this.#passages = new Map(rows.flatMap((row) => (row.kind === 'passage' ? [[row.key, row.record] as const] : [])));
    this.#articles = new Map(rows.flatMap((row) => (row.kind === 'article' ? [[row.key, row.record] as const] : [])));
    for (const row of rows) if (row.kind === 'evidence') push(this.#evidence, row.record.claim, row.record);
  }

  /** All that is said for or against a claim, in no order. */
  saidOf(claim: string): readonly EvidenceRecord[] {
    return this.#evidence.get(claim) ?? [];
  }

  /** The evidence of a claim with its place, in the order in which the claim lists it. */
  evidenceOf(claim: string): readonly SourcedEvidence[] {
    const keyed = this.saidOf(claim).flatMap((evidence) => {
      const [passage, article] = [this.#passages.get(evidence.passage), this.#articles.get(evidence.article)];
      return passage === undefined || article === undefined ? [] : [{ key: evidenceKey(evidence, passage, article), item: { evidence, passage, article } }];
    });
    return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
  }

  datasetOf(claim: string): string {
    return this.#datasets.get(claim) ?? '';
  }

  /** The things that a claim joins, whatever ids it was written of. */
  endsOf(claim: ClaimRecord): ClaimEnds {
    return this.#ends.get(claim.id) ?? endsOf({ record: claim });
  }

  /** What a claim says, in a sentence without a full stop. */
  sentence(claim: ClaimRecord): string {
    const ends = this.endsOf(claim);
    const subject = this.#names.get(ends.subject) ?? ends.subject;
    if (!isRelationName(claim.predicate)) return claim.predicate === 'OCCURRED' ? `It happened: ${subject}` : `Of ${subject}: ${claim.text ?? ''}`;
    const object = this.#names.get(ends.object ?? '') ?? ends.object ?? '';
    if (claim.toStatus !== null) return `"${subject}" moves ${object} to ${plain(claim.toStatus)}`;
    return `${subject} ${verb(claim)} ${object}${claim.role === null ? '' : `, as ${plain(claim.role)}`}`;
  }

  /** What sources against a claim say: in their own words as we paraphrase them, else that it is not so. */
  denial(claim: ClaimRecord, against: readonly SourcedEvidence[]): string {
    const said = [...new Set(against.map((item) => item.evidence.paraphrase).filter((text) => text !== null))];
    return said.length > 0 ? said.join(' ') : `Not so: ${this.sentence(claim)}`;
  }

  when(window: Window): string {
    if (window.earliest !== null && window.earliest === window.latest) return `on ${window.earliest}`;
    return `between ${window.earliest ?? 'an unknown day'} and ${window.latest ?? 'an unknown day'}`;
  }
}

function verb(claim: ClaimRecord): string {
  if (claim.stance !== null) return STANCES[claim.stance];
  const reads = isRelationName(claim.predicate) ? relationType(claim.predicate).reads : {};
  return reads[claim.qualifier ?? ''] ?? reads[''] ?? claim.predicate;
}

function plain(term: string): string {
  return term.toLowerCase().replaceAll('_', ' ');
}

function push(lists: Map<string, EvidenceRecord[]>, key: string, evidence: EvidenceRecord): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [evidence]);
  else list.push(evidence);
}
