import { standing, statusHistory, statusOf } from '../../operations/status.ts';
import { chain } from '../../operations/chain.ts';
import type { PolicyResolvers } from '../generated/resolvers.ts';

/** What a policy has of its own. */
export const policyFields = {
  status: ({ id }, { at }, { reader }) => chain(reader.steps(id), (steps) => statusOf(steps, at ?? null)),
  standing: ({ id }, { at }, { reader }) => chain(reader.steps(id), (steps) => standing(steps, at ?? null)),
  statusHistory: ({ id }, _args, { reader }) => chain(reader.steps(id), statusHistory),
} satisfies PolicyResolvers;
