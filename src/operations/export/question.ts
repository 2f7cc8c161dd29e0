import type { RelationName } from '../../model/types/relation-types.ts';
import { RELATION_NAMES, USUAL_RELATIONS } from '../../model/types/relation-types.ts';
import { NODE_TYPES } from '../../model/types/node-types.ts';
import { SHOWN_BY_DEFAULT } from '../../question/shown.ts';
import type { NeighbourhoodAsk } from '../neighbourhood.ts';

/** All links of some kinds that are shown by default, and all things that are. */
export interface WholeGraph {
  readonly relations: readonly RelationName[];
}

/** What is exported: what lies around some things, or the whole graph. */
export type ExportAsk = { readonly around: NeighbourhoodAsk } | { readonly whole: WholeGraph };

/** What a neighbourhood is where nothing else is asked for. */
export const USUAL = { depth: 1, direction: 'BOTH', maxNodes: 200 } as const;

/** The question as the query of an address, each question in one way alone: fixed order, nothing that goes without saying. Empty for the whole graph. */
export function questionOf(ask: ExportAsk): string {
  if ('whole' in ask) return written([['relations', unless(ask.whole.relations, RELATION_NAMES)]]);
  const { of, depth, direction, filter, types, maxNodes } = ask.around;
  return written([
    ['of', of],
    ['depth', unless([String(depth)], [String(USUAL.depth)])],
    ['direction', unless([direction], [USUAL.direction])],
    ['relations', unless(filter.relations, USUAL_RELATIONS)],
    ['types', types?.map((type) => NODE_TYPES[type].term) ?? null],
    ['qualifier', filter.qualifiers],
    ['stance', filter.stances],
    ['role', filter.roles],
    ['status', unless(filter.shown.statuses, SHOWN_BY_DEFAULT.statuses)],
    ['modality', unless(filter.shown.modalities, SHOWN_BY_DEFAULT.modalities)],
    ['maxNodes', unless([String(maxNodes)], [String(USUAL.maxNodes)])],
  ]);
}

/** The path at which a question is answered in a format. */
export function addressOf(format: { readonly address: string }, ask: ExportAsk): string {
  const question = questionOf(ask);
  return `/export/${format.address}${question === '' ? '' : `?${question}`}`;
}

/** Null for what goes without saying. */
function unless(values: readonly string[], usual: readonly string[]): readonly string[] | null {
  const asked = [...new Set(values)].sort();
  return asked.length === usual.length && [...usual].sort().every((value, place) => value === asked[place]) ? null : values;
}

function written(parts: readonly (readonly [name: string, values: readonly string[] | null])[]): string {
  return parts.flatMap(([name, values]) => (values === null ? [] : [`${name}=${[...new Set(values)].map(encoded).join(',')}`])).join('&');
}

/** A colon may stand in a query as it is (RFC 3986, 3.4), and ids are read more easily with it. */
function encoded(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':');
}
