import { NODE_TYPES } from '../../model/types/node-types.ts';
import type { Row } from '../../model/records/row.ts';
import { findingsOf, type PartResult } from './basis/finding.ts';

/** The least that a graph is expected to hold, by what is counted: `entities.COMPANY`, `claims.DEVELOPS`, `evidence` and so on. */
export type Expectations = Readonly<Record<string, number>>;

/** How much rows hold, under the names that expectations use. */
export function tally(rows: readonly Row[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const add = (name: string, more = 1): void => { counts[name] = (counts[name] ?? 0) + more; };
  for (const row of rows) {
    switch (row.kind) {
      case 'entity':
        add(`entities.${NODE_TYPES[row.record.type].term}`);
        if (row.record.type === 'Event') add('amounts', row.record.amounts.length);
        if (row.record.sameAs !== null) add('merged');
        add('judgements', row.record.judgements.filter((judgement) => row.record.id < judgement.other).length);
        break;
      case 'article': add('articles'); break;
      case 'passage': add('passages'); add('mentions', row.record.mentions.length); break;
      case 'claim': add(`claims.${row.record.predicate}`); break;
      case 'evidence': add('evidence'); break;
      case 'conflict': add('conflicts'); break;
    }
  }
  return counts;
}

const { error } = findingsOf('expectations');

/** A finding for each expectation that the rows fall short of. */
export function checkExpectations(rows: readonly Row[], expected: Expectations): PartResult {
  const counts = tally(rows);
  const names = Object.entries(expected);
  const findings = names.flatMap(([name, least]) => {
    const count = counts[name] ?? 0;
    return count >= least ? [] : [error(name, `is ${count}; at least ${least} was expected`)];
  });
  return { done: `${names.length} expectations`, findings };
}
