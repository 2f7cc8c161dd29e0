import type { AuthoredClaim, AuthoredEntity, AuthoredEvidence, DatedGraph } from '../src/model/records/authored.ts';
import { idOfClaim } from '../src/model/records/claim.ts';
import { entityTypeOf, type EntityType } from '../src/model/keys/id.ts';
import { ENTITY_TYPES } from '../src/model/types/node-types.ts';
import { isSymmetric, RELATION_NAMES, relationType } from '../src/model/types/relation-types.ts';
import { PARTICIPANT_ROLES, POLICY_STATUSES, STANCES } from '../src/model/terms/vocabularies.ts';
import { article, claim, company, day, event, model, occurred, platform, policy, says, stakeholder } from '../test/support/authored.ts';
import { Dice } from '../test/support/random.ts';

/** How much a synthetic graph says. Claims are those besides one for each event: that it took place. */
export interface Size {
  readonly things: number;
  readonly articles: number;
  /** Places in each article that something may rest on. */
  readonly places: number;
  readonly claims: number;
}

/** With this size Neo4j holds somewhat more than 100,000 nodes and 300,000 relationships. */
export const LARGE: Size = { things: 5_000, articles: 3_000, places: 12, claims: 54_000 };

const MAKERS: Readonly<Record<EntityType, (id: string, name: string) => AuthoredEntity>> = { Company: company, AIModel: model, Platform: platform, Policy: policy, Stakeholder: stakeholder, Event: event };
const WORDS = ['audit', 'safety', 'model', 'council', 'notice', 'weights', 'review', 'licence', 'Bundestag', 'Čapek', 'delay', 'appeal', 'fine', 'report', 'draft', 'article'];

/** A sound graph with links of every kind between things of every type; the same seed gives the same graph. */
export function syntheticGraph(seed: number, size: Size): DatedGraph {
  const dice = new Dice(seed);
  const things = Array.from({ length: size.things }, (_, n) => thing(dice, n));
  const claims = [...things.filter(({ type }) => type === 'Event').map(({ id }) => occurrence(dice, id, size)), ...sayings(dice, things, size)];
  const articles = Array.from({ length: size.articles }, (_, n) => article(`a${n}`, `Publisher ${n % 200}`, { publishedAt: someDay(dice), title: words(dice, 9) }));
  const mentions = Array.from({ length: size.things }, (_, n) => ({ entity: dice.pick(things).id, article: `article:a${n % size.articles}`, locator: 'p1', form: words(dice, 2) }));
  return { recorded: '2026-11-25', entities: things, articles, claims, mentions, judgements: [] };
}

function thing(dice: Dice, n: number): AuthoredEntity {
  const type = ENTITY_TYPES[n % ENTITY_TYPES.length] ?? 'Company';
  return { ...MAKERS[type](`t${n}`, words(dice, 3)), aliases: [words(dice, 2)], description: words(dice, 14) };
}

function occurrence(dice: Dice, id: string, size: Size): AuthoredClaim {
  const said = occurred(id.slice(id.indexOf(':') + 1), someDay(dice), 'a0');
  return { ...said, evidence: [{ ...piece(dice, size), time: someDay(dice) }] };
}

/** Claims with different ids, each with one to three pieces of evidence. */
function sayings(dice: Dice, things: readonly AuthoredEntity[], size: Size): readonly AuthoredClaim[] {
  const ofTypes = (types: readonly EntityType[]): readonly string[] => things.filter(({ type }) => types.includes(type)).map(({ id }) => id);
  const pools = RELATION_NAMES.map((name) => ({ name, pairs: relationType(name).ends.map(({ from, to }) => ({ from: ofTypes(from), to: ofTypes(to) })) }));
  const found = new Map<string, AuthoredClaim>();
  while (found.size < size.claims) {
    const { name, pairs } = dice.pick(pools);
    const { from, to } = dice.pick(pairs);
    const [subject, object] = [dice.pick(from), dice.pick(to)];
    if (subject === object || (isSymmetric(name) && object < subject)) continue;
    const { carries, qualifiers } = relationType(name);
    const said = claim({
      subject, predicate: name, object,
      qualifier: qualifiers.length > 0 && dice.chance(0.6) ? dice.pick(qualifiers) : null,
      stance: carries === 'stance' ? dice.pick(STANCES) : null,
      role: carries === 'role' ? dice.pick(PARTICIPANT_ROLES) : null,
      toStatus: carries === 'toStatus' && entityTypeOf(object) === 'Policy' && dice.chance(0.5) ? dice.pick(POLICY_STATUSES) : null,
      detail: dice.chance(0.3) ? words(dice, 8) : null,
      evidence: Array.from({ length: dice.pick([1, 1, 1, 2, 2, 3]) }, () => piece(dice, size)),
    });
    found.set(idOfClaim(said), said);
  }
  return [...found.values()];
}

function piece(dice: Dice, size: Size): AuthoredEvidence {
  const place = dice.between(1, size.places);
  return says(`a${dice.between(0, size.articles - 1)}`, {
    locator: `p${place}`, quote: place % 3 === 0 ? `as place ${place} says` : null, paraphrase: dice.chance(0.7) ? words(dice, 12) : null, time: dice.chance(0.5) ? someDay(dice) : null,
  });
}

function someDay(dice: Dice) {
  return day(`202${dice.between(3, 6)}-${String(dice.between(1, 12)).padStart(2, '0')}-${String(dice.between(1, 28)).padStart(2, '0')}`);
}

function words(dice: Dice, number: number): string {
  return Array.from({ length: number }, () => dice.pick(WORDS)).join(' ');
}
