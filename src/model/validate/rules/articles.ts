import type { Problem } from '../../../errors.ts';
import type { AuthoredArticle } from '../../records/authored.ts';
import { lineOf, problemAt, type Located, type Spot } from '../values/located.ts';
import { shown } from '../values/wording.ts';

/** What keys an article: its address; where there is none, publisher and title; else the fingerprint of its text. Each key belongs to one article. */
export function articleProblems(articles: readonly Located<AuthoredArticle>[]): readonly Problem[] {
  const first = new Map<string, Spot>();
  return articles.flatMap((article) => {
    const { id, url, publisher, title, textSha256 } = article.draft;
    if (id === undefined || url === undefined || publisher === undefined || title === undefined || textSha256 === undefined) return [];
    const key = keyOf({ url, publisher, title, textSha256 });
    if (key === null) {
      return [problemAt(article.at('id'), `the article ${shown(id)} has nothing that keys it; expected url, or publisher beside its title, or textSha256`)];
    }
    if (key.by === 'textSha256' && !/^\[.*\]$/s.test(title)) {
      return [problemAt(article.at('title'), `the title ${shown(title)} of an article without url and publisher is ours; expected it in square brackets`)];
    }
    const before = first.get(key.value);
    if (before === undefined) first.set(key.value, article.at('id'));
    if (before === undefined) return [];
    const value = `${key.by} ${shown(article.draft[key.by])}`;
    return [problemAt(article.at(key.by), `${value} keys this article and the one in ${lineOf(before)}; expected one id an article`)];
  });
}

type Keys = Pick<AuthoredArticle, 'url' | 'publisher' | 'title' | 'textSha256'>;

function keyOf({ url, publisher, title, textSha256 }: Keys): { readonly by: 'url' | 'title' | 'textSha256'; readonly value: string } | null {
  if (url !== null) return { by: 'url', value: JSON.stringify([url]) };
  if (publisher !== null) return { by: 'title', value: JSON.stringify([publisher, title]) };
  return textSha256 === null ? null : { by: 'textSha256', value: JSON.stringify([textSha256]) };
}
