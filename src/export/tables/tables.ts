import { aboutText } from '../content/about.ts';
import type { Content, Source, WriteOptions } from '../content/content.ts';
import { EDGE_FIELDS } from '../content/edge-fields.ts';
import { EVIDENCE_FIELDS } from '../content/evidence-fields.ts';
import { text, type Field } from '../content/field.ts';
import { NODE_FIELDS } from '../content/node-fields.ts';
import { csvHead, csvRow } from './csv.ts';

type Text = AsyncIterable<string>;

/** A table of things. A table that stands alone says in every row what it is a part of: rows are copied from sheet to sheet. */
export function nodeTable(content: Content, options: WriteOptions, standsAlone: boolean): Text {
  return rows(columns(NODE_FIELDS, content, standsAlone), content.nodes(), options);
}

/** A table of links. */
export function edgeTable(content: Content, options: WriteOptions, standsAlone: boolean): Text {
  return rows(columns(EDGE_FIELDS, content, standsAlone), content.edges(), options);
}

/** A table of evidence, in the order of the links. */
export function evidenceTable(content: Content, options: WriteOptions, standsAlone: boolean): Text {
  return rows(columns(EVIDENCE_FIELDS, content, standsAlone), evidenceOf(content), options);
}

/** The text of a table, a page of rows at a time. */
export async function* rows<T>(fields: readonly Field<T>[], pages: AsyncIterable<readonly T[]>, options: WriteOptions): Text {
  yield csvHead(fields.map(({ name }) => name), options);
  for await (const page of pages) yield page.map((item) => csvRow(fields, item, options)).join('');
}

async function* evidenceOf(content: Content): AsyncIterable<readonly Source[]> {
  for await (const edges of content.edges()) yield edges.flatMap(({ support }) => support.evidence);
}

function columns<T>(fields: readonly Field<T>[], { header }: Content, standsAlone: boolean): readonly Field<T>[] {
  if (!standsAlone) return fields;
  const about = aboutText(header);
  return [...fields, text('export', 'What this row is a part of: question, revision, date, licence, and whether the answer was cut.', () => about)];
}
