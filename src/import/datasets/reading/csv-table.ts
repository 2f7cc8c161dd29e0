import type { Place, Problem } from '../../../errors.ts';
import { didYouMean, oneOf } from '../../../model/validate/values/wording.ts';
import type { Spot } from '../../../model/validate/values/located.ts';
import { cellsOf, type Cell } from '../../cells/csv-cells.ts';
import { locatedMap, type Fields, type Holding } from '../../shapes/shape.ts';
import { spotOf, type ListNode, type MapNode } from '../../yaml/source-node.ts';
import type { DatasetFile } from './dataset.ts';

/** A sound row and where it stands. */
export interface Row<T> {
  readonly value: T;
  readonly at: Spot;
}

/**
 * Reads CSV (RFC 4180, UTF-8, first line a header with exactly these columns, in any order). An empty cell is a member left out. Faulty rows
 * are reported by file, line and column and left out.
 */
export function csvTable<F extends Fields>(source: DatasetFile, name: string, fields: F, problems: Problem[]): readonly Row<Holding<F>>[] {
  const cells = cellsOf(source, problems);
  if (cells === null) return [];
  const [head, ...body] = cells;
  const start: Place = { file: source.file, line: 1, column: 1 };
  const faults = headFaults(head ?? [], Object.keys(fields), start);
  if (head === undefined || faults.length > 0) {
    problems.push(...faults);
    return [];
  }
  const table: ListNode = { kind: 'list', place: start, parent: null, key: '', items: [] };
  const read = locatedMap(name, fields);
  return body.flatMap((row, index) => {
    const place = row[0]?.place ?? start;
    if (row.length !== head.length) {
      problems.push({ place, path: `[${index}]`, message: `${row.length} cells stand here; expected ${head.length}, one a column of the header` });
      return [];
    }
    const node = rowNode(table, index, head, row, place);
    const found = read(node, problems);
    return found?.value === null || found === undefined ? [] : [{ value: found.value, at: spotOf(node) }];
  });
}

function rowNode(table: ListNode, index: number, head: readonly Cell[], cells: readonly Cell[], place: Place): MapNode {
  const row: MapNode = { kind: 'map', place, parent: table, key: index, members: new Map() };
  cells.forEach((cell, column) => {
    const key = head[column]?.written ?? '';
    if (cell.written === '') return;
    row.members.set(key, { keyPlace: cell.place, node: { kind: 'scalar', place: cell.place, parent: row, key, value: cell.written, written: cell.written } });
  });
  return row;
}

function headFaults(head: readonly Cell[], columns: readonly string[], start: Place): readonly Problem[] {
  const given = head.map(({ written }) => written);
  const path = '(header)';
  return [
    ...head.flatMap(({ written, place }, index) => {
      if (given.indexOf(written) < index) return [{ place, path, message: `the column "${written}" stands a second time; expected each once` }];
      return columns.includes(written) ? []
        : [{ place, path, message: `unknown column "${written}"; expected ${oneOf(columns)}.${didYouMean(written, columns)}` }];
    }),
    ...columns.filter((column) => !given.includes(column)).map((column) => ({ place: start, path, message: `no column "${column}"; expected ${oneOf(columns)}` })),
  ];
}
