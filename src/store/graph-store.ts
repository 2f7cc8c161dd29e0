import type { ClaimRecord, EvidenceRecord } from '../model/records/claim-record.ts';
import type { RelationName } from '../model/types/relation-types.ts';
import type { EntityRecord, ArticleRecord, ConflictRecord, PassageRecord } from '../model/records/record.ts';
import type { LinkAsk, ListAsk, WalkDirection, Walked, WalkFilter } from '../question/ask.ts';
import type { Page } from '../question/page.ts';
import type { Corroboration } from '../model/terms/vocabularies.ts';

/** A value, or a promise of it: an engine in process answers at once. */
export type Answer<T> = T | Promise<T>;

/** A published state of the graph. `at` is a moment, YYYY-MM-DDThh:mm:ssZ. */
export interface Revision {
  readonly n: number;
  readonly at: string;
  /** Equal content has an equal hash, whatever engine holds it. */
  readonly hash: string;
  readonly counts: GraphCounts;
}

/** How much a revision holds. Things are counted when a claim that is shown by default touches them. */
export interface GraphCounts {
  readonly nodes: Readonly<Record<string, number>>;
  readonly relations: Readonly<Record<RelationName, { readonly count: number; readonly withheld: number }>>;
  /** First and last day of any event that is counted; null where none has a day. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Left out of a revision that was published before claims were counted. */
  readonly claims?: ClaimCounts;
}

/** How strong the evidence of the claims is that are shown by default. Of `total`, the next three are parts that do not overlap. */
export interface ClaimCounts {
  readonly total: number;
  readonly withheld: number;
  /** A source that supports it was read for this very claim. */
  readonly readForClaim: number;
  /** Its sources stand for the event from which it was drawn, and none for the claim. */
  readonly eventOnly: number;
  /** No source stands for it but our own compilation. */
  readonly compiledOnly: number;
  /** It has sources, and none of them was opened: each is known through another page. */
  readonly unseenOnly: number;
  readonly corroboration: Readonly<Record<Corroboration, number>>;
}

/** A claim as it stands at a revision, with the moments at which it entered the graph and, if it did, left it. */
export interface StoredClaim extends ClaimRecord {
  readonly recordedAt: string;
  readonly retractedAt: string | null;
}

/** Anything that an id can answer. */
export type StoredNode = EntityRecord | ArticleRecord | PassageRecord | ConflictRecord | StoredClaim;

/** A link seen from one end: the claim and the thing at the other end. */
export interface LinkRow {
  readonly key: string;
  readonly claim: StoredClaim;
  readonly far: EntityRecord;
}

/** The words under which a passage names a thing. */
export interface MentionNode {
  readonly type: 'Mention';
  readonly form: string;
  readonly entity: string;
  readonly passage: PassageRecord;
}

export interface ListRow {
  readonly key: string;
  readonly node: StoredNode | MentionNode;
}

/** Some rows in order (the asked order, or against it for a page read backwards), and whether more follow. */
export interface Slice<R> {
  readonly rows: readonly R[];
  readonly more: boolean;
}

export interface EvidenceItem {
  readonly evidence: EvidenceRecord;
  readonly passage: PassageRecord;
  readonly article: ArticleRecord;
}

/** What a claim rests on: all its evidence (read for the claim first, then by publisher, then by place in the article, then id) and its conflicts (by id). */
export interface Support {
  readonly evidence: readonly EvidenceItem[];
  readonly conflicts: readonly ConflictRecord[];
}

/** Live CONCERNS claims on a policy that name a status, accepted or disputed, of every modality, each with its event; and which of these events shown links order. */
export interface PolicySteps {
  readonly steps: readonly { readonly claim: StoredClaim; readonly event: EntityRecord }[];
  /** Pairs of event ids, earlier then later. */
  readonly order: readonly (readonly [string, string])[];
}

/** Shown links between things of a set, sorted by id; and how many more match but are not shown, of those between them and of those that a walk would have followed. */
export interface Among {
  readonly links: readonly StoredClaim[];
  readonly withheld: number;
}

/** A shown link with the two things that it joins, and all that it rests on. */
export interface StreamedLink {
  readonly claim: ClaimRecord;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly support: Support;
}

/** A thing as far as a link needs to name it. */
export type LinkEnd = Pick<EntityRecord, 'id' | 'name' | 'type'>;

/** Reads one revision of the graph, for one operation. Arguments and results are plain data; unknown ids give nothing. Errors: StoreUnavailable. */
export interface GraphReader {
  readonly revision: Revision;
  /** Anything by its id. A claim that left the graph answers with its last version, a thing that left it with its last record, not confirmed. */
  node(id: string): Answer<StoredNode | null>;
  /** A page of links or of a list. */
  page(ask: LinkAsk, page: Page): Answer<Slice<LinkRow>>;
  page(ask: ListAsk, page: Page): Answer<Slice<ListRow>>;
  /** How many match in all. */
  total(ask: LinkAsk | ListAsk): Answer<number>;
  /** How many more match but are not among the shown. */
  withheld(ask: LinkAsk | ListAsk): Answer<number>;
  support(claim: string): Answer<Support>;
  steps(policy: string): Answer<PolicySteps>;
  /** The far ends of shown links from these things, each once, sorted by name, then id. */
  walk(from: readonly string[], direction: WalkDirection, filter: WalkFilter): Answer<readonly EntityRecord[]>;
  among(ids: readonly string[], filter: WalkFilter, walked: Walked): Answer<Among>;
  /** All things that a claim shown by default touches, by id, in pages. What has been read is not kept. */
  streamThings(): AsyncIterable<readonly EntityRecord[]>;
  /** All links of these kinds that are shown by default, kind by kind in the given order, by id within a kind, in pages. What has been read is not kept. */
  streamLinks(relations: readonly RelationName[]): AsyncIterable<readonly StreamedLink[]>;
  /** Those of the ids that nothing has; the first ten each with the nearest id that something of its kind has. */
  missing(ids: readonly string[]): Answer<readonly { readonly id: string; readonly nearest: string | null }[]>;
}

/** Where readers come from. */
export interface GraphStore {
  readonly engine: 'NEO4J' | 'EMBEDDED';
  /** A reader of the revision that is published now; `signal` ends what is under way. Errors: StoreUnavailable. */
  open(options?: { readonly signal?: AbortSignal }): Answer<GraphReader>;
  close(): Promise<void>;
}
