import type { Problem } from '../../errors.ts';
import type { AuthoredEvidence } from '../../model/records/authored.ts';
import type { Predicate } from '../../model/records/claim-record.ts';
import { RELATION_NAMES } from '../../model/types/relation-types.ts';
import type { LocatedClaim } from '../../model/validate/values/located-file.ts';
import type { Locate, Located } from '../../model/validate/values/located.ts';
import {
  CONFIDENCES, CURATIONS, EVIDENCE_SCOPES, METHODS, MODALITIES, ONGOING, PARTICIPANT_ROLES, POLARITIES, POLICY_STATUSES, REVIEWS, STANCES, VERIFICATIONS,
} from '../../model/terms/vocabularies.ts';
import { spread, usualArticle, type UsualArticle } from './places.ts';
import { articleId, entityId, prose, slug, term, text, wholeNumber } from './scalar-shapes.ts';
import { locatedMap, needed, nullable, optional, refuse, type Reader } from './shape.ts';
import type { SourceNode } from '../yaml/source-node.ts';
import { time } from './time-shape.ts';

const PREDICATES: readonly Predicate[] = ['OCCURRED', 'STATEMENT', ...RELATION_NAMES];

const asIs: Reader<SourceNode> = (node) => node;

const sayingOf = locatedMap('a claim', {
  subject: needed(entityId), predicate: needed(term(PREDICATES)), object: nullable(entityId), qualifier: nullable(text),
  stance: nullable(term(STANCES)), role: nullable(term(PARTICIPANT_ROLES)), toStatus: nullable(term(POLICY_STATUSES)),
  detail: nullable(prose), text: nullable(prose), episode: nullable(slug), sequence: nullable(wholeNumber),
  curation: nullable(term(CURATIONS)), reason: nullable(prose),
  end: nullable(time), ongoing: optional(term(ONGOING), 'UNKNOWN'), evidence: nullable(asIs),
});

const wordOf = locatedMap('an evidence', {
  article: nullable(articleId), locator: nullable(spread), quote: nullable(text), verification: optional(term(VERIFICATIONS), 'SEEN'),
  paraphrase: nullable(prose), polarity: optional(term(POLARITIES), 'SUPPORTS'), scope: optional(term(EVIDENCE_SCOPES), 'CLAIM'),
  modality: optional(term(MODALITIES), 'STATED'), confidence: optional(term(CONFIDENCES), 'HIGH'), method: optional(term(METHODS), 'CURATED'),
  review: optional(term(REVIEWS), 'ACCEPTED'), time: nullable(time), attributedTo: nullable(entityId),
});

/** An item of a claims section; `usual` is the article of evidence that names none. Evidence with several locators becomes several. */
export function claim(node: SourceNode, usual: UsualArticle, problems: Problem[]): LocatedClaim | undefined {
  const found = sayingOf(node, problems);
  if (found === undefined) return undefined;
  const { evidence, end, ongoing, ...draft } = found.draft;
  const held = evidence ?? null;
  if (held !== null && held.kind !== 'list') refuse(held, 'a list of evidence', problems);
  const items = held?.kind === 'list' ? held.items : [];
  const read = items.map((item) => words(item, usual, { end, ongoing, endAt: found.at }, problems));
  const saying = found.value === null ? null : sayingFrom(found.value);
  const whole = (held === null || held.kind === 'list') && read.every((some) => some !== undefined);
  return { saying: { draft, value: saying, at: found.at }, evidence: read.flatMap((some) => some ?? []), whole };
}

type NotSaid = 'end' | 'evidence' | 'ongoing';

function sayingFrom<T extends Readonly<Record<NotSaid, unknown>>>(value: T): Omit<T, NotSaid> {
  const { evidence: _evidence, end: _end, ongoing: _ongoing, ...saying } = value;
  return saying;
}

/** What the claim says of the end of its validity: it goes into each of its evidence. */
interface Ending {
  readonly end: AuthoredEvidence['end'] | undefined;
  readonly ongoing: AuthoredEvidence['ongoing'] | undefined;
  readonly endAt: Locate;
}

function words(node: SourceNode, usual: UsualArticle, ending: Ending, problems: Problem[]): readonly Located<AuthoredEvidence>[] | undefined {
  const found = wordOf(node, problems);
  if (found === undefined) return undefined;
  const { locator, ...draft } = found.draft;
  const where = usualArticle(found, usual, 'an evidence');
  const places = locator === undefined ? [undefined] : (locator ?? [null]);
  return places.map((place, index) => {
    const { end, ongoing } = ending;
    const one = { ...draft, article: where.article, locator: place, end, ongoing };
    const { value } = found;
    const sound = value !== null && where.article !== undefined && place !== undefined && end !== undefined && ongoing !== undefined;
    const at: Locate = (...path) => {
      if (path[0] === 'end') return ending.endAt(...path);
      if (path[0] === 'article') return where.at;
      return path[0] === 'locator' && (locator?.length ?? 0) > 1 ? found.at('locator', index) : found.at(...path);
    };
    return { draft: one, value: sound ? { ...value, article: where.article, locator: place, end, ongoing } : null, at };
  });
}
