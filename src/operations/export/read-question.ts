import { BadInput } from '../../errors.ts';
import { nearest } from '../../model/keys/nearest.ts';
import { CLAIM_STATUSES, MODALITIES, PARTICIPANT_ROLES, STANCES } from '../../model/terms/vocabularies.ts';
import { ENTITY_TYPES, NODE_TYPES } from '../../model/types/node-types.ts';
import { QUALIFIERS, RELATION_NAMES, USUAL_RELATIONS } from '../../model/types/relation-types.ts';
import { shown } from '../../question/shown.ts';
import { checkedNeighbourhood } from '../checked-neighbourhood.ts';
import { USUAL, type ExportAsk } from './question.ts';

/** One thing that may be asked; `sentence` is for people. */
export interface Parameter {
  readonly name: string;
  readonly sentence: string;
  /** Whether it takes several values. */
  readonly several: boolean;
}

/** Every parameter of a question, in the order in which they are explained. */
export const PARAMETERS: readonly Parameter[] = [
  { name: 'of', sentence: 'the things to start from, by id; the whole graph when left out', several: true },
  { name: 'depth', sentence: 'steps out, 0 to 4 (1 when left out)', several: false },
  { name: 'direction', sentence: 'OUT along the arrows, IN against them, or BOTH (BOTH when left out)', several: false },
  { name: 'relations', sentence: 'only these kinds of links', several: true },
  { name: 'types', sentence: 'only through and to these types of things', several: true },
  { name: 'maxNodes', sentence: 'things at most, 1 to 1000 (200 when left out)', several: false },
  { name: 'qualifier', sentence: 'only links with these qualifiers', several: true },
  { name: 'stance', sentence: 'only positions with these stances', several: true },
  { name: 'role', sentence: 'only taking part in these roles', several: true },
  { name: 'status', sentence: 'only claims of these statuses (ACCEPTED and DISPUTED when left out)', several: true },
  { name: 'modality', sentence: 'only what is said in these ways (STATED and ALLEGED when left out)', several: true },
];

const TYPE_TERMS = ENTITY_TYPES.map((type) => NODE_TYPES[type].term);

/** The question of an address or a command; several values are parted by commas or given one by one. Errors: BadInput, naming the parameter and the nearest right thing. */
export function readQuestion(given: URLSearchParams): ExportAsk {
  refuseUnknownNames(given);
  if (!given.has('of')) return readWhole(given);
  const status = terms(given, 'status', CLAIM_STATUSES);
  const modality = terms(given, 'modality', MODALITIES);
  return {
    around: checkedNeighbourhood({
      of: [...new Set(values(given, 'of') ?? [])].filter((id) => id !== ''),
      depth: whole(given, 'depth') ?? USUAL.depth,
      direction: only('direction', terms(given, 'direction', ['OUT', 'IN', 'BOTH'] as const)) ?? USUAL.direction,
      filter: {
        relations: terms(given, 'relations', RELATION_NAMES) ?? USUAL_RELATIONS,
        qualifiers: terms(given, 'qualifier', QUALIFIERS),
        stances: terms(given, 'stance', STANCES),
        roles: terms(given, 'role', PARTICIPANT_ROLES),
        shown: shown({ status, modality }),
      },
      types: terms(given, 'types', TYPE_TERMS)?.flatMap((term) => ENTITY_TYPES.filter((type) => NODE_TYPES[type].term === term)) ?? null,
      maxNodes: whole(given, 'maxNodes') ?? USUAL.maxNodes,
    }),
  };
}

function readWhole(given: URLSearchParams): ExportAsk {
  const other = [...given.keys()].find((name) => name !== 'relations');
  if (other !== undefined) throw new BadInput(`"${other}" was given without "of"; the whole graph takes "relations" alone, so say with "of" where to start.`);
  const asked = terms(given, 'relations', RELATION_NAMES);
  return { whole: { relations: asked === null ? RELATION_NAMES : RELATION_NAMES.filter((name) => asked.includes(name)) } };
}

function refuseUnknownNames(given: URLSearchParams): void {
  const names = PARAMETERS.map(({ name }) => name);
  const unknown = [...given.keys()].find((name) => !names.includes(name));
  if (unknown === undefined) return;
  throw new BadInput(`"${unknown.slice(0, 100)}" is no parameter; expected ${names.join(', ')}.${hint(unknown, names)}`);
}

/** Null where the parameter was not given; an empty list matches nothing. */
function values(given: URLSearchParams, name: string): readonly string[] | null {
  if (!given.has(name)) return null;
  return given.getAll(name).flatMap((text) => text.split(',')).map((text) => text.trim()).filter((text) => text !== '');
}

function terms<T extends string>(given: URLSearchParams, name: string, known: readonly T[]): readonly T[] | null {
  const asked = values(given, name);
  return asked === null ? null : [...new Set(asked)].map((text) => {
    const found = known.find((term) => term === text.toUpperCase());
    if (found !== undefined) return found;
    throw new BadInput(`"${name}" holds "${text.slice(0, 100)}", which is no term of it; expected ${list(known)}.${hint(text, known)}`);
  });
}

function only<T>(name: string, asked: readonly T[] | null): T | null {
  if (asked === null) return null;
  const [first] = asked;
  if (first === undefined || asked.length > 1) throw new BadInput(`"${name}" was given ${asked.length} values; one was expected.`);
  return first;
}

function whole(given: URLSearchParams, name: string): number | null {
  const text = only(name, given.has(name) ? given.getAll(name) : null);
  if (text === null) return null;
  if (!/^\d{1,9}$/.test(text)) throw new BadInput(`"${name}" is "${text.slice(0, 100)}"; a whole number was expected.`);
  return Number(text);
}

function list(known: readonly string[]): string {
  return known.length <= 12 ? known.join(', ') : `one of ${known.length} terms, such as ${known.slice(0, 3).join(', ')}`;
}

function hint(text: string, known: readonly string[]): string {
  const near = nearest(text, known);
  return near === null ? '' : ` Did you mean "${near}"?`;
}
