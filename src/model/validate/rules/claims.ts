import type { Problem } from '../../../errors.ts';
import { entityTypeOf, type EntityType } from '../../keys/id.ts';
import { isRelationName, mayJoin, relationType, type RelationName } from '../../types/relation-types.ts';
import type { ClaimSaying, LocatedClaim } from '../values/located-file.ts';
import { problemAt, type Draft, type Located } from '../values/located.ts';
import { didYouMean, oneOf, shown } from '../values/wording.ts';

type Saying = Located<ClaimSaying>;

/** What is wrong with what a claim says, taken alone: members that its predicate needs or does not take, and ends that it does not join. */
export function claimProblems({ saying }: LocatedClaim): readonly Problem[] {
  const { predicate } = saying.draft;
  const always = [...curation(saying), ...selfLink(saying)];
  if (predicate === undefined) return always;
  if (isRelationName(predicate)) return [...always, ...linkProblems(saying, predicate)];
  const extra = predicate === 'OCCURRED' ? ['text', 'episode', 'detail'] as const : ['detail'] as const;
  return [
    ...always,
    ...without(saying, ['object', 'qualifier', 'stance', 'role', 'toStatus', 'sequence', ...extra], predicate),
    ...(predicate === 'STATEMENT' ? need(saying, 'text', 'a STATEMENT without text; expected what the source says') : occurrence(saying)),
  ];
}

function linkProblems(saying: Saying, relation: RelationName): readonly Problem[] {
  const { carries, thematic } = relationType(relation);
  const strangers = (['stance', 'role', 'toStatus'] as const).filter((key) => key !== carries);
  return [
    ...need(saying, 'object', `${relation} without object; expected the id that the link leads to`),
    ...without(saying, [...strangers, 'text', ...(carries === 'toStatus' ? [] : ['sequence' as const])], relation),
    ...(carries === 'stance' || carries === 'role' ? need(saying, carries, `${relation} without ${carries}; expected one`) : []),
    ...(thematic ? need(saying, 'detail', `${relation} without detail; expected why the two are related`) : []),
    ...qualifier(saying, relation),
    ...ends(saying, relation),
    ...statusOfPolicyOnly(saying),
  ];
}

function need(saying: Saying, key: keyof ClaimSaying, message: string): readonly Problem[] {
  return saying.draft[key] === null ? [problemAt(saying.at(), message)] : [];
}

function without(saying: Saying, keys: readonly (keyof ClaimSaying)[], predicate: string): readonly Problem[] {
  return keys.filter((key) => isGiven(saying.draft, key))
    .map((key) => problemAt(saying.at(key), `${key} ${shown(saying.draft[key])} on ${predicate}; expected no ${key} there`));
}

function isGiven(draft: Draft<ClaimSaying>, key: keyof ClaimSaying): boolean {
  return draft[key] !== undefined && draft[key] !== null;
}

function qualifier(saying: Saying, relation: RelationName): readonly Problem[] {
  const given = saying.draft.qualifier;
  const { qualifiers } = relationType(relation);
  if (given === undefined || given === null || qualifiers.includes(given)) return [];
  const expected = qualifiers.length === 0 ? 'none' : oneOf(qualifiers);
  return [problemAt(saying.at('qualifier'), `qualifier ${shown(given)} of ${relation}; expected ${expected}.${didYouMean(given, qualifiers)}`)];
}

function ends(saying: Saying, relation: RelationName): readonly Problem[] {
  const { subject, object } = saying.draft;
  const [from, to] = [typeOf(subject), typeOf(object)];
  if (from === null || to === null || mayJoin(relation, from, to)) return [];
  const { ends: pairs, symmetric } = relationType(relation);
  const fits = pairs.map((pair) => `${oneOf(pair.from)} -> ${oneOf(pair.to)}`).join(', or ');
  const startFits = pairs.some((pair) => pair.from.includes(from) || (symmetric && pair.to.includes(from)));
  const key = startFits ? 'object' : 'subject';
  return [problemAt(saying.at(key), `${relation} from ${shown(subject)} to ${shown(object)}; expected ${fits}`)];
}

function typeOf(id: string | null | undefined): EntityType | null {
  return id === undefined || id === null ? null : entityTypeOf(id);
}

function statusOfPolicyOnly(saying: Saying): readonly Problem[] {
  const { toStatus, object, sequence } = saying.draft;
  const type = typeOf(object);
  if (type === null || type === 'Policy') {
    const idle = toStatus === null && sequence !== undefined && sequence !== null && saying.draft.predicate === 'CONCERNS';
    return idle ? [problemAt(saying.at('sequence'), `sequence ${sequence} without toStatus; expected it on a step of a policy only`)] : [];
  }
  return without(saying, ['toStatus'], `CONCERNS to ${shown(object)}, which is no policy`);
}

function occurrence(saying: Saying): readonly Problem[] {
  const { subject } = saying.draft;
  if (subject === undefined || typeOf(subject) === 'Event') return [];
  return [problemAt(saying.at('subject'), `OCCURRED of ${shown(subject)}; expected the id of an event`)];
}

function selfLink(saying: Saying): readonly Problem[] {
  const { subject, object } = saying.draft;
  if (subject === undefined || object === undefined || subject !== object) return [];
  return [problemAt(saying.at('object'), `a link from ${shown(subject)} to itself; expected two different things`)];
}

function curation(saying: Saying): readonly Problem[] {
  const { curation: word, reason } = saying.draft;
  if (word === undefined || reason === undefined || (word === null) === (reason === null)) return [];
  if (word !== null) return [problemAt(saying.at('curation'), `curation ${word} without reason; expected why`)];
  return [problemAt(saying.at('reason'), `reason ${shown(reason)} without curation; expected DISPUTED or RETRACTED beside it`)];
}
