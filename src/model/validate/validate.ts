import type { Problem } from '../../errors.ts';
import { articleProblems } from './articles.ts';
import { claimProblems } from './claims.ts';
import { eventProblems } from './events.ts';
import { evidenceProblems } from './evidence.ts';
import { judgementProblems } from './judgements.ts';
import type { LocatedFile } from './located-file.ts';
import { passageProblems } from './passages.ts';
import { danglingIds, duplicateIds } from './references.ts';
import { sameClaimProblems } from './same-claim.ts';

/**
 * What is wrong with the items of all files taken together, beside what reading them reported. `elsewhere` holds the ids that other
 * datasets describe. A member that could not be read leads to no second problem.
 */
export function validate(files: readonly LocatedFile[], elsewhere: ReadonlySet<string>): readonly Problem[] {
  const claims = files.flatMap((file) => file.claims);
  const lost = new Set(files.flatMap((file) => [...file.lost]));
  return [
    ...duplicateIds(files),
    ...danglingIds(files, elsewhere),
    ...articleProblems(files.flatMap((file) => file.articles)),
    ...claims.flatMap(claimProblems),
    ...claims.flatMap(evidenceProblems),
    ...sameClaimProblems(claims, lost),
    ...passageProblems(claims),
    ...eventProblems(files),
    ...judgementProblems(files.flatMap((file) => file.judgements)),
  ];
}
