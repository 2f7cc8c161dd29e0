import type { Problem } from '../../errors.ts';
import type { AuthoredClaim } from '../../model/records/authored.ts';
import { isSymmetric } from '../../model/types/relation-types.ts';
import type { LocatedClaim, LocatedFile } from '../../model/validate/values/located-file.ts';
import type { Locate, Located } from '../../model/validate/values/located.ts';
import { validate } from '../../model/validate/validate.ts';

/** The place under which messages name what other datasets say. */
const ELSEWHERE = '(the graph)';

const at: Locate = () => ({ place: { file: ELSEWHERE, line: 1, column: 1 }, path: '' });

/**
 * What is wrong with files, taken together and beside what other datasets say of the same claims. What others say stands first, so that a
 * disagreement is told where it can be mended. `ids` are those that others describe.
 */
export function disagreements(files: readonly LocatedFile[], claims: readonly AuthoredClaim[], ids: ReadonlySet<string>): readonly Problem[] {
  return validate([...foreignClaims(claims, files), ...files], ids).filter(({ place }) => place.file !== ELSEWHERE);
}

/** What other datasets say of the pairs of things that these files link too, as a file to hold against them. */
function foreignClaims(claims: readonly AuthoredClaim[], files: readonly LocatedFile[]): readonly LocatedFile[] {
  const own = new Set(files.flatMap((file) => file.claims.map(({ saying: { draft } }) => pairOf(draft))));
  const met = claims.filter((claim) => own.has(pairOf(claim))).map(located);
  return met.length === 0 ? [] : [{ recorded: null, entities: [], articles: [], claims: met, mentions: [], judgements: [], lost: new Set(), misspelt: [] }];
}

type Pair = { readonly [K in 'object' | 'predicate' | 'subject']: AuthoredClaim[K] | undefined };

/** One text for both directions where these must not stand beside each other. */
function pairOf({ subject, predicate, object }: Pair): string {
  const either = predicate === 'FOLLOWED_BY' || predicate === 'PART_OF' || (predicate !== undefined && isSymmetric(predicate));
  const ends = [subject, object];
  return JSON.stringify([predicate, ...(either ? ends.sort() : ends)]);
}

function located({ evidence, ...saying }: AuthoredClaim): LocatedClaim {
  return { saying: sound(saying), evidence: evidence.map(sound), whole: true };
}

function sound<T extends object>(value: T): Located<T> {
  return { draft: value, value, at };
}
