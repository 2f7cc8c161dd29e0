import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/errors.ts';
import { csvTable } from '../../../src/import/datasets/reading/csv-table.ts';
import { day, text } from '../../../src/import/shapes/scalar-shapes.ts';
import { needed, nullable } from '../../../src/import/shapes/shape.ts';

const COLUMNS = { name: needed(text), note: nullable(text), on: needed(day) };

function readTable(...lines: readonly string[]): { readonly rows: readonly unknown[]; readonly problems: readonly string[] } {
  const problems: Problem[] = [];
  const rows = csvTable({ file: 'a.csv', text: lines.join('\n') }, 'a row', COLUMNS, problems);
  return { rows: rows.map(({ value }) => value), problems: problems.map(({ place, path, message }) => `${place.line}:${place.column} ${path} ${message}`) };
}

describe('a table', () => {
  it('is read by the names of its columns, in any order; an empty cell is left out', () => {
    expect(readTable('on,name,note', '2026-01-02,A,', '2026-01-03,B,"said ""so"", twice"')).toEqual({
      rows: [{ name: 'A', note: null, on: '2026-01-02' }, { name: 'B', note: 'said "so", twice', on: '2026-01-03' }], problems: [],
    });
  });

  it('may have empty lines and cells of several lines, after which places are still right', () => {
    const { rows, problems } = readTable('name,note,on', '', 'A,"one', 'two ""x""",2026-01-02', 'B,"one', '', 'three",2026-01-32', 'C,,soon');
    expect(rows).toEqual([{ name: 'A', note: 'one\ntwo "x"', on: '2026-01-02' }]);
    expect(problems).toEqual([
      '7:8 [1].on "2026-01-32" stands here; expected a day that exists, YYYY-MM-DD.', '8:4 [2].on "soon" stands here; expected a day that exists, YYYY-MM-DD.',
    ]);
  });

  it('loses one row to one fault, and names it', () => {
    const { rows, problems } = readTable('name,note,on', 'A,,2026-01-02', 'B,2026-01-02', ',x,2026-01-02', 'D,,2026-01-05');
    expect(rows).toHaveLength(2);
    expect(problems).toEqual(['3:1 [1] 2 cells stand here; expected 3, one a column of the header', '4:1 [2].name a row without the key "name"; expected a value for it']);
  });

  it.each([
    ['nothing at all', [''], ['1:1 (header) no column "name"; expected name, note or on', '1:1 (header) no column "note"; expected name, note or on', '1:1 (header) no column "on"; expected name, note or on']],
    ['a column twice', ['name,note,on,name'], ['1:14 (header) the column "name" stands a second time; expected each once']],
    ['a column of another name', ['name,note,one'], ['1:11 (header) unknown column "one"; expected name, note or on. Did you mean "on"?', '1:1 (header) no column "on"; expected name, note or on']],
  ])('with %s in its header is not read', (_what, lines, problems) => expect(readTable(...lines)).toEqual({ rows: [], problems }));

  it.each([
    ['is never closed', ['name,note,on', 'A,"open,2026-01-02', 'B,,2026-01-02'], '2:3'],
    ['is closed too early', ['name,note,on', 'A,,2026-01-02', 'B,"open,"2026-01-02"'], '3:3'],
    ['is never closed in the first cell of a row', ['name,note,on', 'A,,2026-01-02', '"B,,2026-01-02'], '3:1'],
  ])('with a quote that %s is not read, and the cell is named', (_what, lines, place) => {
    const { rows, problems } = readTable(...lines);
    expect([rows, problems]).toEqual([[], [`${place} (file) the quotes of this cell are not those of CSV (RFC 4180); expected quotes around the whole cell, closed, and "" for each quote within`]]);
  });

  it('of 100,000 rows is read whole', () => {
    const { rows, problems } = readTable('name,note,on', ...Array.from({ length: 100_000 }, (_, index) => `row ${index},,2026-01-02`));
    expect([rows.length, problems]).toEqual([100_000, []]);
  });
});
