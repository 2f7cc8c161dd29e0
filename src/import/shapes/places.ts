import type { Place, Problem } from '../../errors.ts';
import type { Located, Spot } from '../../model/validate/values/located.ts';
import { isLocator, locatorsIn } from '../../model/validate/values/locator.ts';
import { textThat } from './scalar-shapes.ts';
import { listOf, refuse, type Reader } from './shape.ts';

/** The article that a file names for all its evidence and mentions; `id` is null where it names none, undefined where it is faulty. */
export interface UsualArticle {
  readonly id: string | null | undefined;
  readonly at: Spot;
  /** Gathers what was said of items that have no article. */
  readonly lacking: Problem[];
}

/** One place in an article. */
export const place = textThat('one place such as p8; several are a list: [p2, p8]', (value) => (isLocator(value) ? value : null), (value) => {
  const [first, ...more] = locatorsIn(value);
  if (first === undefined) return '';
  return ` Did you mean ${more.length === 0 ? first : `[${[first, ...more].join(', ')}]`}?`;
});

/** One place in an article, or several. */
export const spread: Reader<readonly string[]> = (node, problems) => {
  if (node.kind === 'scalar') {
    const one = place(node, problems);
    return one === undefined ? undefined : [one];
  }
  if (node.kind === 'list' && node.items.length === 0) {
    refuse(node, 'a place such as p8, or several in a list', problems);
    return undefined;
  }
  return listOf(place, 'places such as p8')(node, problems);
};

/** The article of an item: its own, else that of its file. Where there is neither, `usual` gathers it. */
export function usualArticle(
  item: Located<{ readonly article: string | null }>, usual: UsualArticle, name: string,
): { readonly article: string | undefined; readonly at: Spot } {
  const own = item.draft.article;
  if (own !== null) return { article: own, at: item.at('article') };
  if (usual.id === null) {
    usual.lacking.push({ ...item.at(), message: `${name} without an article; expected article here, or once for the whole file` });
  }
  return { article: usual.id ?? undefined, at: usual.at };
}

/** For how many items of a file it is told of each that it has no article; of more it is told once. */
const MOST_LACKING = 3;

/** What is to be said of the items of a file that have no article; `top` is where the file begins. */
export function articleLacks(lacking: readonly Problem[], top: Place): readonly Problem[] {
  if (lacking.length <= MOST_LACKING) return lacking;
  return [{ place: top, path: 'article', message: `${lacking.length} evidences and mentions without an article; expected article once for the whole file, or in each of them` }];
}
