/** What a note tells, as far as its form is plain. */
export interface Told {
  /** Who did it, as named; null where the note names nobody. */
  readonly actor: string | null;
  readonly deed: 'announced' | 'released';
  readonly names: readonly string[];
  /** Names in bold that come later: what the note says of them is not read. */
  readonly further: readonly string[];
  /** Whether the note calls what it names a model. */
  readonly isModel: boolean;
}

/** Why a note is not read. */
export interface NotTold {
  readonly why: string;
}

const RELEASING = 'releases|released|launches|launched|debuts|debuted|publishes|published|open-?sources|open-?sourced';
const ANNOUNCING = 'announces|announced|introduces|introduced|unveils|unveiled|presents|presented|reveals|revealed';
const PAST = 'released|launched|published|open-?sourced|announced|introduced|unveiled|presented|revealed';

/** An actor, a verb and, soon after, a name in bold. */
const ACTIVE = new RegExp(`^(?<actor>.{1,60}?) (?:has )?(?<verb>${RELEASING}|${ANNOUNCING}|has (?:${PAST}))\\b(?<between>[^<]*)(?<rest><b>.*)$`, 's');

/** A name in bold, of which the note says that it was released. */
const PASSIVE = /^(?<before>(?:The (?:[\w-]+ ){0,3}model )?)(?<rest><b>[^<]+<\/b>) (?:is|was|has been|becomes) (?<verb>released|launched|announced|available)\b/;

/** Words between verb and name with which the note tells of something else than the release of what it names. */
const ELSEWHERE = /\b(upcoming|updates?|updated|upgrades?|upgraded|features?|papers?|partnership|framework|modes?|number|expect\w*|gradually|based|integrated?|preview of|using|that|which|for|with)\b|[.:;]/i;

/** Reads one note of the timeline: only plain forms, so that nothing is guessed. Names are those in bold that follow each other. */
export function readNote(note: string): NotTold | Told {
  const passive = PASSIVE.exec(note)?.groups;
  const active = ACTIVE.exec(note)?.groups;
  const found = passive ?? active;
  if (found === undefined) return { why: 'it does not say in a plain form who released or announced what' };
  const between = found['between'] ?? '';
  const odd = ELSEWHERE.exec(between)?.[0];
  if (odd !== undefined) return { why: `"${odd}" stands before the name, so that it may not be what was released` };
  const names = namesIn(found['rest'] ?? '');
  const further = boldIn(found['rest'] ?? '').concat(passive === undefined ? [] : boldIn(note)).filter((name) => !names.includes(name));
  const bad = names.find((name) => !isName(name));
  if (bad !== undefined) return { why: `"${bad}" is no name that stands by itself` };
  const actor = passive === undefined ? actorIn(found['actor'] ?? '') : null;
  if (actor === undefined) return { why: `"${plain(found['actor'] ?? '')}" is not the plain name of one actor` };
  const verb = found['verb'] ?? '';
  const deed = new RegExp(`^(?:has )?(?:${ANNOUNCING})$`).test(verb) ? 'announced' : 'released';
  return { actor, deed, names, further, isModel: callsModel(found['before'] ?? '', between, note) };
}

/** Names in bold one after the other: only commas, "and" or "&" part them. */
function namesIn(rest: string): readonly string[] {
  const run = /^<b>[^<]+<\/b>(?:(?:,| and|, and| &) <b>[^<]+<\/b>)*/.exec(rest)?.[0] ?? '';
  return boldIn(run);
}

function boldIn(text: string): readonly string[] {
  return [...text.matchAll(/<b>([^<]+)<\/b>/g)].map(([, name]) => plain(name ?? '').replace(/ models?$/i, ''));
}

/** Begins with a capital or holds a digit, is no bare number of a version and no description. */
function isName(name: string): boolean {
  return (/^\p{Lu}/u.test(name) || /\d/.test(name)) && !/^v?\d+(\.\d+)*$/i.test(name) && !/^\d+ [a-z]+$|\b(?:for|of|model)\b/.test(name);
}

/** Who acts, without what is said of it; undefined where that is no plain name. */
function actorIn(words: string): string | undefined {
  const name = plain(words).replace(/^(?:the )?(?:chinese |french )?(?:ai )?(?:startup|company) /i, '').replace(/^the (.+) company$/i, '$1');
  return /^\p{L}[\p{L}\d.]*(?: \p{Lu}[\p{L}\d.]*){0,2}$/u.test(name) && !/^(the|an?|an? .*)$/i.test(name) ? name : undefined;
}

function plain(words: string): string {
  return words.replace(/<\/?b>|["“”]/g, '').trim();
}

/** The word "model" beside the names, or right behind them in apposition. */
function callsModel(before: string, between: string, note: string): boolean {
  const behind = /^.*?<b>[^<]+<\/b>(?:(?:,| and|, and| &) <b>[^<]+<\/b>)*,? (?:an? |its |the )?((?:[\w-]+ ){0,5}?)models?\b/.test(note);
  return /\bmodels?\b/i.test(`${before}${between}`) || / models?<\/b>/i.test(note) || behind;
}
