import { initialsOf } from './initials.ts';
import { placesAmong } from './places.ts';
import { SMALL_WORDS, tokensOf, withoutMarks } from './tokens.ts';

/** Words at the end of a firm's name that say how it is organised. */
const LEGAL_FORMS: ReadonlySet<string> = new Set([
  'inc', 'incorporated', 'ltd', 'limited', 'llc', 'llp', 'lp', 'corp', 'corporation', 'co', 'company', 'companies', 'plc', 'pbc', 'gmbh', 'ag', 'se', 'sa', 'sas', 'sarl',
  'srl', 'spa', 'bv', 'nv', 'ab', 'as', 'asa', 'oy', 'oyj', 'kk', 'kg', 'pty', 'pte', 'group', 'holding', 'holdings',
]);
/** Words at the end of a name that hardly tell a firm or a model from another. */
const TAILS: ReadonlySet<string> = new Set(['systems', 'solutions', 'technologies', 'technology', 'management', 'models', 'model']);
/** With a place and nothing else they name the state itself. */
const STATE: ReadonlySet<string> = new Set(['government', 'state', 'republic', 'kingdom', 'federal', 'national', 'federation']);
/** One word for what is written short and long. */
const SHORT: ReadonlyMap<string, string> = new Map(Object.entries({
  'artificial intelligence': 'ai', 'united states': 'us', 'united kingdom': 'uk', 'european union': 'eu', 'united nations': 'un', 'attorneys general': 'ag', 'attorney general': 'ag',
  department: 'dept', centre: 'center', organisation: 'organization', committee: 'cttee', regulation: 'reg', government: 'govt',
}));

/** A name as it is compared. */
export interface NameForm {
  readonly text: string;
  /** Words without small ones, legal forms, places and numbers; each once. */
  readonly words: readonly string[];
  /** Words with a digit in them. */
  readonly numbers: readonly string[];
  readonly places: readonly string[];
  /** All letters and digits but those of the legal form, in one piece. */
  readonly compact: string;
  /** The name itself, places apart, where it looks like an acronym, in lower case; null where it does not. */
  readonly acronym: string | null;
  /** The acronyms that its words may make. */
  readonly initials: ReadonlySet<string>;
}

/** What a name is of: legal forms are left out of firms and bodies, common tails of firms and models. */
export type NamedSort = 'FIRM' | 'BODY' | 'MODEL' | 'OTHER';

/** A name taken apart: case, marks, legal forms and the spelling of common words do not count. */
export function nameForm(text: string, sort: NamedSort): NameForm {
  const spelt = withoutMarks(text);
  const kept = withoutEnd(tokensOf(spelt), sort);
  const { places, others } = placesAmong(kept.filter((word) => word !== 'the'));
  const words = shortened(others).filter((word) => !SMALL_WORDS.has(word) && !/\d/.test(word));
  const numbers = [...new Set(others.filter((word) => /\d/.test(word)))];
  const isState = sort === 'BODY' && places.length > 0 && others.every((word) => STATE.has(word) || SMALL_WORDS.has(word));
  const initials = initialsOf(spelt);
  return {
    text, numbers, initials, places: [...new Set(places)],
    words: isState ? [`state ${places.join(' ')}`] : [...new Set(words.length === 0 && numbers.length === 0 ? kept : words)],
    compact: kept.join(''), acronym: acronymOf(spelt),
  };
}

/** The one word in capitals that is left when places are taken away. */
function acronymOf(text: string): string | null {
  const left = text.split(/[^\p{L}\p{N}&-]+/u).filter((word) => /\p{L}/u.test(word) && (!isPlace(word) || text.trim() === word) && !SMALL_WORDS.has(word));
  const [word, more] = left;
  if (word === undefined || more !== undefined || !/^[A-Z][A-Za-z&-]{1,7}$/.test(word)) return null;
  const letters = word.replace(/[^A-Za-z]/g, '');
  return letters.length >= 2 && (letters.match(/[A-Z]/g)?.length ?? 0) >= Math.max(2, letters.length / 2) ? letters.toLowerCase() : null;
}

function isPlace(word: string): boolean {
  return placesAmong([word.toLowerCase()]).places.length > 0;
}

function withoutEnd(tokens: readonly string[], sort: NamedSort): readonly string[] {
  const forms = sort === 'FIRM' || sort === 'BODY';
  const tails = sort === 'FIRM' || sort === 'MODEL';
  const end = tokens.findLastIndex((word) => !(forms && LEGAL_FORMS.has(word)) && !(tails && TAILS.has(word)));
  return end === -1 ? tokens : tokens.slice(0, end + 1);
}

function shortened(tokens: readonly string[]): readonly string[] {
  const joined = [...SHORT].reduce((text, [long, short]) => text.replaceAll(` ${long} `, ` ${short} `), ` ${tokens.join('  ')} `.replaceAll('  ', ' '));
  return joined.trim().split(' ').filter((word) => word !== '').map((word) => (word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word));
}
