import { corroboration, publisherCount } from '../../model/records/corroboration.ts';
import type { Predicate } from '../../model/records/claim-record.ts';
import { isRelationName, type RelationName } from '../../model/types/relation-types.ts';
import { chain } from '../../operations/chain.ts';
import { eventNamed, thingNamed } from '../reading/by-id.ts';
import { firstOf } from '../reading/evidence.ts';
import type { ClaimResolvers, OccurrenceResolvers, RelationResolvers } from '../generated/resolvers.ts';

/** The fields that all three sorts of claims answer alike; what is not here is a key of the record. */
export const claimFields = {
  subject: ({ subject }, _args, { reader }) => thingNamed(reader, subject),
  evidence: ({ id }, { first }, { reader }) => chain(reader.support(id), ({ evidence }) => firstOf(evidence, first)),
  evidenceCount: ({ id }, _args, { reader }) => chain(reader.support(id), ({ evidence }) => evidence.length),
  corroboration: ({ id }, _args, { reader }) => chain(reader.support(id), corroboration),
  publisherCount: ({ id }, _args, { reader }) => chain(reader.support(id), publisherCount),
  conflicts: ({ id }, _args, { reader }) => chain(reader.support(id), ({ conflicts }) => conflicts),
} satisfies Partial<ClaimResolvers>;

/** What a link has of its own. */
export const linkFields = {
  type: ({ predicate }) => relationOf(predicate),
  from: ({ subject }, _args, { reader }) => thingNamed(reader, subject),
  to: ({ object }, _args, { reader }) => thingNamed(reader, object ?? ''),
} satisfies RelationResolvers;

/** What the claim that an event took place has of its own. */
export const occurrenceFields = {
  event: ({ subject }, _args, { reader }) => eventNamed(reader, subject),
} satisfies OccurrenceResolvers;

function relationOf(predicate: Predicate): RelationName {
  if (isRelationName(predicate)) return predicate;
  throw new Error(`${predicate} is no kind of link`);
}
