import type { AuthoredEntity } from '../../src/model/records/authored.ts';
import { EVENT_SUBTYPES } from '../../src/model/terms/event-types.ts';
import { AI_MODEL_KINDS, BINDINGNESS, COMPANY_KINDS, MEDIA, OPENNESS, PLATFORM_KINDS, POLICY_KINDS, STAKEHOLDER_KINDS } from '../../src/model/terms/kinds.ts';
import type { EntityType } from '../../src/model/keys/id.ts';
import { ENTITY_TYPES } from '../../src/model/types/node-types.ts';
import type { ArticleRecord } from '../../src/model/records/record.ts';
import { UNKNOWN_TIME } from '../../src/model/time/uncertain-time.ts';
import { SOURCE_KINDS } from '../../src/model/terms/vocabularies.ts';
import { article, company, event, model, platform, policy, stakeholder } from './authored.ts';
import type { Dice } from './random.ts';
import { randomName, randomTime } from './random-words.ts';

const PLACES = ['US', 'US-CA', 'US-NY', 'GB', 'EU', 'GLOBAL', 'AFRICA', 'FR'];
/** Ends of ids that lie near each other, so that a near miss has more than one neighbour. */
const STEMS = ['a', 'ab', 'lab', 'lab-2', 'lab.2', 'open-lab', 'openlab', 'z9'];
const PUBLISHERS = ['Daily', 'daily', 'The Daily', 'Ünion', '~', 'Wire', null];

/** Things of all six types, 6 to 24 of them. */
export function randomThings(dice: Dice): readonly AuthoredEntity[] {
  return ENTITY_TYPES.flatMap((type) => dice.some(STEMS, dice.between(1, 4)).map((stem) => thing(dice, type, stem)));
}

function thing(dice: Dice, type: EntityType, stem: string): AuthoredEntity {
  const name = randomName(dice);
  const common = {
    aliases: names(dice),
    description: dice.chance(0.4) ? `Said of ${name}\nin two lines.` : null,
    jurisdictions: dice.some(PLACES, dice.between(0, 2)),
    externalIds: dice.chance(0.4) ? [{ scheme: 'wikidata', value: 'Q1', url: dice.chance(0.5) ? 'https://example.org/Q1' : null }] : [],
  };
  switch (type) {
    case 'Company': return company(stem, name, { ...common, companyKind: dice.pick(COMPANY_KINDS), formerNames: names(dice), website: url(dice, stem) });
    case 'AIModel': return model(stem, name, { ...common, ...modelFields(dice) });
    case 'Platform': return platform(stem, name, { ...common, platformKind: dice.pick(PLATFORM_KINDS) });
    case 'Policy': return policy(stem, name, {
      ...common, policyKind: dice.pick(POLICY_KINDS), bindingness: dice.pick(BINDINGNESS), url: url(dice, stem), officialTitle: dice.chance(0.5) ? name : null,
    });
    case 'Stakeholder': return stakeholder(stem, name, { ...common, stakeholderKind: dice.pick(STAKEHOLDER_KINDS) });
    case 'Event': return event(stem, name, { ...common, subtype: dice.pick(EVENT_SUBTYPES) });
  }
}

function modelFields(dice: Dice): object {
  return {
    modelKind: dice.pick(AI_MODEL_KINDS), openness: dice.pick(OPENNESS), family: dice.chance(0.5) ? randomName(dice) : null, version: dice.chance(0.5) ? '2' : null,
    releasedAt: dice.chance(0.6) ? randomTime(dice) : null, inputs: dice.some(MEDIA, dice.between(0, 2)), outputs: dice.some(MEDIA, dice.between(0, 2)),
  };
}

function names(dice: Dice): readonly string[] {
  return Array.from({ length: dice.between(0, 2) }, () => randomName(dice));
}

function url(dice: Dice, stem: string): string | null {
  return dice.chance(0.5) ? `https://example.org/${stem}` : null;
}

/** Articles, 3 to 7 of them; some share a title, a publisher or a day. */
export function randomArticles(dice: Dice): readonly ArticleRecord[] {
  return dice.some(STEMS, dice.between(3, 7)).map((stem) => article(stem, dice.pick(PUBLISHERS), {
    title: randomName(dice),
    url: `https://example.org/${dice.pick(['News', 'news'])}/${stem}`,
    origin: dice.chance(0.25) ? dice.pick(['Wire', 'Daily']) : null,
    authors: names(dice),
    publishedAt: dice.chance(0.8) ? randomTime(dice) : UNKNOWN_TIME,
    retrievedAt: dice.chance(0.5) ? '2026-06-11T08:00:00Z' : null,
    language: dice.pick(['en', 'de', 'en', null]),
    sourceKind: dice.pick(SOURCE_KINDS),
    textSha256: dice.chance(0.3) ? 'ab'.repeat(32) : null, licence: null,
  }));
}
