import type { Problem } from '../../errors.ts';
import type { AuthoredEvidence } from '../../model/records/authored.ts';
import type { Draft, Locate, Located } from '../../model/validate/values/located.ts';
import {
  CONFIDENCES, EVIDENCE_SCOPES, METHODS, MODALITIES, POLARITIES, REVIEWS, VERIFICATIONS, type EvidenceScope,
} from '../../model/terms/vocabularies.ts';
import { spread, usualArticle, type UsualArticle } from './places.ts';
import { articleId, entityId, prose, term, text } from './scalar-shapes.ts';
import { locatedMap, nullable, optional, refuse, type Reader } from './shape.ts';
import type { SourceNode } from '../yaml/source-node.ts';
import { time } from './time-shape.ts';

/** What an evidence says itself; the end of a link is said of the claim. */
export type Word = Omit<AuthoredEvidence, 'end' | 'ongoing'>;

/** The pieces of a list of evidence that could be read; `whole` is false where some could not. */
export interface Words {
  readonly words: readonly Located<Word>[];
  readonly whole: boolean;
}

function fields(scope: EvidenceScope) {
  return {
    article: nullable(articleId), locator: nullable(spread), quote: nullable(text), verification: optional(term(VERIFICATIONS), 'SEEN'),
    paraphrase: nullable(prose), polarity: optional(term(POLARITIES), 'SUPPORTS'), scope: optional(term(EVIDENCE_SCOPES), scope),
    modality: optional(term(MODALITIES), 'STATED'), confidence: optional(term(CONFIDENCES), 'HIGH'), method: optional(term(METHODS), 'CURATED'),
    review: optional(term(REVIEWS), 'ACCEPTED'), time: nullable(time), attributedTo: nullable(entityId),
  };
}

const OF_CLAIM = { name: 'an evidence', read: locatedMap('an evidence', fields('CLAIM')) };
const OF_EVENT = { name: 'a source', read: locatedMap('a source', fields('EVENT')) };

/** A node as it stands, to be read later. */
export const asIs: Reader<SourceNode> = (node) => node;

/** The evidence of a claim, or the sources of an account: their scope is EVENT unless they say otherwise. What has several locators becomes several. */
export function wordsIn(node: SourceNode | null | undefined, of: 'claim' | 'account', usual: UsualArticle, problems: Problem[]): Words {
  if (node === null || node === undefined) return { words: [], whole: true };
  if (node.kind !== 'list') {
    refuse(node, of === 'claim' ? 'a list of evidence' : 'a list of sources', problems);
    return { words: [], whole: false };
  }
  const read = node.items.map((item) => wordsFrom(item, of === 'claim' ? OF_CLAIM : OF_EVENT, usual, problems));
  return { words: read.flatMap((some) => some ?? []), whole: read.every((some) => some !== undefined) };
}

function wordsFrom(node: SourceNode, { name, read }: typeof OF_CLAIM, usual: UsualArticle, problems: Problem[]): readonly Located<Word>[] | undefined {
  const found = read(node, problems);
  if (found === undefined) return undefined;
  const { value } = found;
  const { locator, ...draft } = found.draft;
  const where = usualArticle(found, usual, name);
  const places = locator === undefined ? [undefined] : (locator ?? [null]);
  return places.map((place, index) => {
    const here = { article: where.article, locator: place };
    const sound = value !== null && where.article !== undefined && place !== undefined;
    const at: Locate = (...path) => {
      if (path[0] === 'article') return where.at;
      return path[0] === 'locator' && (locator?.length ?? 0) > 1 ? found.at('locator', index) : found.at(...path);
    };
    return { draft: { ...draft, ...here }, value: sound ? { ...value, article: where.article, locator: place } : null, at };
  });
}

type Said = Partial<Draft<AuthoredEvidence>> & Draft<Pick<AuthoredEvidence, 'end' | 'ongoing'>>;

/** An evidence with what its claim says for all of them; `at` finds the members of the claim. */
export function withSaid(word: Located<Word>, said: Said, at: Locate): Located<AuthoredEvidence> {
  const sound = word.value !== null && !Object.values(said).includes(undefined);
  return {
    draft: { ...word.draft, ...said },
    // None of the members is undefined, so together they are a whole evidence.
    value: sound ? ({ ...word.value, ...said } as AuthoredEvidence) : null,
    at: (...path) => (Object.hasOwn(said, path[0] ?? '') ? at(...path) : word.at(...path)),
  };
}
