import type { EntityType } from '../../model/keys/id.ts';
import { CORROBORATIONS } from '../../model/terms/vocabularies.ts';
import { RELATION_NAMES } from '../../model/types/relation-types.ts';
import { neighbourhood } from '../../operations/neighbourhood.ts';
import { chain } from '../../operations/chain.ts';
import { formatsOffered, exportUrl } from '../../operations/export/offered.ts';
import { LICENCE } from '../../operations/licence.ts';
import type { CountedType, GraphResolvers, QueryResolvers, SubgraphResolvers } from '../generated/resolvers.ts';
import { refuseUnknown } from '../reading/known-ids.ts';
import { neighbourhoodAsk } from '../filters/neighbourhood-ask.ts';

/** What is counted, as the store and as the schema name it. */
export const COUNTED = [
  ['Company', 'COMPANY'], ['AIModel', 'AI_MODEL'], ['Platform', 'PLATFORM'], ['Policy', 'POLICY'], ['Stakeholder', 'STAKEHOLDER'],
  ['Event', 'EVENT'], ['Article', 'ARTICLE'],
] as const satisfies readonly (readonly [EntityType | 'Article', CountedType])[];

/** What lies around some things, and the graph as a whole. */
export const wholes = {
  neighbourhood: (_root, args, { reader }) => {
    const ask = neighbourhoodAsk(args);
    return chain(refuseUnknown(reader, ask.of), () => neighbourhood(reader, ask));
  },
  graph: (_root, _args, { reader }) => reader.revision,
} satisfies QueryResolvers;

/** The revision that the operation reads, and what holds it. */
export const Graph: GraphResolvers = {
  engine: (_revision, _args, { engine }) => engine,
  revision: ({ n }) => n,
  publishedAt: ({ at }) => at,
  licence: () => LICENCE,
  nodeCounts: ({ counts }) => COUNTED.map(([type, term]) => ({ type: term, count: counts.nodes[type] ?? 0 })),
  relationCounts: ({ counts }) => RELATION_NAMES.map((type) => ({ type, direction: 'OUT', ...counts.relations[type] })),
  claimCounts: ({ counts: { claims } }) => claims === undefined ? null : { ...claims, corroboration: CORROBORATIONS.map((term) => ({ corroboration: term, count: claims.corroboration[term] })) },
  earliest: ({ counts }) => counts.earliest,
  latest: ({ counts }) => counts.latest,
  formats: () => formatsOffered(),
};

/** Where a neighbourhood can be had as a file. */
export const Subgraph: SubgraphResolvers = {
  exportUrl: ({ ask }, { format }) => exportUrl(format, { around: ask }),
};
