import type { Row } from '../../../model/records/row.ts';
import type { Graph } from './graph.ts';
import { OPEN, type Lived } from './lived.ts';

/** All rows of a graph that are open, kind by kind. */
export function liveRows(graph: Graph): readonly Row[] {
  const open = (row: Lived): boolean => row.until === OPEN;
  return [
    ...[...graph.entities.values()].filter(open).map(({ record, dataset }): Row => ({ kind: 'entity', key: record.id, dataset, record })),
    ...[...graph.articles.values()].filter(open).map(({ record, dataset }): Row => ({ kind: 'article', key: record.id, dataset, record })),
    ...[...graph.passages.values()].filter(open).map(({ record, dataset }): Row => ({ kind: 'passage', key: record.id, dataset, record })),
    ...[...graph.claims.values()].flat().filter(open).map(({ record, dataset, ends }): Row => (
      { kind: 'claim', key: record.id, dataset, record, ...(ends === undefined ? {} : { ends }) })),
    ...[...graph.evidence.byId.values()].flat().filter(open).map(({ record, dataset }): Row => ({ kind: 'evidence', key: record.id, dataset, record })),
    ...[...graph.conflicts.values()].flat().filter(open).map(({ record, dataset }): Row => ({ kind: 'conflict', key: record.id, dataset, record })),
  ];
}
