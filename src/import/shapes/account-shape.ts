import type { Problem } from '../../errors.ts';
import { entityTypeOf } from '../../model/keys/id.ts';
import type { AuthoredEvidence } from '../../model/records/authored.ts';
import { isRelationName } from '../../model/types/relation-types.ts';
import { CONFIDENCES, MODALITIES, REVIEWS } from '../../model/terms/vocabularies.ts';
import type { ClaimSaying, LocatedClaim } from '../../model/validate/values/located-file.ts';
import { problemAt, type Draft, type Locate, type Located } from '../../model/validate/values/located.ts';
import { shown } from '../../model/validate/values/wording.ts';
import { CLAIM_FIELDS } from './claim-shapes.ts';
import { asIs, withSaid, wordsIn, type Word, type Words } from './evidence-shape.ts';
import type { UsualArticle } from './places.ts';
import { entityId, prose, term } from './scalar-shapes.ts';
import { locatedMap, needed, nullable, refuse, type Holding } from './shape.ts';
import type { SourceNode } from '../yaml/source-node.ts';
import { time } from './time-shape.ts';

/** What a claim may say once for all the sources that it rests on. */
const FOR_ALL = {
  time: nullable(time), paraphrase: nullable(prose), modality: nullable(term(MODALITIES)), confidence: nullable(term(CONFIDENCES)),
  review: nullable(term(REVIEWS)), attributedTo: nullable(entityId),
};

const accountOf = locatedMap('an account', { event: needed(entityId), sources: nullable(asIs), claims: needed(asIs) });

const TELLING = { ...CLAIM_FIELDS, subject: nullable(entityId), ...FOR_ALL };

const tellingOf = locatedMap('a claim of an account', TELLING);

type Telling = Located<Holding<typeof TELLING>>;

/**
 * An item of an accounts section, as the claims that it stands for: what its sources tell of one event. A claim without evidence rests on
 * every source; the event is the end that a claim leaves out, the first before the second.
 */
export function account(node: SourceNode, usual: UsualArticle, problems: Problem[]): readonly LocatedClaim[] {
  const found = accountOf(node, problems);
  if (found === undefined) return [];
  const { event: named, sources, claims } = found.draft;
  const event = named !== undefined && entityTypeOf(named) === 'Event' ? named : undefined;
  if (event !== named) problems.push(problemAt(found.at('event'), `an account of ${shown(named)}; expected the id of an event`));
  const told = wordsIn(sources, 'account', usual, problems);
  if (claims?.kind !== 'list') {
    if (claims !== undefined) refuse(claims, 'a list of claims', problems);
    return [];
  }
  return claims.items.flatMap((item) => {
    const telling = tellingOf(item, problems);
    return telling === undefined ? [] : [claimFrom(telling, { id: event, at: found.at }, told, usual, problems)];
  });
}

interface Told {
  readonly id: string | undefined;
  readonly at: Locate;
}

function claimFrom(telling: Telling, event: Told, told: Words, usual: UsualArticle, problems: Problem[]): LocatedClaim {
  const saying = sayingOf(telling, event);
  const { evidence, end, ongoing } = telling.draft;
  if (evidence === null || evidence === undefined) {
    return { saying, evidence: told.words.map((word) => withSaid(word, { ...forAll(telling, word), end, ongoing }, telling.at)), whole: told.whole };
  }
  for (const key of givenKeys(telling)) problems.push(problemAt(telling.at(key), `${key} beside evidence of its own; expected it in each evidence`));
  const own = wordsIn(evidence, 'claim', usual, problems);
  return { saying, evidence: own.words.map((word) => withSaid(word, { end, ongoing }, telling.at)), whole: own.whole };
}

function sayingOf({ draft: said, value, at }: Telling, event: Told): Located<ClaimSaying> {
  const { time: _t, paraphrase: _p, modality: _m, confidence: _c, review: _r, attributedTo: _a, evidence: _e, end: _n, ongoing: _o, ...draft } = said;
  const subject = draft.subject === null ? event.id : draft.subject;
  const leavesObject = draft.object === null && draft.subject !== null && draft.predicate !== undefined && isRelationName(draft.predicate);
  const object = leavesObject ? event.id : draft.object;
  const whole: Draft<ClaimSaying> = { ...draft, subject, object };
  const leftOut = (key: string | number | undefined): boolean => (key === 'subject' && draft.subject === null) || (key === 'object' && leavesObject);
  return {
    draft: whole,
    // All members were sound, and so are those that the event stands for: none is undefined.
    value: value === null || subject === undefined || object === undefined ? null : (whole as ClaimSaying),
    at: (...path) => (leftOut(path[0]) ? event.at('event') : at(...path)),
  };
}

type ForAll = keyof typeof FOR_ALL;

function givenKeys({ draft }: Telling): readonly ForAll[] {
  return (Object.keys(FOR_ALL) as readonly ForAll[]).filter((key) => draft[key] !== null);
}

/** What a source says of the event itself, its time and paraphrase, goes with OCCURRED alone, and there before what the claim says for all. */
function forAll(telling: Telling, { draft }: Located<Word>): Partial<Draft<AuthoredEvidence>> {
  const own = (['time', 'paraphrase'] as const).filter((key) => draft[key] !== null);
  const occurred = telling.draft.predicate === 'OCCURRED';
  const kept = givenKeys(telling).filter((key) => !occurred || !own.some((mine) => mine === key));
  const dropped = occurred ? [] : own.map((key) => [key, null] as const);
  // The keys given are not null, and both shapes read them alike.
  return Object.fromEntries([...dropped, ...kept.map((key) => [key, telling.draft[key]] as const)]);
}
