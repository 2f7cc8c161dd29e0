import { legalText } from '../text/legal-text.ts';

/** What a cell or an attribute holds: text, a number, yes or no, several texts, or nothing. */
export type FieldValue = string | number | boolean | readonly string[] | null;

/** One thing that is told of a node, an edge or a piece of evidence; every format tells the same. */
export interface Field<T> {
  readonly name: string;
  readonly type: 'string' | 'int' | 'boolean' | 'list';
  /** What it says, in a sentence for people. */
  readonly about: string;
  readonly of: (item: T) => FieldValue;
}

/** A field of text. */
export function text<T>(name: string, about: string, of: (item: T) => string | null): Field<T> {
  return { name, type: 'string', about, of: (item) => { const value = of(item); return value === null ? null : legalText(value); } };
}

/** A field of several texts. */
export function list<T>(name: string, about: string, of: (item: T) => readonly string[]): Field<T> {
  return { name, type: 'list', about, of: (item) => of(item).map(legalText) };
}

/** A field that counts. */
export function count<T>(name: string, about: string, of: (item: T) => number): Field<T> {
  return { name, type: 'int', about, of };
}

/** A field that is yes or no. */
export function flag<T>(name: string, about: string, of: (item: T) => boolean): Field<T> {
  return { name, type: 'boolean', about, of };
}

/** A value where there is room for one text only: lists are joined by ";", and a ";" in one of their members becomes a ",". Null for nothing. */
export function flat(value: FieldValue): string | number | boolean | null {
  if (!isList(value)) return value;
  return value.length === 0 ? null : value.map((member) => member.replaceAll(';', ',')).join(';');
}

function isList(value: FieldValue): value is readonly string[] {
  return Array.isArray(value);
}
