import type { Problem } from '../../errors.ts';
import type { Located, Spot } from '../../model/validate/values/located.ts';
import { text } from './scalar-shapes.ts';
import { listOf, refuse, type Reader } from './shape.ts';

/** The article that a file names for all its evidence and mentions; `id` is null where it names none, undefined where it is faulty. */
export interface UsualArticle {
  readonly id: string | null | undefined;
  readonly at: Spot;
}

/** One place in an article, or several. */
export const spread: Reader<readonly string[]> = (node, problems) => {
  if (node.kind === 'scalar') {
    const one = text(node, problems);
    return one === undefined ? undefined : [one];
  }
  if (node.kind === 'list' && node.items.length === 0) {
    refuse(node, 'a place such as p8, or several in a list', problems);
    return undefined;
  }
  return listOf(text, 'places such as p8')(node, problems);
};

/** The article of an item: its own, else that of its file. Reports where there is neither. */
export function usualArticle(
  item: Located<{ readonly article: string | null }>, usual: UsualArticle, name: string, problems: Problem[],
): { readonly article: string | undefined; readonly at: Spot } {
  const own = item.draft.article;
  if (own !== null) return { article: own, at: item.at('article') };
  if (usual.id === null) {
    problems.push({ ...item.at(), message: `${name} without an article; expected article here, or once for the whole file` });
  }
  return { article: usual.id ?? undefined, at: usual.at };
}
