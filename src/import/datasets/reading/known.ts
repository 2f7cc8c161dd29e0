import type { AuthoredGraph } from '../../../model/records/authored.ts';
import type { EntityRecord } from '../../../model/records/record.ts';
import type { EntityType } from '../../../model/keys/id.ts';
import { fold } from '../../../model/keys/sort-key.ts';

/** A thing as far as a row can be matched with it. */
export type KnownThing = Pick<EntityRecord, 'id' | 'type' | 'name' | 'aliases' | 'externalIds'> & { readonly formerNames?: readonly string[] };

/** What other datasets hold; what an earlier reading of the same dataset made does not belong to it. */
export interface Known {
  readonly things: readonly KnownThing[];
  readonly articles: readonly { readonly id: string; readonly url: string | null }[];
}

/** Nothing but the dataset itself. */
export const NOTHING_KNOWN: Known = { things: [], articles: [] };

/** What graphs hold, for the reader of another dataset. */
export function knownIn(graphs: readonly AuthoredGraph[]): Known {
  return { things: graphs.flatMap(({ entities }) => entities), articles: graphs.flatMap(({ articles }) => articles) };
}

/** By what a row names a thing. `same` are ids that a person judged to be it; those that are not known are passed over. */
export interface Signs {
  readonly names: readonly string[];
  readonly same?: readonly string[];
  readonly externalIds?: readonly { readonly scheme: string; readonly value: string }[];
}

/** Finds known things by what a row says of them. */
export interface KnownIndex {
  has(id: string): boolean;
  /** Ids of the things of these types that the signs name: by judgement, else by external id, else by folded name or alias. Sorted. */
  find(types: readonly EntityType[], signs: Signs): readonly string[];
  articleAt(url: string): string | null;
}

/** Puts what is known in order for looking up. */
export function indexOf(known: Known): KnownIndex {
  const types = new Map(known.things.map((thing) => [thing.id, thing.type]));
  const byName = new Map<string, Set<string>>();
  const byExternalId = new Map<string, Set<string>>();
  for (const { id, name, aliases, formerNames, externalIds } of known.things) {
    for (const word of [name, ...aliases, ...(formerNames ?? [])]) put(byName, fold(word.trim()), id);
    for (const { scheme, value } of externalIds) put(byExternalId, JSON.stringify([scheme, value]), id);
  }
  const articles = new Map(known.articles.flatMap(({ id, url }) => (url === null ? [] : [[url, id] as const])));
  return {
    has: (id) => types.has(id),
    articleAt: (url) => articles.get(url) ?? null,
    find: (wanted, { names, same = [], externalIds = [] }) => {
      const fits = (id: string): boolean => wanted.some((type) => types.get(id) === type);
      const judged = same.filter(fits);
      if (judged.length > 0) return judged;
      const numbered = all(byExternalId, externalIds.map(({ scheme, value }) => JSON.stringify([scheme, value]))).filter(fits);
      if (numbered.length > 0) return numbered;
      return all(byName, names.map((name) => fold(name.trim()))).filter(fits);
    },
  };
}

function put(index: Map<string, Set<string>>, key: string, id: string): void {
  index.set(key, (index.get(key) ?? new Set()).add(id));
}

function all(index: ReadonlyMap<string, ReadonlySet<string>>, keys: readonly string[]): readonly string[] {
  return [...new Set(keys.flatMap((key) => [...(index.get(key) ?? [])]))].sort();
}
