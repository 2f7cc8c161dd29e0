import type { Problem } from '../../../errors.ts';
import type { AuthoredJudgement } from '../../records/authored.ts';
import { entityTypeOf } from '../../keys/id.ts';
import { lineOf, problemAt, type Located } from '../values/located.ts';
import { shown } from '../values/wording.ts';
import { mergeProblems, type SoundJudgement } from './merges.ts';

type Given = Located<AuthoredJudgement>;

/** Judgements that cannot stand: of an id with itself, SAME across types, or against another judgement, be it through a chain of SAME. */
export function judgementProblems(judgements: readonly Given[]): readonly Problem[] {
  const alone = judgements.flatMap(aloneProblem);
  const faulty = new Set(alone.map(({ given }) => given));
  const sound = judgements.filter((given): given is SoundJudgement => given.value !== null && !faulty.has(given));
  const pairs = contradictions(sound);
  return [...alone.map(({ problem }) => problem), ...pairs, ...(pairs.length > 0 ? [] : mergeProblems(sound))];
}

function aloneProblem(given: Given): readonly { readonly given: Given; readonly problem: Problem }[] {
  const { a, b, judgement, canonical } = given.draft;
  if (a === undefined || b === undefined) return [];
  if (a === b) return [{ given, problem: problemAt(given.at('b'), `a judgement of ${shown(a)} with itself; expected two different ids`) }];
  if (canonical !== undefined && canonical !== null && judgement !== undefined && judgement !== 'SAME') {
    return [{ given, problem: problemAt(given.at('canonical'), `canonical ${shown(canonical)} on ${judgement}; expected it on SAME alone`) }];
  }
  if (judgement !== 'SAME' || entityTypeOf(a) === entityTypeOf(b)) return [];
  return [{ given, problem: problemAt(given.at('b'), `${shown(a)} and ${shown(b)} are of two types; expected two of one type for SAME`) }];
}

function contradictions(judgements: readonly Given[]): readonly Problem[] {
  const first = new Map<string, Given>();
  return judgements.flatMap((given) => {
    const { a, b, judgement } = given.draft;
    const pair = JSON.stringify([a, b].sort());
    const before = first.get(pair);
    if (before === undefined) first.set(pair, given);
    if (before === undefined || before.draft.judgement === judgement) return [];
    const other = `${lineOf(before.at())} says ${String(before.draft.judgement)}`;
    return [problemAt(given.at('judgement'), `${String(judgement)} on ${shown(a)} and ${shown(b)}, on which ${other}; expected one judgement a pair`)];
  });
}
