import type { WriteOptions } from '../content/content.ts';
import { flat, type Field } from '../content/field.ts';

const FORMULA = /^[=+\-@\t\r]/;
const MARK = '\ufeff';

/** The first line of a table: the names of its fields. */
export function csvHead(names: readonly string[], { bom }: WriteOptions): string {
  return `${bom ? MARK : ''}${names.map(quoted).join(',')}\r\n`;
}

/** One row of a table (RFC 4180). Text that a spreadsheet would take for a formula gets an apostrophe in front, unless raw; numbers never. */
export function csvRow<T>(fields: readonly Field<T>[], item: T, { raw }: WriteOptions): string {
  return `${fields.map((field) => cell(flat(field.of(item)), raw)).join(',')}\r\n`;
}

function cell(value: string | number | boolean | null, raw: boolean): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  return quoted(!raw && FORMULA.test(value) ? `'${value}` : value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
