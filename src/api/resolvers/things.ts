import { jurisdiction } from '../../model/terms/jurisdictions.ts';
import { aliasesOf, amountsOf, judgementsOf, occurrenceOf } from '../reading/merged.ts';
import { passageNamed, thingOrNone } from '../reading/by-id.ts';
import { chain } from '../../operations/chain.ts';
import type { AmountResolvers, EntityResolvers, EventResolvers, IdentityJudgementResolvers } from '../generated/resolvers.ts';
import { kindLabel } from './kind-label.ts';
import { listWithin, mentionsWithin } from '../connections/lists.ts';

/** The fields that all six types of things answer alike; what is not here is a key of the record. */
export const thingFields = {
  kindLabel,
  aliases: (thing) => aliasesOf(thing),
  judgements: (thing) => judgementsOf(thing),
  mergedFrom: ({ mergedFrom }) => mergedFrom.map(({ id }) => id),
  jurisdictions: ({ jurisdictions }) => jurisdictions.map((code) => jurisdiction(code) ?? { code, name: code, within: null }),
  claims: listWithin('Claim'),
  articles: listWithin('Article'),
  mentions: mentionsWithin(),
} satisfies Partial<EntityResolvers>;

/** What an event has of its own. */
export const eventFields = {
  occurrence: (event, _args, { reader }) => occurrenceOf(reader, event),
  amounts: (event) => amountsOf(event),
} satisfies EventResolvers;

/** A judgement on identity, as seen from one of the two ids. */
export const IdentityJudgement: IdentityJudgementResolvers = {
  entity: ({ other }, _args, { reader }) => chain(thingOrNone(reader, other), (thing) => (thing?.id === other ? thing : null)),
};

/** A sum of money. */
export const Amount: AmountResolvers = {
  passage: ({ passage }, _args, { reader }) => passageNamed(reader, passage),
};
