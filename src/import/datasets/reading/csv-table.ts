import { CsvError, parse } from 'csv-parse/sync';
import type { Place, Problem } from '../../../errors.ts';
import { didYouMean, oneOf } from '../../../model/validate/values/wording.ts';
import type { Spot } from '../../../model/validate/values/located.ts';
import { locatedMap, type Fields, type Holding } from '../../shapes/shape.ts';
import { decode } from '../../yaml/decode.ts';
import { spotOf, type ListNode, type MapNode } from '../../yaml/source-node.ts';
import type { DatasetFile } from './dataset.ts';

/** A sound row and where it stands. */
export interface Row<T> {
  readonly value: T;
  readonly at: Spot;
}

interface Cell {
  readonly written: string;
  readonly place: Place;
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

/** Null where the text is no CSV, which is reported: where quotes go astray, nothing behind them can be trusted. */
function cellsOf(source: DatasetFile, problems: Problem[]): readonly (readonly Cell[])[] | null {
  const before = problems.length;
  const text = decode(source.file, source.text, problems);
  if (text === null || problems.length > before) return null;
  const keeper = new PlaceKeeper(source.file);
  const places: Place[] = [];
  try {
    // One kind of line ending, so that files that mix them are read alike.
    const records = parse(text.replaceAll('\r\n', '\n'), {
      columns: false, record_delimiter: '\n', relax_column_count: true, skip_empty_lines: true,
      cast: (written, { index, lines, quoting }) => {
        places.push(keeper.next(written, index, lines, quoting));
        return written;
      },
    });
    let next = 0;
    return records.map((record) => record.map((written) => ({ written, place: places[next++] ?? { file: source.file, line: 1, column: 1 } })));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push({
      place: keeper.afterwards(error['index'] === 0), path: '(file)',
      message: 'the quotes of this cell are not those of CSV (RFC 4180); expected quotes around the whole cell, closed, and "" for each quote within',
    });
    return null;
  }
}

/** Tells where each cell begins: the parser names lines only, and those of the end of a cell. */
class PlaceKeeper {
  readonly #file: string;
  #after = 1;
  #line = 1;

  constructor(file: string) {
    this.#file = file;
  }

  next(written: string, index: number, lastLine: number, quoted: boolean): Place {
    const column = index === 0 ? 1 : this.#after;
    const breaks = written.split('\n').length - 1;
    const raw = quoted ? `"${written.replaceAll('"', '""')}"` : written;
    this.#after = (breaks === 0 ? column + raw.length : raw.length - raw.lastIndexOf('\n')) + 1;
    this.#line = lastLine;
    return { file: this.#file, line: lastLine - breaks, column };
  }

  /** Where the cell begins that comes after the last one: on the same line, or first on the next. */
  afterwards(first: boolean): Place {
    return { file: this.#file, line: first ? this.#line + 1 : this.#line, column: first ? 1 : this.#after };
  }
}
