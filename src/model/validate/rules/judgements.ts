import type { Problem } from '../../../errors.ts';
import type { AuthoredJudgement } from '../../records/authored.ts';
import { entityTypeOf } from '../../keys/id.ts';
import { lineOf, problemAt, type Located } from '../values/located.ts';
import { shown } from '../values/wording.ts';

type Given = Located<AuthoredJudgement>;

/** Judgements that cannot stand: of an id with itself, SAME across types, or against another judgement, be it through a chain of SAME. */
export function judgementProblems(judgements: readonly Given[]): readonly Problem[] {
  const alone = judgements.flatMap(aloneProblem);
  const faulty = new Set(alone.map(({ given }) => given));
  const sound = judgements.filter((given) => given.value !== null && !faulty.has(given));
  const pairs = contradictions(sound);
  return [...alone.map(({ problem }) => problem), ...pairs, ...(pairs.length > 0 ? [] : chains(sound))];
}

function aloneProblem(given: Given): readonly { readonly given: Given; readonly problem: Problem }[] {
  const { a, b, judgement } = given.draft;
  if (a === undefined || b === undefined) return [];
  if (a === b) return [{ given, problem: problemAt(given.at('b'), `a judgement of ${shown(a)} with itself; expected two different ids`) }];
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

/** DIFFERENT on two ids that judgements of SAME join, directly or through others. */
function chains(judgements: readonly Given[]): readonly Problem[] {
  const leaders = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let found = id;
    for (let next = leaders.get(found); next !== undefined; next = leaders.get(found)) found = next;
    return found;
  };
  for (const { value } of judgements) {
    if (value?.judgement !== 'SAME') continue;
    const [a, b] = [leaderOf(value.a), leaderOf(value.b)];
    if (a !== b) leaders.set(a, b);
  }
  return judgements.flatMap(({ value, at }) => {
    if (value?.judgement !== 'DIFFERENT' || leaderOf(value.a) !== leaderOf(value.b)) return [];
    const pair = `${shown(value.a)} and ${shown(value.b)}`;
    return [problemAt(at('judgement'), `DIFFERENT on ${pair}, which a chain of SAME joins; expected the chain broken or this judgement taken back`)];
  });
}
