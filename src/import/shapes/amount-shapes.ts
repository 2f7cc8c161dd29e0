import type { AuthoredAmount, AuthoredEntity } from '../../model/records/authored.ts';
import { AMOUNT_KINDS } from '../../model/terms/vocabularies.ts';
import type { Located } from '../../model/validate/values/located.ts';
import { place, usualArticle, type UsualArticle } from './places.ts';
import { articleId, currency, sum, term, text } from './scalar-shapes.ts';
import { listOf, mapOf, needed, nullable } from './shape.ts';

const amount = mapOf('an amount', {
  value: needed(sum), currency: needed(currency), what: needed(term(AMOUNT_KINDS)), text: needed(text), article: nullable(articleId), locator: nullable(place),
});

type AmountAsWritten = Omit<AuthoredAmount, 'article'> & { readonly article: string | null };

/** Sums of money; one without an article is of the article of its file (`withUsualArticle`). */
export const amounts = listOf<AmountAsWritten>(amount, 'amounts');

/** The same thing, its sums with the article of the file where they name none. */
export function withUsualArticle(found: Located<AuthoredEntity>, usual: UsualArticle): Located<AuthoredEntity> {
  const { draft, value, at } = found;
  // What the shape above has read, before it is whole.
  const written: readonly AmountAsWritten[] = ('amounts' in draft ? draft.amounts : undefined) ?? [];
  const wheres = written.map((one, nth) => usualArticle({ draft: one, value: one, at: (...path) => at('amounts', nth, ...path) }, usual, 'an amount'));
  if (written.length === 0) return found;
  const whole = written.flatMap((one, nth) => wheres[nth]?.article === undefined ? [] : [{ ...one, article: wheres[nth].article }]);
  const isWhole = whole.length === written.length;
  return {
    draft: { ...draft, amounts: isWhole ? whole : undefined },
    value: isWhole && value?.type === 'Event' ? { ...value, amounts: whole } : null,
    at: (...path) => (path[0] === 'amounts' && path[2] === 'article' && typeof path[1] === 'number' ? (wheres[path[1]]?.at ?? at(...path)) : at(...path)),
  };
}
