import type { AuthoredClaim, AuthoredEntity, AuthoredJudgement, AuthoredMention, DatedGraph } from '../../src/model/records/authored.ts';
import { idOfClaim } from '../../src/model/records/claim.ts';
import { Identity } from '../../src/model/records/identity.ts';
import { AMOUNT_KINDS } from '../../src/model/terms/vocabularies.ts';
import type { ArticleRecord } from '../../src/model/records/record.ts';
import type { LoadAsk } from '../../src/operations/load/load.ts';
import { claim } from './authored.ts';
import type { Dice } from './random.ts';
import { randomEvidence, randomSaying } from './random-claims.ts';
import { Pairs } from './random-pairs.ts';
import { randomArticles, randomThings } from './random-things.ts';
import { randomName } from './random-words.ts';

const RECORDED = ['2026-01-05', '2026-02-01', '2026-03-31'];

/** How one small graph comes to be: a first load of up to three days of recording, then imports that change it, take from it and give back. */
export type Story = readonly [LoadAsk, ...LoadAsk[]];

interface Dated<T> {
  /** Of which day of recording it is. */
  readonly day: number;
  readonly item: T;
}

/** All that is ever said in a story. */
interface Material {
  readonly things: readonly Dated<AuthoredEntity>[];
  readonly articles: readonly Dated<ArticleRecord>[];
  readonly claims: readonly Dated<AuthoredClaim>[];
  readonly mentions: readonly Dated<AuthoredMention>[];
  readonly judgements: readonly Dated<AuthoredJudgement>[];
}

/** A story of 6 to 24 things and some 25 to 60 claims about them. */
export function randomStory(dice: Dice): Story {
  const material = randomMaterial(dice);
  const ids = [...new Set(material.claims.filter(({ item }) => item.predicate !== 'OCCURRED').map(({ item }) => idOfClaim(item)))];
  const foreign = dice.chance(0.3) ? new Set(dice.some(ids, 6)) : new Set<string>();
  const own = without(material, (said) => foreign.has(idOfClaim(said)));
  const seeds = (now: string, kept: Material): LoadAsk => ({ dataset: 'seeds', graphs: filesOf(kept), now });
  const more: LoadAsk[] = foreign.size === 0 ? [] : [{
    dataset: 'more', graphs: [{ ...filesOf(without(material, (said) => !foreign.has(idOfClaim(said)))).reduce(merged), entities: [], articles: [], mentions: [], judgements: [] }],
    now: '2026-11-02T00:00:00Z',
  }];
  return [
    seeds('2026-11-01T00:00:00Z', version(dice, own, foreign.size > 0)), ...more,
    seeds('2026-11-03T12:00:00Z', version(dice, own, foreign.size > 0)), seeds('2026-11-04T00:00:00Z', own),
  ];
}

function randomMaterial(dice: Dice): Material {
  const day = (): number => (dice.chance(0.6) ? 0 : dice.between(0, RECORDED.length - 1));
  const articles = randomArticles(dice).map((item, place) => ({ day: place < 2 ? 0 : day(), item }));
  const things = randomThings(dice).map((item) => ({ day: day(), item })).map(({ day: on, item }) => (
    { day: on, item: withAmounts(dice, item, articles.filter((one) => one.day <= on).map((one) => one.item.id)) }));
  const cast = (until: number) => ({
    things: things.filter((one) => one.day <= until).map(({ item }) => item),
    articles: articles.filter((one) => one.day <= until).map(({ item }) => item.id),
  });
  const judgements = randomJudgements(dice, cast);
  const identity = new Identity(judgements.map(({ item }) => item));
  // An event that is one with another may leave it to that one to say that it took place.
  const silent = new Set(things.map(({ item }) => item.id).filter((id) => identity.idsOf(id)[0] !== id && dice.chance(0.4)));
  const occurrences = things.filter(({ item }) => item.type === 'Event' && !silent.has(item.id)).map(({ day: on, item }) => {
    const said = claim({ subject: item.id, predicate: 'OCCURRED', evidence: [] });
    return { day: on, item: { ...said, evidence: randomEvidence(dice, said, cast(on)) } };
  });
  const pairs = new Pairs(occurrences.map(({ item }) => item), identity);
  const heads = new Map<string, AuthoredClaim>();
  const seen = new Set<string>();
  const claims = Array.from({ length: dice.between(30, 70) }, () => day()).sort().flatMap((on): readonly Dated<AuthoredClaim>[] => {
    if (cast(on).things.length < 2) return [];
    const drawn = randomSaying(dice, cast(on));
    if (drawn === null || !pairs.admits(drawn)) return [];
    const id = idOfClaim(drawn);
    const said = heads.get(id) ?? drawn;
    heads.set(id, said);
    const evidence = randomEvidence(dice, said, cast(on)).filter((one) => !seen.has(keyOf(id, one)));
    for (const one of evidence) seen.add(keyOf(id, one));
    return evidence.some((one) => one.polarity === 'SUPPORTS') ? [{ day: on, item: { ...said, evidence } }] : [];
  });
  return { things, articles, claims: [...occurrences, ...claims], mentions: randomMentions(dice, cast), judgements };
}

function keyOf(claimId: string, { article, locator, quote, polarity, attributedTo }: AuthoredClaim['evidence'][number]): string {
  return JSON.stringify([claimId, article, locator, quote, polarity, attributedTo]);
}

type CastOf = (day: number) => { readonly things: readonly AuthoredEntity[]; readonly articles: readonly string[] };

function randomMentions(dice: Dice, cast: CastOf): readonly Dated<AuthoredMention>[] {
  return Array.from({ length: dice.between(2, 14) }, () => {
    const day = dice.between(0, RECORDED.length - 1);
    const { things, articles } = cast(day);
    return { day, item: { entity: dice.pick(things.length > 0 ? things : cast(2).things).id, article: dice.pick(articles), locator: dice.pick(['p1', 'p2', 'p14', null]), form: randomName(dice).split(' ').slice(0, 8).join(' ') } };
  }).filter(({ day, item }) => cast(day).things.some(({ id }) => id === item.entity));
}

/** Judgements on pairs, each pair once; none tells apart what others join, and one at most says which id stands for the thing. */
function randomJudgements(dice: Dice, cast: CastOf): readonly Dated<AuthoredJudgement>[] {
  const { things } = cast(2);
  const drawn = Array.from({ length: dice.between(0, 6) }, (_, nth): AuthoredJudgement => {
    const a = dice.pick(things);
    const alike = things.filter(({ type, id }) => type === a.type && id !== a.id);
    const b = alike.length > 0 && dice.chance(0.8) ? dice.pick(alike) : dice.pick(things);
    const judgement = a.type === b.type ? dice.pick(['SAME', 'SAME', 'DIFFERENT', 'UNSURE'] as const) : dice.pick(['DIFFERENT', 'UNSURE'] as const);
    const canonical = nth === 0 && judgement === 'SAME' && dice.chance(0.5) ? dice.pick([a.id, b.id]) : null;
    return { a: a.id, b: b.id, judgement, canonical, reason: `Because of ${randomName(dice)}`, by: 'A curator', at: '2026-06-11T08:00:00Z' };
  });
  const pairs = [...new Map(drawn.filter(({ a, b }) => a !== b).map((one) => [[one.a, one.b].sort().join(' '), one])).values()];
  const identity = new Identity(pairs);
  return pairs.filter(({ a, b, judgement }) => judgement !== 'DIFFERENT' || !identity.isSame(a, b)).map((item) => ({ day: 2, item }));
}

function withAmounts(dice: Dice, thing: AuthoredEntity, articles: readonly string[]): AuthoredEntity {
  if (thing.type !== 'Event') return thing;
  const amounts = Array.from({ length: dice.chance(0.5) ? dice.between(1, 3) : 0 }, () => ({
    value: dice.pick([1, 0.5, 15_000_000, 1e12]), currency: dice.pick(['EUR', 'USD', 'JPY']), what: dice.pick(AMOUNT_KINDS),
    text: dice.pick(['EUR 15 million', 'up to $1 trillion', 'half a pound']), article: dice.pick(articles), locator: dice.pick(['p1', 'p2', 'p77', null]),
  }));
  return { ...thing, amounts };
}

/** What is said at first: some claims and things are not said yet, some claims are said with other words. */
function version(dice: Dice, whole: Material, keepsThings: boolean): Material {
  const lost = new Set(keepsThings ? [] : dice.some(whole.things, dice.between(0, 2)).map(({ item }) => item.id));
  const dropped = new Set(whole.claims.filter(({ item }) => item.predicate !== 'OCCURRED' && dice.chance(0.15)).map(({ item }) => idOfClaim(item)));
  const touches = (said: AuthoredClaim): boolean =>
    [said.subject, said.object, ...said.evidence.map((one) => one.attributedTo)].some((id) => id !== null && lost.has(id));
  let kept = without(whole, (said) => dropped.has(idOfClaim(said)));
  // An event whose occurrence went because of its source's speaker goes too, and with it what touches it, until nothing more goes.
  for (let before = -1; before !== lost.size;) {
    before = lost.size;
    const touched = new Set(kept.claims.filter(({ item }) => touches(item)).map(({ item }) => idOfClaim(item)));
    kept = without(kept, (said) => touched.has(idOfClaim(said)));
    const identity = new Identity(whole.judgements.map(({ item }) => item).filter(({ a, b }) => !lost.has(a) && !lost.has(b)));
    const told = new Set(kept.claims.filter(({ item }) => item.predicate === 'OCCURRED').flatMap(({ item }) => identity.idsOf(item.subject)));
    for (const { item } of kept.things) if (item.type === 'Event' && !told.has(item.id)) lost.add(item.id);
  }
  return {
    ...kept,
    things: kept.things.filter(({ item }) => !lost.has(item.id)).map((one) => (dice.chance(0.1) ? { ...one, item: { ...one.item, name: randomName(dice) } } : one)),
    claims: kept.claims.map((one) => (dice.chance(0.15) ? { ...one, item: { ...one.item, evidence: one.item.evidence.map((piece) => ({ ...piece, modality: 'PLANNED' as const })) } } : one)),
    mentions: kept.mentions.filter(({ item }) => !lost.has(item.entity)),
    judgements: kept.judgements.filter(({ item }) => !lost.has(item.a) && !lost.has(item.b)),
  };
}

function without(material: Material, leaves: (said: AuthoredClaim) => boolean): Material {
  return { ...material, claims: material.claims.filter(({ item }) => !leaves(item)) };
}

function filesOf({ things, articles, claims, mentions, judgements }: Material): readonly DatedGraph[] {
  const on = <T>(all: readonly Dated<T>[], day: number): readonly T[] => all.filter((one) => one.day === day).map(({ item }) => item);
  return RECORDED.map((recorded, day) => ({
    recorded, entities: on(things, day), articles: on(articles, day), claims: on(claims, day), mentions: on(mentions, day), judgements: on(judgements, day),
  }));
}

function merged(a: DatedGraph, b: DatedGraph): DatedGraph {
  return { ...b, claims: [...a.claims, ...b.claims] };
}
