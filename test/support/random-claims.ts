import type { AuthoredClaim, AuthoredEntity, AuthoredEvidence } from '../../src/model/records/authored.ts';
import { idOfClaim } from '../../src/model/records/claim.ts';
import { evidenceId, passageId, shortHash } from '../../src/model/keys/id.ts';
import { isRelationName, RELATION_NAMES, relationType, type RelationName } from '../../src/model/types/relation-types.ts';
import {
  CONFIDENCES, CURATIONS, EVIDENCE_SCOPES, METHODS, ONGOING, PARTICIPANT_ROLES, POLICY_STATUSES, STANCES, VERIFICATIONS,
} from '../../src/model/terms/vocabularies.ts';
import { claim, says } from './authored.ts';
import type { Dice } from './random.ts';
import { randomEnd, randomName, randomTime } from './random-words.ts';

const LOCATORS = [null, 'p1', 'p2', 'p4', 'p14', 's2 p10', '§ 3', 'Ünterschrift'];
const QUOTES = [null, null, null, 'nearly unusable', '"as is"'];

/** What a claim may be about: things and ids of articles. */
export interface Cast {
  readonly things: readonly AuthoredEntity[];
  readonly articles: readonly string[];
}

/** A claim of any relation that these things allow, or a statement; null where the relation has no two ends among them. */
export function randomSaying(dice: Dice, cast: Cast): AuthoredClaim | null {
  if (dice.chance(0.1)) return statement(dice, cast);
  const relation = dice.pick(RELATION_NAMES);
  const { ends, symmetric } = relationType(relation);
  const pair = dice.pick(ends);
  const from = cast.things.filter(({ type }) => pair.from.includes(type));
  if (from.length === 0) return null;
  const subject = dice.pick(from);
  const to = cast.things.filter(({ id, type }) => pair.to.includes(type) && id !== subject.id);
  if (to.length === 0) return null;
  const object = dice.pick(to);
  const [first, second] = symmetric && dice.chance(0.5) ? [object, subject] : [subject, object];
  return claim({ subject: first.id, predicate: relation, object: second.id, ...wordsOf(dice, relation, object), ...curation(dice), evidence: [] });
}

function statement(dice: Dice, cast: Cast): AuthoredClaim {
  const episode = dice.chance(0.5) ? dice.pick(['motive', 'effect']) : null;
  return claim({ subject: dice.pick(cast.things).id, predicate: 'STATEMENT', text: `It says ${randomName(dice)}.`, episode, ...curation(dice), evidence: [] });
}

function wordsOf(dice: Dice, relation: RelationName, object: AuthoredEntity): Partial<AuthoredClaim> {
  const { qualifiers, carries, thematic } = relationType(relation);
  const step = carries === 'toStatus' && object.type === 'Policy' && dice.chance(0.7);
  return {
    qualifier: qualifiers.length > 0 && dice.chance(0.6) ? dice.pick(qualifiers) : null,
    stance: carries === 'stance' ? dice.pick(STANCES) : null,
    role: carries === 'role' ? dice.pick(PARTICIPANT_ROLES) : null,
    toStatus: step ? dice.pick(POLICY_STATUSES) : null,
    sequence: step && dice.chance(0.4) ? dice.between(1, 12) : null,
    detail: thematic || dice.chance(0.3) ? `Because of ${randomName(dice)}` : null,
    episode: dice.chance(0.15) ? dice.pick(['first', 'second']) : null,
  };
}

function curation(dice: Dice): Partial<AuthoredClaim> {
  return dice.chance(0.1) ? { curation: dice.pick(CURATIONS), reason: 'As a curator found.' } : {};
}

/** Evidence for a claim, some of it against it, each piece once; at least one supports it. */
export function randomEvidence(dice: Dice, said: AuthoredClaim, cast: Cast): readonly AuthoredEvidence[] {
  const actors = cast.things.filter(({ type }) => type === 'Company' || type === 'Stakeholder').map(({ id }) => id);
  const pieces = Array.from({ length: dice.weighted([1, 2, 3, 4], (n) => 1 / n) }, (_, place) => piece(dice, said, cast.articles, actors, place === 0));
  return [...new Map(pieces.map((one) => [identityOf(said, one), one])).values()];
}

function piece(dice: Dice, said: AuthoredClaim, articles: readonly string[], actors: readonly string[], supports: boolean): AuthoredEvidence {
  const [article, locator, quote] = [dice.pick(articles), dice.pick(LOCATORS), dice.pick(QUOTES)];
  const momentary = said.predicate === 'OCCURRED' || (isRelationName(said.predicate) && relationType(said.predicate).momentary);
  return says('', {
    article, locator, quote,
    verification: verificationOf(passageId(article, locator, quote), quote),
    paraphrase: dice.chance(0.5) ? `So says ${randomName(dice)}.` : null,
    polarity: supports || dice.chance(0.8) ? 'SUPPORTS' : 'CONTRADICTS',
    scope: dice.pick(EVIDENCE_SCOPES),
    modality: dice.pick(['STATED', 'STATED', 'STATED', 'STATED', 'ALLEGED', 'PLANNED', 'SPECULATED', 'DENIED']),
    confidence: dice.pick(CONFIDENCES),
    method: dice.pick(METHODS),
    review: dice.chance(0.15) ? 'PROPOSED' : 'ACCEPTED',
    time: dice.chance(0.65) ? randomTime(dice) : null,
    end: momentary || dice.chance(0.7) ? null : randomEnd(dice),
    ongoing: dice.pick(ONGOING),
    attributedTo: actors.length > 0 && dice.chance(0.2) ? dice.pick(actors) : null,
  });
}

/** One passage is seen or not, whoever cites it; only a quote can be verified. */
function verificationOf(passage: string, quote: string | null): AuthoredEvidence['verification'] {
  const drawn = VERIFICATIONS[Number.parseInt(shortHash([passage]).slice(0, 4), 16) % VERIFICATIONS.length] ?? 'SEEN';
  return drawn === 'VERIFIED' && quote === null ? 'SEEN' : drawn;
}

function identityOf(said: AuthoredClaim, { article, locator, quote, polarity, attributedTo }: AuthoredEvidence): string {
  return evidenceId(idOfClaim(said), passageId(article, locator, quote), polarity, attributedTo);
}
