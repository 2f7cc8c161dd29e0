import { chain } from '../../operations/chain.ts';
import { claimNamed, thingNamed } from '../reading/by-id.ts';
import { firstOf } from '../reading/evidence.ts';
import type { ConflictResolvers, ConflictSideResolvers } from '../generated/resolvers.ts';

/** A conflict: its kind and sides are keys of the record. */
export const Conflict: ConflictResolvers = {
  about: ({ about }, _args, { reader }) => about.map((id) => thingNamed(reader, id)),
};

/** A side: the claim, and those of its sources that are on this side. */
export const ConflictSide: ConflictSideResolvers = {
  claim: ({ claim }, _args, { reader }) => claimNamed(reader, claim),
  evidence: (side, { first }, { reader }) => chain(reader.support(side.claim), ({ evidence }) =>
    firstOf(evidence.filter((item) => side.evidence.includes(item.evidence.id)), first)),
};
