import { occurrenceId } from '../../model/records/claim.ts';
import { jurisdiction } from '../../model/terms/jurisdictions.ts';
import { claimNamed, thingOrNone } from '../reading/by-id.ts';
import type { EntityResolvers, EventResolvers, IdentityJudgementResolvers } from '../generated/resolvers.ts';
import { kindLabel } from './kind-label.ts';
import { listWithin, mentionsWithin } from '../connections/lists.ts';

/** The fields that all six types of things answer alike; what is not here is a key of the record. */
export const thingFields = {
  kindLabel,
  jurisdictions: ({ jurisdictions }) => jurisdictions.map((code) => jurisdiction(code) ?? { code, name: code, within: null }),
  claims: listWithin('Claim'),
  articles: listWithin('Article'),
  mentions: mentionsWithin(),
} satisfies Partial<EntityResolvers>;

/** What an event has of its own. */
export const eventFields = {
  occurrence: ({ id }, _args, { reader }) => claimNamed(reader, occurrenceId(id)),
} satisfies EventResolvers;

/** A judgement on identity, as seen from one of the two ids. */
export const IdentityJudgement: IdentityJudgementResolvers = {
  entity: ({ other }, _args, { reader }) => thingOrNone(reader, other),
};
