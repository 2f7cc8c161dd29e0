import { isDeepStrictEqual } from 'node:util';
import { stampOf, type Row } from '../../../model/records/row.ts';
import type { Revision } from '../../../store/graph-store.ts';
import { contributionsOf } from '../../load/authored-of-rows.ts';
import { derive } from '../../load/derive.ts';
import { hashOf } from '../../load/load.ts';
import type { CheckedRows } from '../basis/checked-rows.ts';
import { findingsOf, type Finding, type PartResult } from '../basis/finding.ts';

const { error } = findingsOf('claims');

/** Derives the graph anew from its evidence and compares: each claim, event, conflict and mark of confirmation must be what the evidence gives, and the hash that of the rows. */
export function checkClaims({ rows }: CheckedRows, revision: Revision): PartResult {
  const findings: Finding[] = [];
  const wanted = new Map(derive(contributionsOf(whole(rows), '')).map((row) => [nameOf(row), row]));
  for (const row of rows) {
    const other = wanted.get(nameOf(row));
    if (other === undefined) findings.push(error(row.key, `is a ${row.kind} that nothing written gives`));
    else if (!isSame(other, row)) findings.push(error(row.key, 'is not what its evidence and what is written of it give'));
    wanted.delete(nameOf(row));
  }
  findings.push(...[...wanted.values()].map((row) => error(row.key, `is a ${row.kind} that the evidence gives and the graph lacks`)));
  if (hashOf(rows.map(stampOf)) !== revision.hash) findings.push(error(`revision ${revision.n}`, 'has another hash than its rows have together'));
  return { done: `${rows.length} rows derived anew`, findings };
}

/** What can be derived from: a claim that no source supports stops the deriving, and is found as dangling. */
function whole(rows: readonly Row[]): readonly Row[] {
  const supported = new Set(rows.flatMap((row) => (row.kind === 'evidence' && row.record.polarity === 'SUPPORTS' ? [row.record.claim] : [])));
  return rows.filter((row) => row.kind !== 'evidence' || supported.has(row.record.claim));
}

/** Hashes tell, but take long; what is equal member by member needs none. */
function isSame(a: Row, b: Row): boolean {
  return isDeepStrictEqual(a.record, b.record) || stampOf(a).hash.join() === stampOf(b).hash.join();
}

function nameOf({ kind, key }: Row): string {
  return `${kind} ${key}`;
}
