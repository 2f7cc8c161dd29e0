import type { Problem } from '../../errors.ts';
import { articleProblems } from './rules/articles.ts';
import { claimProblems } from './rules/claims.ts';
import { eventProblems } from './rules/events.ts';
import { evidenceProblems } from './rules/evidence.ts';
import { judgementProblems } from './rules/judgements.ts';
import { identityIn } from './values/located-identity.ts';
import type { LocatedFile } from './values/located-file.ts';
import { pairProblems } from './rules/pairs.ts';
import { passageProblems } from './rules/passages.ts';
import { quoteProblems } from './rules/quotes.ts';
import { danglingIds, duplicateIds } from './values/references.ts';
import { sameClaimProblems } from './rules/same-claim.ts';

/**
 * What is wrong with the items of all files taken together, beside what reading them reported. `elsewhere` holds the ids that other
 * datasets describe. A member that could not be read leads to no second problem.
 */
export function validate(files: readonly LocatedFile[], elsewhere: ReadonlySet<string>): readonly Problem[] {
  const claims = files.flatMap((file) => file.claims);
  const judgements = files.flatMap((file) => file.judgements);
  const identity = identityIn(judgements);
  const lost = new Set(files.flatMap((file) => [...file.lost]));
  return [
    ...duplicateIds(files),
    ...danglingIds(files, elsewhere),
    ...articleProblems(files.flatMap((file) => file.articles)),
    ...claims.flatMap(claimProblems),
    ...claims.flatMap(evidenceProblems),
    ...sameClaimProblems(claims, lost),
    ...pairProblems(claims, identity),
    ...passageProblems(claims),
    ...files.flatMap(quoteProblems),
    ...eventProblems(files, identity),
    ...judgementProblems(judgements),
  ];
}
