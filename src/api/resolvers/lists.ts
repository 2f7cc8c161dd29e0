import type { QueryResolvers } from '../generated/resolvers.ts';
import { listOf } from '../connections/lists.ts';

/** Lists of the whole graph. */
export const lists = {
  companies: listOf('Company'),
  aiModels: listOf('AIModel'),
  platforms: listOf('Platform'),
  policies: listOf('Policy'),
  stakeholders: listOf('Stakeholder'),
  events: listOf('Event'),
  articles: listOf('Article'),
  claims: listOf('Claim'),
  conflicts: listOf('Conflict'),
} satisfies QueryResolvers;
