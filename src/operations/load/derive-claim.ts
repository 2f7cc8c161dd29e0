import type { ClaimRecord, EvidenceRecord } from '../../model/records/claim-record.ts';
import { sortOfClaim } from '../../model/records/claim.ts';
import { entityTypeOf } from '../../model/keys/id.ts';
import { isRelationName, relationType } from '../../model/types/relation-types.ts';
import { spanTimes } from '../../model/time/span-times.ts';
import type { UncertainTime, Validity } from '../../model/time/uncertain-time.ts';
import { CONFIDENCES, METHODS, MODALITIES, type ClaimStatus, type Ongoing } from '../../model/terms/vocabularies.ts';
import type { CollectedClaim } from './collect.ts';

/**
 * A claim as a function of its evidence: window, modality (the strongest), confidence (the highest), method and status from evidence that supports it alone.
 * `eventWindow` gives the window of an event, for links whose evidence gives no time.
 */
export function deriveClaim(collected: CollectedClaim, eventWindow: (event: string) => UncertainTime | null): ClaimRecord {
  const { head } = collected;
  const supports = collected.evidence.map(({ record }) => record).filter((record) => record.polarity === 'SUPPORTS');
  return {
    id: collected.id,
    type: sortOfClaim(head.predicate),
    predicate: head.predicate, subject: head.subject, object: head.object,
    qualifier: head.qualifier, stance: head.stance, role: head.role, toStatus: head.toStatus,
    detail: head.detail, text: head.text, episode: head.episode, sequence: head.sequence,
    status: statusOf(head.curation, supports),
    modality: strongest(MODALITIES, supports.map((record) => record.modality)),
    confidence: strongest(CONFIDENCES, supports.map((record) => record.confidence)),
    method: strongest(METHODS, supports.map((record) => record.method)),
    validity: validityOf(collected, supports, eventWindow),
    reason: head.reason,
  };
}

function statusOf(curation: ClaimStatus | null, supports: readonly EvidenceRecord[]): ClaimStatus {
  if (curation !== null) return curation;
  return supports.every((record) => record.review === 'PROPOSED') ? 'PROPOSED' : 'ACCEPTED';
}

/** The first term of a vocabulary, strongest first, that is among those given. */
function strongest<T extends string>(terms: readonly T[], given: readonly T[]): T {
  const found = terms.find((term) => given.includes(term));
  if (found === undefined) throw new Error('a claim without supporting evidence cannot be derived');
  return found;
}

function validityOf({ head }: CollectedClaim, supports: readonly EvidenceRecord[], eventWindow: (event: string) => UncertainTime | null): Validity {
  const start = spanTimes(present(supports.map((record) => record.time))) ?? inherited(head, eventWindow);
  const momentary = head.predicate === 'OCCURRED' || (isRelationName(head.predicate) && relationType(head.predicate).momentary);
  const end = spanTimes(present(supports.map((record) => record.end)));
  return { start, end: end ?? (momentary ? start : null), ongoing: ongoingOf(supports, end) };
}

/** A link with an event has the event's window; one between two events that of the later, and a part that of the part. */
function inherited(head: CollectedClaim['head'], eventWindow: (event: string) => UncertainTime | null): UncertainTime | null {
  if (!isRelationName(head.predicate) || head.object === null) return null;
  const ends = head.predicate === 'PART_OF' ? [head.subject] : [head.object, head.subject];
  const event = ends.find((end) => entityTypeOf(end) === 'Event');
  return event === undefined ? null : eventWindow(event);
}

function ongoingOf(supports: readonly EvidenceRecord[], end: UncertainTime | null): Ongoing {
  const said = new Set(supports.map((record) => record.ongoing).filter((ongoing) => ongoing !== 'UNKNOWN'));
  if (said.size === 1) return said.has('YES') ? 'YES' : 'NO';
  return said.size === 0 && end !== null ? 'NO' : 'UNKNOWN';
}

function present<T>(values: readonly (T | null)[]): readonly T[] {
  return values.filter((value) => value !== null);
}
