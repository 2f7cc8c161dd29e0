import type { Problem } from '../../../errors.ts';
import { passageId } from '../../keys/id.ts';
import type { Verification } from '../../terms/vocabularies.ts';
import type { LocatedClaim } from '../values/located-file.ts';
import { lineOf, problemAt, type Spot } from '../values/located.ts';

/** One passage is either verified or not: evidence from it must say the same. */
export function passageProblems(claims: readonly LocatedClaim[]): readonly Problem[] {
  const first = new Map<string, { readonly verification: Verification; readonly at: Spot }>();
  return claims.flatMap(({ evidence }) => evidence.flatMap((word) => {
    const { article, locator, quote, verification } = word.draft;
    if (article === undefined || locator === undefined || quote === undefined || verification === undefined) return [];
    const id = passageId(article, locator, quote);
    const before = first.get(id);
    if (before === undefined) first.set(id, { verification, at: word.at('verification') });
    if (before === undefined || before.verification === verification) return [];
    const passage = `the passage ${locator ?? 'without locator'} of ${article}`;
    const other = `${before.verification} in ${lineOf(before.at)}`;
    return [problemAt(word.at('verification'), `verification ${verification} of ${passage}, which is ${other}; expected one verification a passage`)];
  }));
}
