import type { Problem } from '../../../errors.ts';
import { kindOfId } from '../../keys/id.ts';
import { nearest } from '../../keys/nearest.ts';
import type { LocatedFile } from './located-file.ts';
import { lineOf, problemAt, type Located, type Spot } from './located.ts';
import { didYouMean } from './wording.ts';

interface Reference {
  readonly id: string;
  readonly at: Spot;
}

/** For how many different unknown ids the nearest known one is looked for: more would take long, and say no more. */
const MOST_HINTS = 100;

/** Ids that nothing has, each with the nearest one that something has. Ids of faulty items count as known. */
export function danglingIds(files: readonly LocatedFile[], elsewhere: ReadonlySet<string>): readonly Problem[] {
  const defined = new Set(files.flatMap((file) => [...definitionsOf(file)].map(({ id }) => id)));
  const lost = new Set(files.flatMap((file) => [...file.lost]));
  const misspelt = files.flatMap((file) => file.misspelt);
  const hints = new Map<string, string>();
  const hintFor = (id: string): string => {
    const known = hints.get(id);
    if (known !== undefined) return known;
    const sameKind = [...defined, ...elsewhere].filter((other) => kindOfId(other) === kindOfId(id));
    const hint = hints.size < MOST_HINTS ? didYouMean(id, sameKind) : '';
    hints.set(id, hint);
    return hint;
  };
  const isKnown = (id: string): boolean => defined.has(id) || elsewhere.has(id) || lost.has(id);
  return files.flatMap(referencesOf)
    .filter(({ id }) => !isKnown(id) && nearest(id, misspelt) === null)
    .map(({ id, at }) => {
      const wanted = kindOfId(id) === 'Article' ? 'an article' : 'a thing';
      return problemAt(at, `nothing has the id "${id}"; expected the id of ${wanted} that a file describes.${hintFor(id)}`);
    });
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
