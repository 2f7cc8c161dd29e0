import { BadInput } from '../../errors.ts';
import { chain } from '../../operations/chain.ts';
import type { Answer, StoredNode } from '../../store/graph-store.ts';
import type { Context } from '../reading/context.ts';
import type { QuerynodesArgs, QueryResolvers } from '../generated/resolvers.ts';

const MOST_IDS = 100;

/** A field that answers a node of one of these types by id; the id of anything else gives null, like one that nothing has. */
function getter<T extends StoredNode['type']>(...types: readonly T[]) {
  const fits = (node: StoredNode | null): node is Extract<StoredNode, { type: T }> => types.some((type) => type === node?.type);
  return (_root: unknown, { id }: { readonly id: string }, { reader }: Context): Answer<Extract<StoredNode, { type: T }> | null> =>
    chain(reader.node(id), (node) => (fits(node) ? node : null));
}

function nodes(_root: unknown, { ids }: QuerynodesArgs, { reader }: Context): readonly Answer<StoredNode | null>[] {
  if (ids.length > MOST_IDS) throw new BadInput(`"ids" holds ${ids.length} ids; ${MOST_IDS} at most were expected.`);
  return ids.map((id) => reader.node(id));
}

const one = {
  node: (_root, { id }, { reader }) => reader.node(id),
  company: getter('Company'),
  aiModel: getter('AIModel'),
  platform: getter('Platform'),
  policy: getter('Policy'),
  stakeholder: getter('Stakeholder'),
  event: getter('Event'),
  article: getter('Article'),
  claim: getter('Relation', 'Occurrence', 'Statement'),
  conflict: getter('Conflict'),
} satisfies QueryResolvers;

/** One thing, or some, by id. */
export const getters = { ...one, nodes };
