import type { AuthoredJudgement } from '../../records/authored.ts';
import { Identity } from '../../records/identity.ts';
import { entityTypeOf } from '../../keys/id.ts';
import type { Located } from './located.ts';

/** Which ids the judgements of some files make one thing. One whose word could not be read may be the one that joins two. */
export function identityIn(judgements: readonly Located<AuthoredJudgement>[]): Identity {
  return new Identity(judgements.flatMap(({ draft: { a, b, judgement = 'SAME', canonical = null } }) =>
    (a === undefined || b === undefined || entityTypeOf(a) !== entityTypeOf(b) ? [] : [{ a, b, judgement, canonical }])));
}
