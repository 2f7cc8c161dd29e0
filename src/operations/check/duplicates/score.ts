import { relatePlaces } from './places.ts';
import type { NameForm } from './names.ts';
import { likeness, type Weigh } from './similarity.ts';
import type { ComparedThing } from './thing.ts';
import { overlaps } from '../../../model/time/uncertain-time.ts';

/** How probable it looks that two things are one: a score from 0 to 1 that orders candidates, and why, the strongest first. */
export interface Score {
  readonly score: number;
  readonly why: readonly string[];
}

/** What lowers a score, as factors; chosen on the pairs of the tuning half of test/operations/check/duplicates-labelled.yaml. */
const FACTORS = {
  kind: 0.93, family: 0.8, type: 0.9, group: 0.85, place: 0.6, widerPlace: 0.75, onePlace: 0.85, numbers: 0.4, moreNumbers: 0.8, explained: 0.7, linked: 0.75,
  time: 0.5, otherId: 0.4,
} as const;
const SAME_EXTERNAL_ID = 0.97;
/** How much of what is missing to 1 the same neighbours make up for. */
const NEIGHBOURS = 0.4;
const LEAST_SHARED = 2;
/** From here on two names are the same words. */
const ALIKE = 0.94;
const GROUPS: readonly string[] = ['AFFECTED_GROUP', 'INDUSTRY_GROUP', 'EMPLOYEES'];

/** Scores a pair. Pairs of which neither type can stand for the other score 0. */
export function scoreOf(a: ComparedThing, b: ComparedThing, weigh: Weigh): Score {
  if (!areComparable(a, b)) return { score: 0, why: [] };
  const shared = a.externalIds.filter((id) => b.externalIds.includes(id));
  if (shared.length > 0) return { score: SAME_EXTERNAL_ID, why: [`both are ${shared.join(', ')}`] };
  const named = byNames(a, b, weigh);
  const lowering = [...differences(a, b, named.score)];
  const lowered = lowering.reduce((score, [factor]) => score * factor, named.score);
  const neighbours = [...a.neighbours].filter((id) => b.neighbours.has(id)).length;
  const together = a.neighbours.size + b.neighbours.size - neighbours;
  const raised = neighbours < LEAST_SHARED ? lowered : lowered + (1 - lowered) * lowered * NEIGHBOURS * (neighbours / together);
  const links = neighbours < LEAST_SHARED ? [] : [`${neighbours} of ${together} things they are linked to are the same`];
  return { score: Math.round(raised * 100) / 100, why: [...named.why, ...links, ...lowering.map(([, why]) => why)] };
}

/** Actors are compared across their two types: one source calls a firm what another calls an organisation. */
export function areComparable(a: Pick<ComparedThing, 'type'>, b: Pick<ComparedThing, 'type'>): boolean {
  const isActor = ({ type }: Pick<ComparedThing, 'type'>): boolean => type === 'Company' || type === 'Stakeholder';
  return a.type === b.type || (isActor(a) && isActor(b));
}

function byNames(a: ComparedThing, b: ComparedThing, weigh: Weigh): Score {
  let best: { readonly score: number; readonly why: () => string; readonly lowering: readonly Lowering[] } = { score: 0, why: () => '', lowering: [] };
  for (const one of a.names) {
    for (const other of b.names) {
      const like = likeness(one, other, weigh);
      if (like.score <= best.score) continue;
      const lowering = betweenNames(one, other, a, b);
      const score = lowering.reduce((left, [factor]) => left * factor, like.score);
      if (score > best.score) best = { score, why: like.why, lowering };
    }
  }
  return { score: best.score, why: best.score === 0 ? [] : [best.why(), ...best.lowering.map(([, why]) => why)] };
}

type Lowering = readonly [factor: number, why: string];

function betweenNames(one: NameForm, other: NameForm, a: ComparedThing, b: ComparedThing): readonly Lowering[] {
  return [placeLowering(one, other, a, b), numberLowering(one, other, a, b), acronymLowering(one, other, a, b)].filter((lowering) => lowering !== null);
}

function placeLowering(one: NameForm, other: NameForm, a: ComparedThing, b: ComparedThing): Lowering | null {
  const [places, others] = [one.places.length > 0 ? one.places : a.jurisdictions, other.places.length > 0 ? other.places : b.jurisdictions];
  const against = `${places.join(', ')} against ${others.join(', ')}`;
  const areBothNamed = one.places.length > 0 && other.places.length > 0;
  switch (relatePlaces(places, others)) {
    case 'APART': return [FACTORS.place, against];
    case 'WITHIN': return areBothNamed || isNamedInOne(one, other) ? [FACTORS.widerPlace, against] : null;
    case 'MORE': return areBothNamed ? [FACTORS.onePlace, against] : null;
    case 'SAME': return null;
    case 'UNKNOWN': return isNamedInOne(one, other) ? [FACTORS.onePlace, `only one names ${[...one.places, ...other.places].join(', ')}`] : null;
  }
}

/** An acronym made of the other's words leaves its place to whoever knows it. */
function isNamedInOne(one: NameForm, other: NameForm): boolean {
  return one.places.length > 0 !== other.places.length > 0 && !isMadeOf(one, other) && !isMadeOf(other, one);
}

function isMadeOf(short: NameForm, long: NameForm): boolean {
  return short.acronym !== null && long.initials.has(short.acronym);
}

function numberLowering(one: NameForm, other: NameForm, a: ComparedThing, b: ComparedThing): Lowering | null {
  const [only, more] = [one.numbers.filter((number) => !other.numbers.includes(number)), other.numbers.filter((number) => !one.numbers.includes(number))];
  if (only.length > 0 && more.length > 0) return [FACTORS.numbers, `${one.numbers.join(' ')} against ${other.numbers.join(' ')}`];
  if (isMadeOf(one, other) || isMadeOf(other, one)) return null;
  const isMissing = (number: string, { names }: ComparedThing): boolean => !/^(19|20)\d\d$/.test(number) && !names.some(({ numbers }) => numbers.includes(number));
  const missing = [...only.filter((number) => isMissing(number, b)), ...more.filter((number) => isMissing(number, a))];
  return missing.length === 0 ? null : [FACTORS.moreNumbers, `only one has ${missing.join(' ')}`];
}

/** An acronym that stands for another name of its own thing says little of the other thing. */
function acronymLowering(one: NameForm, other: NameForm, a: ComparedThing, b: ComparedThing): Lowering | null {
  const isExplained = ({ acronym }: NameForm, { names }: ComparedThing): boolean => acronym !== null && names.some(({ initials }) => initials.has(acronym));
  if (one.acronym === null && other.acronym === null) return null;
  const short = one.acronym !== null ? isExplained(one, a) : isExplained(other, b);
  return short && (other.acronym === null || one.acronym === null || isExplained(other, b)) ? [FACTORS.explained, 'the acronym stands for another name of the one'] : null;
}

function* differences(a: ComparedThing, b: ComparedThing, named: number): Iterable<Lowering> {
  if (a.type !== b.type) yield [FACTORS.type, `${a.type} against ${b.type}`];
  else if (a.kind !== null && b.kind !== null && a.kind !== b.kind) {
    yield [a.kind === 'FAMILY' || b.kind === 'FAMILY' ? FACTORS.family : FACTORS.kind, `${a.kind} against ${b.kind}`];
  }
  if (named < ALIKE && [a, b].some(({ kind }) => GROUPS.includes(kind ?? ''))) yield [FACTORS.group, 'a further word makes another group'];
  if (a.neighbours.has(b.id)) yield [FACTORS.linked, 'a claim links them to each other'];
  if (a.time !== null && b.time !== null && !overlaps(a.time, b.time)) yield [FACTORS.time, 'they happened at different times'];
  const schemes = new Set(a.externalIds.map((id) => id.split(' ')[0]));
  if (b.externalIds.some((id) => schemes.has(id.split(' ')[0]))) yield [FACTORS.otherId, 'they have different external ids of one scheme'];
}
