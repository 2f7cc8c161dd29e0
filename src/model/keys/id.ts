import { createHash } from 'node:crypto';

/** The six types of things, each with the prefix of its ids. */
export const ENTITY_PREFIXES = {
  Company: 'company', AIModel: 'model', Platform: 'platform', Policy: 'policy', Stakeholder: 'stakeholder', Event: 'event',
} as const;

/** The prefixes of everything else that has an id. */
export const OTHER_PREFIXES = { Article: 'article', Passage: 'passage', Claim: 'claim', Conflict: 'conflict', Evidence: 'evidence' } as const;

export type EntityType = keyof typeof ENTITY_PREFIXES;
export type NodeKind = EntityType | keyof typeof OTHER_PREFIXES;

const kinds = new Map<string, NodeKind>([
  ...Object.entries(ENTITY_PREFIXES).map(([kind, prefix]) => [prefix, kind as NodeKind] as const),
  ...Object.entries(OTHER_PREFIXES).map(([kind, prefix]) => [prefix, kind as NodeKind] as const),
]);

/** How an id is written: a known prefix, a colon, then a-z 0-9 . - (at most 200 characters), so that it works unescaped in URLs, CSV, GraphML and RDF names. */
export const ID_PATTERN = /^([a-z]+):([a-z0-9][a-z0-9.-]{0,199})$/;

/** What an id stands for by its prefix; null for text that is no id. */
export function kindOfId(id: string): NodeKind | null {
  const prefix = ID_PATTERN.exec(id)?.[1];
  return prefix === undefined ? null : (kinds.get(prefix) ?? null);
}

/** The type of thing that an id stands for; null where it stands for none of the six. */
export function entityTypeOf(id: string): EntityType | null {
  const kind = kindOfId(id);
  return kind !== null && kind in ENTITY_PREFIXES ? (kind as EntityType) : null;
}

/** 16 hex digits of SHA-256 over the JSON text of the parts; null and undefined count as "". */
export function shortHash(parts: readonly (string | null | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts.map((part) => part ?? ''))).digest().toString('hex', 0, 8);
}

export interface ClaimIdentity {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | null;
  /** The qualifier or role; of a position its stance alone. */
  readonly qualifier: string | null;
  readonly toStatus: string | null;
  readonly episode: string | null;
}

/** The id of a claim: no date in it, so that two articles that date one deal differently meet. `symmetric` sorts the two ends. */
export function claimId(claim: ClaimIdentity, symmetric: boolean): string {
  const { subject, object } = claim;
  const [first, second] = symmetric && object !== null && object < subject ? [object, subject] : [subject, object];
  return `claim:${shortHash([first, claim.predicate, second, claim.qualifier, claim.toStatus, claim.episode])}`;
}

/** The id of a place in an article; what is said of the place belongs to the evidence. */
export function passageId(article: string, locator: string | null, quote: string | null): string {
  return `passage:${shortHash([article, locator, quote])}`;
}

/** The id of one source's word on one claim. */
export function evidenceId(claim: string, passage: string, polarity: string, attributedTo: string | null): string {
  return `evidence:${shortHash([claim, passage, polarity, attributedTo])}`;
}

/** The id of a conflict; it stays while its members (claims) stay. */
export function conflictId(kind: string, members: readonly string[]): string {
  return `conflict:${shortHash([kind, ...[...members].sort()])}`;
}
