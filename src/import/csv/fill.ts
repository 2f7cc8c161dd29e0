import type { Place, Problem } from '../../errors.ts';
import { lineOf } from '../../model/validate/values/located.ts';
import { didYouMean, oneOf, shown } from '../../model/validate/values/wording.ts';
import type { Cell } from '../cells/csv-cells.ts';
import { spotOf, type ScalarNode, type SourceNode } from '../yaml/source-node.ts';
import { emptyList, emptyMap, memberText, put, textNode, type Holder } from './nodes.ts';

/** A row as templates see it. */
export interface CsvRow {
  readonly place: Place;
  /** The cell of a column that the header has. */
  readonly cell: (column: string) => Cell | undefined;
}

/** What the words of a column stand for, by column. */
export type Terms = ReadonlyMap<string, ReadonlyMap<string, string>>;

const HOLE = /\{([^{}]+)\}/g;

/** The columns that a template names, each with the node that names it. */
export function holesIn(node: SourceNode): readonly { readonly column: string; readonly node: SourceNode }[] {
  switch (node.kind) {
    case 'scalar': return columnsOf(node).map((column) => ({ column, node }));
    case 'list': return node.items.flatMap(holesIn);
    case 'map': return [...node.members.values()].flatMap((member) => holesIn(member.node));
    case 'unreadable': return [];
  }
}

/** A template with the cells of a row in its holes. Null where a cell that it needs is empty: what is not said is left out. */
export function fill(template: SourceNode, row: CsvRow, terms: Terms, holder: Holder, problems: Problem[]): SourceNode | null {
  if (template.kind === 'unreadable') return { ...template, ...holder };
  if (template.kind === 'scalar') return columnsOf(template).length === 0 ? { ...template, ...holder } : filled(template, row, terms, holder, problems);
  if (template.kind === 'list') {
    const list = emptyList(template.place, holder);
    for (const item of template.items) {
      // Half an external id is none.
      if (item.kind === 'map' && holesIn(item).some(({ column }) => isEmpty(row.cell(column)))) continue;
      const node = fill(item, row, terms, { parent: list, key: list.items.length }, problems);
      if (node !== null) list.items.push(node);
    }
    return list.items.length === 0 && template.items.length > 0 ? null : list;
  }
  if (template.members.has('split')) return parts(template.members.get('split')?.node ?? template, memberText(template, 'at') ?? ';', row, terms, holder, problems);
  const map = emptyMap(template.place, holder);
  for (const [key, { node: member }] of template.members) {
    const node = fill(member, row, terms, { parent: map, key }, problems);
    if (node !== null) put(map, key, node);
  }
  return map.members.size === 0 && template.members.size > 0 ? null : map;
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || cell.written.trim() === '';
}

function columnsOf({ value }: ScalarNode): readonly string[] {
  return typeof value === 'string' ? [...value.matchAll(HOLE)].map(([, column = '']) => column.trim()) : [];
}

function filled(template: ScalarNode, row: CsvRow, terms: Terms, holder: Holder, problems: Problem[]): SourceNode | null {
  const cells = columnsOf(template).map((column) => ({ column, cell: row.cell(column) }));
  const place = cells[0]?.cell?.place ?? row.place;
  if (cells.some(({ cell }) => isEmpty(cell))) return null;
  const values = new Map<string, string>();
  for (const { column, cell } of cells) {
    if (cell === undefined) continue;
    const written = cell.written.trim();
    const known = terms.get(column);
    const meant = known === undefined ? written : known.get(written);
    if (meant === undefined) {
      const words = [...(known?.keys() ?? [])];
      problems.push({ place: cell.place, path: column, message: `${shown(written)} stands here; expected one of the terms that the mapping lists: ${oneOf(words)}.${didYouMean(written, words)}` });
      return { kind: 'unreadable', place: cell.place, ...holder };
    }
    values.set(column, meant);
  }
  const value = String(template.value).replace(HOLE, (_hole, column: string) => values.get(column.trim()) ?? '');
  // The one member of a claim that is a number.
  if (holder.key === 'sequence' && /^-?\d{1,15}$/.test(value)) return { kind: 'scalar', place, ...holder, value: Number(value), written: value };
  return textNode(value, place, holder);
}

function parts(template: SourceNode, at: string, row: CsvRow, terms: Terms, holder: Holder, problems: Problem[]): SourceNode | null {
  const whole = fill(template, row, terms, holder, problems);
  if (whole?.kind !== 'scalar') return whole;
  const list = emptyList(whole.place, holder);
  const words = whole.written.split(at).map((word) => word.trim()).filter((word) => word !== '');
  words.forEach((word, key) => list.items.push(textNode(word, whole.place, { parent: list, key })));
  return list;
}

/** Reports columns that templates name and the header of the file lacks: where they are named, and once at the header, which may be what is wrong. */
export function unknownColumns(templates: readonly SourceNode[], header: readonly string[], file: string): readonly Problem[] {
  const missed = templates.flatMap(holesIn).filter(({ column }) => !header.includes(column));
  const asked = [...new Set(missed.map(({ column, node }) => `${shown(column)} (${lineOf(spotOf(node))})`))];
  const atHeader = { place: { file, line: 1, column: 1 }, path: '(header)', message: `no column ${oneOf(asked)}, for which the mapping asks; expected one of each` };
  return [...missed.map(({ column, node }) => ({
    ...spotOf(node), message: `no column ${shown(column)} in the header; expected ${oneOf(header)}.${didYouMean(column, header)}`,
  })), ...(missed.length === 0 ? [] : [atHeader])];
}
