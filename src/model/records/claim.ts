import type { AuthoredClaim } from './authored.ts';
import type { ClaimRecord, Predicate } from './claim-record.ts';
import { claimId } from '../keys/id.ts';
import { isSymmetric } from '../types/relation-types.ts';

/** The id of an authored claim: of a position its stance alone, else its qualifier or its role. */
export function idOfClaim(claim: Pick<AuthoredClaim, 'subject' | 'predicate' | 'object' | 'qualifier' | 'stance' | 'role' | 'toStatus' | 'episode'>): string {
  return claimId({ ...claim, qualifier: claim.stance ?? claim.role ?? claim.qualifier }, isSymmetric(claim.predicate));
}

/** Which of the three sorts of claims a predicate makes. */
export function sortOfClaim(predicate: Predicate): ClaimRecord['type'] {
  return predicate === 'OCCURRED' ? 'Occurrence' : predicate === 'STATEMENT' ? 'Statement' : 'Relation';
}

/** The id of the claim that an event took place. */
export function occurrenceId(event: string): string {
  return claimId({ subject: event, predicate: 'OCCURRED', object: null, qualifier: null, toStatus: null, episode: null }, false);
}
