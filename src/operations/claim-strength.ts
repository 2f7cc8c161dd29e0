import type { ClaimRecord, EvidenceRecord } from '../model/records/claim-record.ts';
import { corroboration, type CorroborationBasis } from '../model/records/corroboration.ts';
import type { ConflictRecord } from '../model/records/record.ts';
import type { Row } from '../model/records/row.ts';
import type { Corroboration } from '../model/terms/vocabularies.ts';
import { isShown, SHOWN_BY_DEFAULT } from '../question/shown.ts';
import type { ClaimCounts } from '../store/graph-store.ts';

type Item = CorroborationBasis['evidence'][number];

/** How strong the evidence of the claims of a graph is, over those that are shown by default. Evidence against a claim makes none of the figures but CONTESTED. */
export function claimStrength(rows: readonly Row[]): ClaimCounts {
  const claims = rows.flatMap((row) => (row.kind === 'claim' ? [row.record] : []));
  const shown = claims.filter((claim) => isShown(claim, SHOWN_BY_DEFAULT));
  const evidence = evidenceByClaim(rows);
  const sources = shown.map(({ id }) => (evidence.get(id) ?? []).filter(({ evidence: said }) => said.polarity === 'SUPPORTS' && isOfASource(said)));
  const count = (holds: (items: readonly Item[]) => boolean): number => sources.filter(holds).length;
  return {
    total: shown.length,
    withheld: claims.length - shown.length,
    readForClaim: count((items) => items.some((item) => item.evidence.scope === 'CLAIM')),
    eventOnly: count((items) => items.length > 0 && items.every((item) => item.evidence.scope === 'EVENT')),
    compiledOnly: count((items) => items.length === 0),
    unseenOnly: count((items) => items.length > 0 && items.every(({ passage }) => passage.verification === 'UNSEEN')),
    corroboration: byCorroboration(shown, evidence, conflictsByClaim(rows)),
  };
}

/** What we compiled or inferred is no source. */
function isOfASource({ method }: EvidenceRecord): boolean {
  return method !== 'COMPILED' && method !== 'DERIVED';
}

function byCorroboration(claims: readonly ClaimRecord[], evidence: ReadonlyMap<string, readonly Item[]>, conflicts: ReadonlyMap<string, readonly ConflictRecord[]>): ClaimCounts['corroboration'] {
  const counts: Record<Corroboration, number> = { SINGLE_SOURCE: 0, EVENT_CORROBORATED: 0, CORROBORATED: 0, CONTESTED: 0 };
  for (const { id } of claims) counts[corroboration({ evidence: evidence.get(id) ?? [], conflicts: conflicts.get(id) ?? [] })] += 1;
  return counts;
}

function evidenceByClaim(rows: readonly Row[]): ReadonlyMap<string, readonly Item[]> {
  const passages = new Map(rows.flatMap((row) => (row.kind === 'passage' ? [[row.key, row.record] as const] : [])));
  const articles = new Map(rows.flatMap((row) => (row.kind === 'article' ? [[row.key, row.record] as const] : [])));
  const found = new Map<string, Item[]>();
  for (const row of rows) {
    if (row.kind !== 'evidence') continue;
    const [passage, article] = [passages.get(row.record.passage), articles.get(row.record.article)];
    if (passage === undefined || article === undefined) continue;
    const items = found.get(row.record.claim) ?? [];
    items.push({ evidence: row.record, passage, article });
    found.set(row.record.claim, items);
  }
  return found;
}

function conflictsByClaim(rows: readonly Row[]): ReadonlyMap<string, readonly ConflictRecord[]> {
  const found = new Map<string, ConflictRecord[]>();
  for (const row of rows) {
    if (row.kind !== 'conflict') continue;
    for (const claim of new Set(row.record.sides.map((side) => side.claim))) found.set(claim, [...(found.get(claim) ?? []), row.record]);
  }
  return found;
}
