import { ENTITY_TYPES } from '../../model/types/node-types.ts';
import { RELATION_NAMES, isRelationName, type RelationName } from '../../model/types/relation-types.ts';
import { isLink, type Row } from '../../model/records/row.ts';
import { isShown, SHOWN_BY_DEFAULT } from '../../question/shown.ts';
import type { GraphCounts } from '../../store/graph-store.ts';
import { claimStrength } from '../claim-strength.ts';

/** How much the rows of a graph hold. Things count when a claim shown by default touches them. */
export function countRows(rows: readonly Row[]): GraphCounts {
  const nodes: Record<string, number> = Object.fromEntries([...ENTITY_TYPES, 'Article'].map((type) => [type, 0]));
  const relations = Object.fromEntries(RELATION_NAMES.map((name) => [name, { count: 0, withheld: 0 }])) as Record<RelationName, { count: number; withheld: number }>;
  const days: string[] = [];
  for (const row of rows) {
    if (row.kind === 'article' || (row.kind === 'entity' && row.record.confirmed)) nodes[row.record.type] = (nodes[row.record.type] ?? 0) + 1;
    if (row.kind === 'entity' && row.record.type === 'Event' && row.record.confirmed) {
      days.push(...[row.record.time.earliest, row.record.time.latest].filter((day) => day !== null));
    }
    if (row.kind === 'claim' && isRelationName(row.record.predicate) && isLink(row)) {
      relations[row.record.predicate][isShown(row.record, SHOWN_BY_DEFAULT) ? 'count' : 'withheld'] += 1;
    }
  }
  days.sort();
  return { nodes, relations, earliest: days[0] ?? null, latest: days.at(-1) ?? null, claims: claimStrength(rows) };
}
