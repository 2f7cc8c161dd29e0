import { tokensOf, withoutMarks } from './tokens.ts';
import { codesWithin, jurisdiction } from '../../../model/terms/jurisdictions.ts';

/** Adjectives and everyday names of places whose official name a title seldom prints. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  AR: ['argentine'], AT: ['austrian'], AU: ['australian'], BE: ['belgian'], BR: ['brazilian'], CA: ['canadian'], CH: ['swiss'], CL: ['chilean'],
  CN: ['chinese'], CO: ['colombian'], CZ: ['czech', 'czech republic'], DE: ['german'], DK: ['danish'], ES: ['spanish'], EU: ['eu', 'european'], EUROPE: ['europe'], FI: ['finnish'], FR: ['french'],
  GB: ['uk', 'british', 'england', 'great britain'], GR: ['greek', 'hellenic'], HU: ['hungarian'], IE: ['irish'], IL: ['israeli'], IN: ['indian'],
  IT: ['italian'], JP: ['japanese'], KE: ['kenyan'], KP: ['north korean'], KR: ['korea', 'korean', 'republic of korea'], KZ: ['kazakh'], LU: ['luxembourgish'],
  MX: ['mexican'], NG: ['nigerian'], NL: ['dutch', 'the netherlands'], NO: ['norwegian'], NZ: ['new zealand'], PE: ['peruvian'], PH: ['philippine'], PK: ['pakistani'], PL: ['polish'],
  PT: ['portuguese'], RO: ['romanian'], RU: ['russian'], SA: ['saudi'], SE: ['swedish'], TR: ['turkey', 'turkish'], TW: ['taiwanese'], UA: ['ukrainian'],
  US: ['us', 'usa', 'american', 'america'], VN: ['vietnamese', 'viet nam'], ZA: ['south african'], 'US-CA': ['californian'],
};

const LETTERS = Array.from({ length: 26 }, (_, nth) => String.fromCharCode(65 + nth));
/** Two letters that are a code still, and not one of a state that is no more. */
const COUNTRIES = LETTERS.flatMap((a) => LETTERS.map((b) => `${a}${b}`)).filter((code) => new Intl.Locale(`und-${code}`).region === code);

/** Codes by the words that name them, lower case, parted by spaces. */
const CODES: ReadonlyMap<string, string> = new Map([
  ...[...COUNTRIES, 'AFRICA'].flatMap(codesWithin).flatMap((code) => {
    const name = jurisdiction(code)?.name;
    return name === undefined ? [] : [[words(name), code] as const];
  }),
  ...Object.entries(OTHER_WORDS).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
]);
const FIRST_WORDS: ReadonlySet<string> = new Set([...CODES.keys()].map((name) => name.split(' ')[0] ?? ''));
/** How many words a place may have, the longest first. */
const LENGTHS = [4, 3, 2, 1];

function words(text: string): string {
  return tokensOf(withoutMarks(text)).join(' ');
}

/** Parts the words of a name that name a place from the others: the longest that fits counts. */
export function placesAmong(tokens: readonly string[]): { readonly places: readonly string[]; readonly others: readonly string[] } {
  const places: string[] = [];
  const others: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const word = tokens[at] ?? '';
    const length = FIRST_WORDS.has(word) ? LENGTHS.find((many) => at + many <= tokens.length && CODES.has(tokens.slice(at, at + many).join(' '))) : undefined;
    if (length === undefined) others.push(word);
    else places.push(CODES.get(tokens.slice(at, at + length).join(' ')) ?? '');
    at += length ?? 1;
  }
  return { places, others };
}

/** How the places of two things stand to each other; MORE: all of the one are among those of the other, which has more. */
export type PlaceRelation = 'SAME' | 'UNKNOWN' | 'MORE' | 'WITHIN' | 'APART';

/** Compares places; what holds another of the same list (US beside US-CA) does not count. */
export function relatePlaces(a: readonly string[], b: readonly string[]): PlaceRelation {
  if (a.length === 0 || b.length === 0) return 'UNKNOWN';
  const [narrowA, narrowB] = [narrowest(a), narrowest(b)];
  const [onlyA, onlyB] = [narrowA.filter((place) => !narrowB.includes(place)), narrowB.filter((place) => !narrowA.includes(place))];
  if (onlyA.length === 0 && onlyB.length === 0) return 'SAME';
  if (onlyA.length === 0 || onlyB.length === 0) return 'MORE';
  return onlyA.some((place) => onlyB.some((other) => isWithin(place, other) || isWithin(other, place))) ? 'WITHIN' : 'APART';
}

function narrowest(places: readonly string[]): readonly string[] {
  return places.filter((place) => !places.some((other) => other !== place && isWithin(other, place)));
}

function isWithin(inner: string, outer: string): boolean {
  return inner.startsWith(`${outer}-`) || outer === 'GLOBAL';
}
