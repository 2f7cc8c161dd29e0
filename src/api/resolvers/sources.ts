import { articleNamed, thingNamed, thingOrNone } from '../reading/by-id.ts';
import type { ArticleResolvers, EvidenceResolvers, MentionResolvers, PassageResolvers } from '../generated/resolvers.ts';
import { listWithin } from '../connections/lists.ts';

/** A source text. */
export const Article: ArticleResolvers = {
  passages: listWithin('Passage'),
  claims: listWithin('Claim'),
};

/** A place in an article. */
export const Passage: PassageResolvers = {
  article: ({ article }, _args, { reader }) => articleNamed(reader, article),
  names: (passage) => passage.mentions.map(({ form, entity }) => ({ type: 'Mention', form, entity, passage })),
  claims: listWithin('Claim'),
};

/** A name in a place. */
export const Mention: MentionResolvers = {
  surface: ({ form }) => form,
  entity: ({ entity }, _args, { reader }) => thingNamed(reader, entity),
};

/** One source's word on a claim, with its passage and article. */
export const Evidence: EvidenceResolvers = {
  paraphrase: ({ evidence }) => evidence.paraphrase,
  polarity: ({ evidence }) => evidence.polarity,
  scope: ({ evidence }) => evidence.scope,
  modality: ({ evidence }) => evidence.modality,
  confidence: ({ evidence }) => evidence.confidence,
  time: ({ evidence }) => evidence.time,
  attributedTo: ({ evidence }, _args, { reader }) => (evidence.attributedTo === null ? null : thingOrNone(reader, evidence.attributedTo)),
};
