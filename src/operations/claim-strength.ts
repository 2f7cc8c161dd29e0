import type { ClaimRecord, EvidenceRecord } from '../model/records/claim-record.ts';
import { corroboration } from '../model/records/corroboration.ts';
import type { ConflictRecord } from '../model/records/record.ts';
import type { Row } from '../model/records/row.ts';
import { CORROBORATIONS, type Corroboration } from '../model/terms/vocabularies.ts';
import { isShown, SHOWN_BY_DEFAULT } from '../question/shown.ts';
import type { ClaimCounts } from '../store/graph-store.ts';
import { ClaimReader, type SourcedEvidence } from './claim-sentences.ts';

/** How strong the evidence of the claims of a graph is, over those that are shown by default. Evidence against a claim makes none of the figures but CONTESTED. */
export function claimStrength(rows: readonly Row[]): ClaimCounts {
  const reader = new ClaimReader(rows);
  const conflicts = conflictsByClaim(rows);
  const shown = reader.claims.filter((claim) => isShown(claim, SHOWN_BY_DEFAULT));
  const supporting = shown.map((claim) => reader.evidenceOf(claim.id).filter(({ evidence }) => evidence.polarity === 'SUPPORTS'));
  const sources = supporting.map((items) => items.filter(({ evidence }) => isOfASource(evidence)));
  const count = (holds: (items: readonly SourcedEvidence[]) => boolean): number => sources.filter(holds).length;
  return {
    total: shown.length,
    withheld: reader.claims.length - shown.length,
    readForClaim: count((items) => items.some(({ evidence }) => evidence.scope === 'CLAIM')),
    eventOnly: count((items) => items.length > 0 && items.every(({ evidence }) => evidence.scope === 'EVENT')),
    compiledOnly: count((items) => items.length === 0),
    unseenOnly: count((items) => items.length > 0 && items.every(({ passage }) => passage.verification === 'UNSEEN')),
    corroboration: byCorroboration(shown, reader, conflicts),
  };
}

/** What we compiled or inferred is no source. */
function isOfASource({ method }: EvidenceRecord): boolean {
  return method !== 'COMPILED' && method !== 'DERIVED';
}

function byCorroboration(claims: readonly ClaimRecord[], reader: ClaimReader, conflicts: ReadonlyMap<string, readonly ConflictRecord[]>): Readonly<Record<Corroboration, number>> {
  const counts = { SINGLE_SOURCE: 0, EVENT_CORROBORATED: 0, CORROBORATED: 0, CONTESTED: 0 } satisfies Record<(typeof CORROBORATIONS)[number], number>;
  for (const { id } of claims) counts[corroboration({ evidence: reader.evidenceOf(id), conflicts: conflicts.get(id) ?? [] })] += 1;
  return counts;
}

function conflictsByClaim(rows: readonly Row[]): ReadonlyMap<string, readonly ConflictRecord[]> {
  const found = new Map<string, ConflictRecord[]>();
  for (const row of rows) {
    if (row.kind !== 'conflict') continue;
    for (const claim of new Set(row.record.sides.map((side) => side.claim))) found.set(claim, [...(found.get(claim) ?? []), row.record]);
  }
  return found;
}
