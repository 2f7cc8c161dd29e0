import { createHash } from 'node:crypto';
import { BadInput, UnknownId } from '../../errors.ts';
import type { Content, ExportHeader, WriteOptions, Written } from '../../export/content/content.ts';
import { LAYOUT, type Format } from '../../export/formats.ts';
import type { GraphReader } from '../../store/graph-store.ts';
import { contentOf } from './content.ts';
import { questionOf, type ExportAsk } from './question.ts';
import { readQuestion } from './read-question.ts';

/** Which file is asked for. */
export interface ExportRequest {
  readonly format: Format;
  readonly ask: ExportAsk;
  readonly options: WriteOptions;
}

/** A file to be written; `parts` reads the graph while it is read. */
export interface ExportFile {
  readonly header: ExportHeader;
  readonly parts: Written;
}

/** What of the parameters says how cells are written. */
export const CELL_PARAMETERS = [
  { name: 'raw', sentence: 'leave cells as they are that a spreadsheet would take for a formula' },
  { name: 'bom', sentence: 'begin CSV with a byte order mark, for Excel' },
] as const;

/** A request from the parameters of an address or a command. Errors: BadInput. */
export function readRequest(format: Format, given: URLSearchParams): ExportRequest {
  const question = new URLSearchParams(given);
  const [raw, bom] = CELL_PARAMETERS.map(({ name }) => {
    const asked = given.get(name);
    question.delete(name);
    if (asked === null) return false;
    if (!format.cells) throw new BadInput(`"${name}" was given for ${format.address}; it is for files of CSV alone.`);
    if (asked !== 'true' && asked !== 'false') throw new BadInput(`"${name}" is "${asked.slice(0, 100)}"; true or false was expected.`);
    return asked === 'true';
  });
  return { format, ask: readQuestion(question), options: { raw: raw ?? false, bom: bom ?? false } };
}

/** 16 characters that differ when the file would: of the revision, the question, the format and how it is written. */
export function exportTag({ revision }: GraphReader, { format, ask, options }: ExportRequest): string {
  const parts = [LAYOUT, revision.n, revision.at, revision.hash, format.address, questionOf(ask), options.raw, options.bom];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}

/** A name for the file: what it starts from, the revision, the format. */
export function fileName({ revision }: GraphReader, { format, ask }: ExportRequest): string {
  const start = 'whole' in ask ? 'graph' : (ask.around.of[0] ?? '').replace(/^\w+:/, '').slice(0, 60);
  const table = format.address.endsWith('.csv') ? `-${format.address.slice(0, -'.csv'.length)}` : format.address === 'gephi.zip' ? '-gephi' : '';
  return `aigov-${start}-r${revision.n}${table}.${format.extension}`;
}

/** Nothing when every thing that is asked for exists. Errors: UnknownId with the nearest that does. */
export async function refuseUnknownStarts(reader: GraphReader, ask: ExportAsk): Promise<void> {
  const [first] = 'whole' in ask ? [] : await reader.missing(ask.around.of);
  if (first !== undefined) throw new UnknownId(first.id, first.nearest);
}

/** The file. Errors: UnknownId, StoreUnavailable; while its parts are read StoreUnavailable. */
export async function exportFile(reader: GraphReader, { format, ask, options }: ExportRequest): Promise<ExportFile> {
  await refuseUnknownStarts(reader, ask);
  const content: Content = await contentOf(reader, ask);
  return { header: content.header, parts: format.write(content, options) };
}
