import { ENTITY_TYPES } from '../model/types/node-types.ts';
import type { ListItem } from './ask.ts';

export type OrderBy = 'NAME' | 'TIME' | 'PLACE' | 'ID';

/** What a list can be filtered and ordered by. The names are those of facets (model/facets.ts). */
export interface Listing {
  readonly texts: readonly string[];
  readonly terms: readonly string[];
  readonly time: boolean;
  /** The first is the order of a list that asks for none. */
  readonly orders: readonly OrderBy[];
}

const THING = { texts: ['name', 'anyName'], terms: ['jurisdictions', 'kind'] } as const;

/** Every list, what it can be filtered by and in which orders it can be read. */
export const LISTINGS: Readonly<Record<ListItem, Listing>> = {
  Company: { ...THING, time: false, orders: ['NAME'] },
  AIModel: { texts: [...THING.texts, 'family'], terms: [...THING.terms, 'openness'], time: true, orders: ['NAME'] },
  Platform: { ...THING, time: false, orders: ['NAME'] },
  Policy: { texts: THING.texts, terms: [...THING.terms, 'bindingness'], time: false, orders: ['NAME'] },
  Stakeholder: { ...THING, time: false, orders: ['NAME'] },
  Event: { texts: THING.texts, terms: ['jurisdictions', 'subtype', 'type'], time: true, orders: ['TIME', 'NAME'] },
  Article: { texts: ['title', 'publisher', 'url'], terms: ['sourceKind', 'language'], time: true, orders: ['TIME', 'NAME'] },
  Claim: { texts: [], terms: ['ongoing', 'subject'], time: true, orders: ['TIME'] },
  Passage: { texts: [], terms: [], time: false, orders: ['PLACE'] },
  Mention: { texts: [], terms: ['article'], time: false, orders: ['PLACE'] },
  Conflict: { texts: [], terms: ['kind', 'about'], time: false, orders: ['ID'] },
};

/** Whether a list holds things, which are listed when a shown claim touches them. */
export function listsThings(items: ListItem): boolean {
  return ENTITY_TYPES.some((type) => type === items);
}
