import { BadInput } from '../../errors.ts';
import type { EvidenceItem } from '../../store/graph-store.ts';

const MOST = 50;

/** The first so many pieces of evidence, 1 to 50. Errors: BadInput. */
export function firstOf(evidence: readonly EvidenceItem[], first: number): readonly EvidenceItem[] {
  if (first < 1 || first > MOST) throw new BadInput(`"first" of evidence is ${first}; 1 to ${MOST} was expected.`);
  return evidence.slice(0, first);
}
