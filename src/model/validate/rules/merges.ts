import type { Problem } from '../../../errors.ts';
import type { AuthoredJudgement } from '../../records/authored.ts';
import { Identity } from '../../records/identity.ts';
import { lineOf, problemAt, type Located } from '../values/located.ts';
import { didYouMean, oneOf, shown } from '../values/wording.ts';

/** A judgement that could be read whole. */
export type SoundJudgement = Located<AuthoredJudgement> & { readonly value: AuthoredJudgement };

/** What cannot hold of ids that judgements make one thing: that two of them are different, or that two stand for it, or one that is none of them. */
export function mergeProblems(judgements: readonly SoundJudgement[]): readonly Problem[] {
  const same = judgements.filter(({ value }) => value.judgement === 'SAME');
  const identity = new Identity(same.map(({ value }) => value));
  return [...differences(judgements, same, identity), ...strangers(same, identity), ...rivals(same, identity)];
}

/** DIFFERENT on two ids that judgements of SAME join, directly or through others. */
function differences(judgements: readonly SoundJudgement[], same: readonly SoundJudgement[], identity: Identity): readonly Problem[] {
  return judgements.filter(({ value }) => value.judgement === 'DIFFERENT' && identity.isSame(value.a, value.b)).map(({ value, at }) => {
    const pair = `${shown(value.a)} and ${shown(value.b)}`;
    const chain = between(value.a, value.b, same).map((one) => lineOf(one.at())).join(', ');
    return problemAt(at('judgement'), `DIFFERENT on ${pair}, which a chain of SAME joins (${chain}); expected the chain broken or this judgement taken back`);
  });
}

/** The judgements that lead from one id to another, fewest first. */
function between(from: string, to: string, same: readonly SoundJudgement[]): readonly SoundJudgement[] {
  const reached = new Map<string, readonly SoundJudgement[]>([[from, []]]);
  for (const [id, chain] of reached) {
    if (id === to) return chain;
    for (const one of same) {
      const next = one.value.a === id ? one.value.b : one.value.b === id ? one.value.a : null;
      if (next !== null && !reached.has(next)) reached.set(next, [...chain, one]);
    }
  }
  return [];
}

function strangers(same: readonly SoundJudgement[], identity: Identity): readonly Problem[] {
  return same.flatMap(({ value: { a, canonical }, at }) => {
    if (canonical === null || identity.isSame(a, canonical)) return [];
    const ids = identity.idsOf(a);
    return [problemAt(at('canonical'), `canonical ${shown(canonical)}; expected one of the ids that are judged the same here: ${oneOf(ids)}.${didYouMean(canonical, ids)}`)];
  });
}

function rivals(same: readonly SoundJudgement[], identity: Identity): readonly Problem[] {
  const first = new Map<string, SoundJudgement>();
  return same.flatMap((one) => {
    const { a, canonical } = one.value;
    if (canonical === null || !identity.isSame(a, canonical)) return [];
    const group = identity.canonical(a);
    const before = first.get(group);
    if (before === undefined) first.set(group, one);
    if (before === undefined || before.value.canonical === canonical) return [];
    const other = `${shown(before.value.canonical)} in ${lineOf(before.at('canonical'))}`;
    return [problemAt(one.at('canonical'), `canonical ${shown(canonical)} of ids for which ${other} stands; expected one id for a thing`)];
  });
}
