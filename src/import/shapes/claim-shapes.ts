import type { Problem } from '../../errors.ts';
import type { Predicate } from '../../model/records/claim-record.ts';
import { RELATION_NAMES } from '../../model/types/relation-types.ts';
import type { LocatedClaim } from '../../model/validate/values/located-file.ts';
import { CURATIONS, ONGOING, PARTICIPANT_ROLES, POLICY_STATUSES, STANCES } from '../../model/terms/vocabularies.ts';
import { asIs, withSaid, wordsIn } from './evidence-shape.ts';
import type { UsualArticle } from './places.ts';
import { entityId, prose, slug, term, text, wholeNumber } from './scalar-shapes.ts';
import { locatedMap, needed, nullable, optional } from './shape.ts';
import type { SourceNode } from '../yaml/source-node.ts';
import { time } from './time-shape.ts';

const PREDICATES: readonly Predicate[] = ['OCCURRED', 'STATEMENT', ...RELATION_NAMES];

/** The members of a claim, wherever it stands. */
export const CLAIM_FIELDS = {
  subject: needed(entityId), predicate: needed(term(PREDICATES)), object: nullable(entityId), qualifier: nullable(text),
  stance: nullable(term(STANCES)), role: nullable(term(PARTICIPANT_ROLES)), toStatus: nullable(term(POLICY_STATUSES)),
  detail: nullable(prose), text: nullable(prose), episode: nullable(slug), sequence: nullable(wholeNumber),
  curation: nullable(term(CURATIONS)), reason: nullable(prose),
  end: nullable(time), ongoing: optional(term(ONGOING), 'UNKNOWN'), evidence: nullable(asIs),
};

const sayingOf = locatedMap('a claim', CLAIM_FIELDS);

/** An item of a claims section; `usual` is the article of evidence that names none. */
export function claim(node: SourceNode, usual: UsualArticle, problems: Problem[]): LocatedClaim | undefined {
  const found = sayingOf(node, problems);
  if (found === undefined) return undefined;
  const { evidence, end, ongoing, ...draft } = found.draft;
  const { words, whole } = wordsIn(evidence, 'claim', usual, problems);
  return {
    saying: { draft, value: found.value === null ? null : sayingFrom(found.value), at: found.at },
    evidence: words.map((word) => withSaid(word, { end, ongoing }, found.at)),
    whole,
  };
}

type NotSaid = 'end' | 'evidence' | 'ongoing';

function sayingFrom<T extends Readonly<Record<NotSaid, unknown>>>(value: T): Omit<T, NotSaid> {
  const { evidence: _evidence, end: _end, ongoing: _ongoing, ...saying } = value;
  return saying;
}
