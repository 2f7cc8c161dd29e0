import { isDay, isMoment } from '../../model/time/calendar.ts';
import { entityTypeOf, ENTITY_PREFIXES, kindOfId } from '../../model/keys/id.ts';
import { jurisdiction } from '../../model/terms/jurisdictions.ts';
import { jurisdictionCodes } from '../../model/validate/values/jurisdiction-codes.ts';
import { textFault } from '../../model/validate/values/text.ts';
import { didYouMean, oneOf, shown } from '../../model/validate/values/wording.ts';
import { refuse, type Reader } from './shape.ts';
import { spotOf, type SourceNode } from '../yaml/source-node.ts';
import type { Problem } from '../../errors.ts';

/** Names, titles and addresses stay below what a range index of the database takes. */
const LONGEST_NAME = 8_000;

/** Text of any length, in Unicode normal form C; nothing is trimmed. Refuses empty text and characters that files and databases lose. */
export const prose: Reader<string> = (node, problems) => checked(node, 'text', null, problems);

/** Text of at most 8,000 bytes, otherwise as prose. */
export const text: Reader<string> = (node, problems) => checked(node, 'text', LONGEST_NAME, problems);

function checked(node: SourceNode, expected: string, most: number | null, problems: Problem[]): string | undefined {
  if (node.kind !== 'scalar') {
    refuse(node, expected, problems);
    return undefined;
  }
  if (typeof node.value !== 'string') {
    const way = node.written === '' ? ', or the key left out' : `: write it in quotes, "${node.written}"`;
    refuse(node, `${expected}${way}`, problems);
    return undefined;
  }
  const value = node.value.normalize('NFC');
  const fault = textFault(value, most);
  if (fault === null) return value;
  problems.push({ ...spotOf(node), message: fault });
  return undefined;
}

/** Text that a test takes; `expected` says what the test wants, `hint` what may have been meant. */
export function textThat<T extends string>(
  expected: string, accepts: (value: string) => T | null, hint: (value: string) => string = () => '',
): Reader<T> {
  return (node, problems) => {
    const value = checked(node, expected, LONGEST_NAME, problems);
    if (value === undefined) return undefined;
    const accepted = accepts(value);
    if (accepted !== null) return accepted;
    problems.push({ ...spotOf(node), message: `${shown(value)} stands here; expected ${expected}.${hint(value)}` });
    return undefined;
  };
}

/** One term of a closed vocabulary. */
export function term<T extends string>(terms: readonly T[]): Reader<T> {
  return textThat(oneOf(terms), (value) => terms.find((known) => known === value) ?? null, (value) => didYouMean(value, terms));
}

const prefixes = Object.values(ENTITY_PREFIXES);

/** The id of one of the six types of things. */
export const entityId = idOf(oneOf(prefixes.map((prefix) => `${prefix}:`)), prefixes, (value) => entityTypeOf(value) !== null);

/** The id of an article. */
export const articleId = idOf('article:', ['article'], (value) => kindOfId(value) === 'Article');

function idOf(beginnings: string, known: readonly string[], accepts: (value: string) => boolean): Reader<string> {
  const hint = (value: string): string => {
    const [prefix = '', ...rest] = value.split(':');
    const ids = known.filter((right) => right !== prefix).map((right) => [right, ...rest].join(':'));
    return rest.length === 0 ? '' : didYouMean(value, ids.filter(accepts));
  };
  return textThat(`an id that begins with ${beginnings}, then only a-z 0-9 . - (at most 200)`, (value) => (accepts(value) ? value : null), hint);
}

/** The code of a place; UK becomes GB. */
export const jurisdictionCode = textThat(
  'a place: ISO 3166-1 (US), ISO 3166-2 (US-CA), EU, GLOBAL or AFRICA',
  (value) => jurisdiction(value)?.code ?? null,
  (value) => didYouMean(value, jurisdictionCodes()),
);

/** An address of the web. */
export const webUrl = textThat('an address that begins with http:// or https:// and a host', (value) => (isWebUrl(value) ? value : null));

function isWebUrl(value: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(value) && !/\s/.test(value) && URL.canParse(value);
}

/** A fingerprint of a text: SHA-256 in hex, which is read as lower case. */
export const sha256 = textThat('a SHA-256: 64 hex digits, 0-9 a-f', (value) => (/^[0-9a-f]{64}$/i.test(value) ? value.toLowerCase() : null));

/** The tag of a language (BCP 47), such as en, pt-BR or zh-Hant. */
export const language = textThat(
  'a language tag (BCP 47) such as en or pt-BR',
  (value) => (/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(value) ? value : null),
);

/** A calendar day. */
export const day = textThat('a day that exists, YYYY-MM-DD', (value) => (isDay(value) ? value : null));

/** A moment in UTC. */
export const moment = textThat('a moment, YYYY-MM-DDThh:mm:ssZ', (value) => (isMoment(value) ? value : null));

/** A moment in UTC; a day stands for its beginning. */
export const momentOrDay = textThat(
  'a day, YYYY-MM-DD, or a moment, YYYY-MM-DDThh:mm:ssZ',
  (value) => (isMoment(value) ? value : isDay(value) ? `${value}T00:00:00Z` : null),
);

/** A short word for telling two things apart. */
export const slug = textThat('a short word of a-z 0-9 -, at most 60', (value) => (/^[a-z0-9][a-z0-9-]{0,59}$/.test(value) ? value : null));

/** A whole number. */
export const wholeNumber = plain('a whole number', (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? value : null));

/** A sum of money: a number above 0. */
export const sum = plain('a number above 0, without thousands separators', (value) => (typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null));

const currencies = Intl.supportedValuesOf('currency');

/** A currency in use. */
export const currency = textThat(
  'a currency code of ISO 4217 such as EUR or USD',
  (value) => (currencies.includes(value) ? value : null),
  (value) => didYouMean(value.toUpperCase(), currencies) || (currencies.includes(value.toUpperCase()) ? ` Did you mean "${value.toUpperCase()}"?` : ''),
);

/** true or false. */
export const truth = plain('true or false', (value) => (typeof value === 'boolean' ? value : null));

function plain<T>(expected: string, accepts: (value: unknown) => T | null): Reader<T> {
  return (node, problems) => {
    const accepted = node.kind === 'scalar' ? accepts(node.value) : null;
    if (accepted === null) refuse(node, expected, problems);
    return accepted ?? undefined;
  };
}
