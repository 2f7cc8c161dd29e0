import { CsvError, parse } from 'csv-parse/sync';
import type { Place, Problem } from '../../errors.ts';
import { decode } from '../yaml/decode.ts';

/** A CSV file: its name, as problems shall name it, and its bytes or text. */
export interface CsvFile {
  readonly file: string;
  readonly text: Uint8Array | string;
}

/** What stands in a cell, without its quotes, and where the cell begins. */
export interface Cell {
  readonly written: string;
  readonly place: Place;
}

/**
 * The cells of a CSV text (RFC 4180, UTF-8) by row; lines that are empty are left out, a row may have fewer or more cells than others.
 * Null where the text is no CSV, which is reported: where quotes go astray, nothing behind them can be trusted.
 */
export function cellsOf(source: CsvFile, problems: Problem[], separator = ','): readonly (readonly Cell[])[] | null {
  const before = problems.length;
  const text = decode(source.file, source.text, problems);
  if (text === null || problems.length > before) return null;
  const keeper = new PlaceKeeper(source.file);
  const places: Place[] = [];
  try {
    // One kind of line ending, so that files that mix them are read alike.
    const records = parse(text.replaceAll('\r\n', '\n'), {
      columns: false, delimiter: separator, record_delimiter: '\n', relax_column_count: true, skip_empty_lines: true,
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
