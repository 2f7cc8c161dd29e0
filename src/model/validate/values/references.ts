import type { Problem } from '../../../errors.ts';
import { kindOfId } from '../../keys/id.ts';
import { nearest } from '../../keys/nearest.ts';
import type { LocatedFile } from './located-file.ts';
import { bySpot, lineOf, problemAt, type Located, type Spot } from './located.ts';
import { didYouMean } from './wording.ts';

interface Reference {
  readonly id: string;
  readonly at: Spot;
}

/** For how many different unknown ids the nearest known one is looked for: more would take long, and say no more. */
const MOST_HINTS = 100;

/** Ids that nothing has, each once, where it is used first, with the nearest one that something has. Ids of faulty items count as known. */
export function danglingIds(files: readonly LocatedFile[], elsewhere: ReadonlySet<string>): readonly Problem[] {
  const defined = new Set(files.flatMap((file) => [...definitionsOf(file)].map(({ id }) => id)));
  const lost = new Set(files.flatMap((file) => [...file.lost]));
  const misspelt = files.flatMap((file) => file.misspelt);
  const isKnown = (id: string): boolean => defined.has(id) || elsewhere.has(id) || lost.has(id);
  const unknown = usesOf(files.flatMap(referencesOf).filter(({ id }) => !isKnown(id))).filter(([id]) => nearest(id, misspelt) === null);
  return unknown.flatMap(([id, [first, ...more]], nth) => {
    if (first === undefined) return [];
    const sameKind = [...defined, ...elsewhere].filter((other) => kindOfId(other) === kindOfId(id));
    const hint = nth < MOST_HINTS ? didYouMean(id, sameKind) : '';
    const wanted = kindOfId(id) === 'Article' ? 'an article' : 'a thing';
    const others = more.length === 0 ? '' : ` (here and ${more.length} more ${more.length === 1 ? 'place' : 'places'})`;
    return [problemAt(first, `nothing has the id "${id}"${others}; expected the id of ${wanted} that a file describes.${hint}`)];
  });
}

/** The ids and the places where they are used, in the order of the sources; what stands once and holds for many is one place. */
function usesOf(references: readonly Reference[]): readonly (readonly [id: string, uses: readonly Spot[]])[] {
  const uses = new Map<string, Map<string, Spot>>();
  for (const { id, at } of [...references].sort((a, b) => bySpot(a.at, b.at))) {
    const places = uses.get(id) ?? new Map<string, Spot>();
    uses.set(id, places.set(JSON.stringify(at.place), at));
  }
  return [...uses].map(([id, places]) => [id, [...places.values()]]);
}

/** Ids that two items of these files both give themselves. */
export function duplicateIds(files: readonly LocatedFile[]): readonly Problem[] {
  const first = new Map<string, Spot>();
  return files.flatMap((file) => definitionsOf(file).flatMap(({ id, at }) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, at);
    return before === undefined ? [] : [problemAt(at, `the id "${id}" is given a second time (first in ${lineOf(before)}); expected one item an id`)];
  }));
}

function definitionsOf(file: LocatedFile): readonly Reference[] {
  return [...file.entities.flatMap((item) => named(item, 'id')), ...file.articles.flatMap((item) => named(item, 'id'))];
}

function referencesOf(file: LocatedFile): readonly Reference[] {
  return [
    ...file.entities.flatMap(({ draft, at }) => (('amounts' in draft && draft.amounts) || []).map(({ article }, nth) => ({ id: article, at: at('amounts', nth, 'article') }))),
    ...file.claims.flatMap(({ saying, evidence }) => [
      ...named(saying, 'subject'), ...named(saying, 'object'),
      ...evidence.flatMap((word) => [...named(word, 'article'), ...named(word, 'attributedTo')]),
    ]),
    ...file.mentions.flatMap((mention) => [...named(mention, 'entity'), ...named(mention, 'article')]),
    ...file.judgements.flatMap((judgement) => [...named(judgement, 'a'), ...named(judgement, 'b')]),
  ];
}

/** The id that a member of an item holds, if it holds one. */
function named<K extends string>(item: Located<Readonly<Record<K, string | null>>>, key: K): readonly Reference[] {
  const id: string | null | undefined = item.draft[key];
  return typeof id === 'string' ? [{ id, at: item.at(key) }] : [];
}
