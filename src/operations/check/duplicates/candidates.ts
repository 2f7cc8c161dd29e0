import type { Judgement } from '../../../model/terms/vocabularies.ts';
import type { CheckedRows } from '../basis/checked-rows.ts';
import { findingsOf, type PartResult } from '../basis/finding.ts';
import { pairsToCompare } from './blocks.ts';
import { scoreOf, type Score } from './score.ts';
import type { Weigh } from './similarity.ts';
import { comparedThing, type ComparedThing } from './thing.ts';

/** From which score on a pair is listed; docs/duplicates.md says how often that is right. */
export const THRESHOLD = 0.8;

/** Two things that may be one. */
export interface Candidate extends Score {
  readonly a: string;
  readonly b: string;
  /** What was judged of the pair; null where nothing was. */
  readonly judgement: Judgement | null;
}

const { warning } = findingsOf('duplicates');

/** Lists pairs that may be one thing, the likeliest first; nothing is merged. Pairs that have been judged are left out unless asked for. */
export function checkDuplicates(checked: CheckedRows, judged: boolean): PartResult & { readonly candidates: readonly Candidate[] } {
  const things = thingsOf(checked);
  const weigh = weighing(things);
  const pairs = pairsToCompare(things, weigh);
  const found = pairs.map(([a, b]): Candidate => ({ ...inOrder(a, b), ...scoreOf(a, b, weigh), judgement: judgementOf(checked, a.id, b.id) }));
  const listed = found.filter(({ score, judgement }) => score >= THRESHOLD && (judged || judgement === null)).sort((x, y) => y.score - x.score || (key(x) < key(y) ? -1 : 1));
  const findings = listed.map(({ a, b, score, why, judgement }) =>
    warning(a, `may be ${b} (${score.toFixed(2)}): ${why.join('; ')}${judgement === null ? '' : `; judged ${judgement}`}`));
  return { done: `${things.length} things, ${pairs.length} pairs with something in common`, findings, candidates: listed };
}

/** How much words tell among these things: the logarithm of how rarely their names hold them. */
export function weighing(things: readonly ComparedThing[]): Weigh {
  const counts = new Map<string, number>();
  for (const { names } of things) for (const word of new Set(names.flatMap(({ words }) => words))) counts.set(word, (counts.get(word) ?? 0) + 1);
  // A small graph shows too few names to tell which words are common.
  const all = Math.max(things.length, 500);
  const weights = new Map([...counts].map(([word, count]) => [word, Math.log(1 + all / count)]));
  const rarest = Math.log(1 + all);
  return (word) => weights.get(word) ?? rarest;
}

function thingsOf(checked: CheckedRows): readonly ComparedThing[] {
  const neighbours = new Map<string, Set<string>>([...checked.entities.keys()].map((id) => [id, new Set<string>()]));
  for (const { subject, object, predicate } of checked.claims.values()) {
    if (object === null || predicate === 'RELATED_TO') continue;
    neighbours.get(checked.canonical(subject))?.add(checked.canonical(object));
    neighbours.get(checked.canonical(object))?.add(checked.canonical(subject));
  }
  return [...checked.entities.values()].filter(({ id }) => checked.canonical(id) === id).map((record) => comparedThing(record, neighbours.get(record.id) ?? new Set()));
}

function judgementOf({ entities }: CheckedRows, a: string, b: string): Judgement | null {
  return entities.get(a)?.judgements.find(({ other }) => other === b)?.judgement ?? null;
}

function inOrder(a: ComparedThing, b: ComparedThing): { readonly a: string; readonly b: string } {
  return a.id < b.id ? { a: a.id, b: b.id } : { a: b.id, b: a.id };
}

function key({ a, b }: Candidate): string {
  return `${a} ${b}`;
}
