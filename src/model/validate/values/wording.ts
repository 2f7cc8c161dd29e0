import { nearest } from '../../keys/nearest.ts';

const LONGEST_VALUE = 60;
const MOST_TERMS = 25;

/** A value as it is named in a message: JSON, cut where it is long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE)}…${typeof value === 'string' ? '"' : ''}`;
}

/** `A, B or C`; a long list is cut and says how many there are. */
export function oneOf(terms: readonly string[]): string {
  if (terms.length > MOST_TERMS) return `${terms.slice(0, MOST_TERMS).join(', ')} … (${terms.length} in all)`;
  const last = terms[terms.length - 1] ?? 'nothing';
  return terms.length < 2 ? last : `${terms.slice(0, -1).join(', ')} or ${last}`;
}

/** ` Did you mean "x"?`, with the candidate nearest to what was written; empty where none is near. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const near = nearest(written, candidates);
  return near === null || near === written ? '' : ` Did you mean "${near}"?`;
}
