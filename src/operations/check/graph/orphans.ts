import { locatorKey } from '../../../model/keys/sort-key.ts';
import type { PassageRecord } from '../../../model/records/record.ts';
import type { CheckedRows } from '../basis/checked-rows.ts';
import { findingsOf, type Finding, type PartResult } from '../basis/finding.ts';

const { warning } = findingsOf('orphans');

/** Finds what stands alone: things that no claim touches, articles without a passage, articles that no claim rests on, and passages without evidence. */
export function checkOrphans(checked: CheckedRows): PartResult {
  const passages = new Map<string, PassageRecord[]>();
  for (const passage of checked.passages.values()) passages.set(passage.article, [...(passages.get(passage.article) ?? []), passage]);
  const resting = new Set([...checked.evidence.values()].map(({ passage }) => passage));
  return {
    done: `${checked.entities.size} things, ${checked.articles.size} articles, ${checked.passages.size} passages`,
    findings: [...untouched(checked), ...[...checked.articles.keys()].flatMap((id) => silent(id, passages.get(id) ?? [], resting))],
  };
}

function untouched({ entities, claims }: CheckedRows): readonly Finding[] {
  const touched = new Set([...claims.values()].flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])));
  return [...entities.values()].filter(({ id }) => !touched.has(id)).map(({ id, name }) => warning(id, `"${name}" is touched by no claim`));
}

/** The passages of one article are told together: a person mends them together. */
function silent(article: string, passages: readonly PassageRecord[], resting: ReadonlySet<string>): readonly Finding[] {
  if (passages.length === 0) return [warning(article, 'has no passage: nothing is read from it')];
  const idle = passages.filter(({ id }) => !resting.has(id));
  if (idle.length === passages.length) return [warning(article, 'is a source with no link: no claim rests on it', article)];
  return idle.length === 0 ? [] : [warning(article, `has ${idle.length} of ${passages.length} passages without evidence: ${placesOf(idle)}`, article)];
}

const MOST_PLACES = 5;

function placesOf(passages: readonly PassageRecord[]): string {
  const inOrder = [...passages].sort((a, b) => (locatorKey(a.locator) < locatorKey(b.locator) ? -1 : 1));
  const distinct = [...new Set(inOrder.map(({ locator, quote }) => locator ?? (quote === null ? 'the article as a whole' : `"${quote}"`)))];
  return distinct.length <= MOST_PLACES ? distinct.join(', ') : `${distinct.slice(0, MOST_PLACES).join(', ')} and ${distinct.length - MOST_PLACES} more`;
}
