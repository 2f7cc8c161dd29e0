import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { InvalidData, type Problem } from '../errors.ts';
import { isDay } from '../model/time/calendar.ts';
import type { DatedGraph } from '../model/records/authored.ts';
import { shown } from '../model/validate/values/wording.ts';
import { graphsOf, ITEM_KINDS, itemsOf, type DatedItem } from './dated-items.ts';

const PIECE = 65_536;

/** Graphs as text: one JSON object a line, `{"recorded","kind","value"}`, by day, kind and content, whatever the order they come in. */
export function compiledText(graphs: readonly DatedGraph[]): string {
  const lines = graphs.flatMap(itemsOf).map((item) => ({ key: orderOf(item), line: lineOf(item) }));
  lines.sort((a, b) => compare(a.key, b.key) || compare(a.line, b.line));
  return lines.map(({ line }) => `${line}\n`).join('');
}

/**
 * Reads compiled seeds back, exactly, with the SHA-256 of their text in hex; a text may come in pieces, of which one at a time is held.
 * Errors: InvalidData, where a line is none of ours.
 */
export function parseCompiled(text: string | Iterable<string>, file = 'seeds.jsonl'): { readonly graphs: readonly DatedGraph[]; readonly sha256: string } {
  const problems: Problem[] = [];
  const items: DatedItem[] = [];
  const hash = createHash('sha256');
  let number = 0;
  for (const line of linesOf(typeof text === 'string' ? [text] : text, (piece) => hash.update(piece))) {
    number += 1;
    if (line === '') continue;
    const item = itemFrom(line);
    if (item === null) {
      problems.push({
        place: { file, line: number, column: 1 }, path: `[${number - 1}]`,
        message: `${shown(line)} is no compiled item; expected {"recorded": a day, "kind": ${ITEM_KINDS.join(' | ')}, "value"}: compile the seeds again`,
      });
    } else items.push(item);
  }
  if (problems.length > 0) throw new InvalidData(problems);
  return { graphs: graphsOf(items), sha256: hash.digest('hex') };
}

function* linesOf(pieces: Iterable<string>, seen: (piece: string) => void): Generator<string> {
  let rest = '';
  for (const piece of pieces) {
    seen(piece);
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

/** The text of a file in UTF-8, in pieces of some 64 kB. Errors: those of the file system. */
export function* piecesOf(file: string): Generator<string> {
  const [descriptor, decoder, buffer] = [openSync(file, 'r'), new StringDecoder('utf8'), Buffer.allocUnsafe(PIECE)];
  const next = (): number => readSync(descriptor, buffer, 0, PIECE, null);
  try {
    for (let read = next(); read > 0; read = next()) yield decoder.write(buffer.subarray(0, read));
    yield decoder.end();
  } finally {
    closeSync(descriptor);
  }
}

/** SHA-256 of a text that comes in pieces, in UTF-8, in hex. */
export function fingerprintOf(pieces: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

function orderOf({ recorded, kind, value }: DatedItem): string {
  return `${recorded} ${ITEM_KINDS.indexOf(kind)} ${'id' in value ? value.id : ''}`;
}

/** Members that are null stay, so that what is read back is equal; keys are sorted, so that equal content is equal text. */
function lineOf({ recorded, kind, value }: DatedItem): string {
  return JSON.stringify({ recorded, kind, value: withSortedKeys(value) });
}

function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compare(a, b)).map(([key, member]) => [key, withSortedKeys(member)]));
}

function itemFrom(line: string): DatedItem | null {
  const parsed = parsedJson(line);
  if (typeof parsed !== 'object' || parsed === null || !('recorded' in parsed) || !('kind' in parsed) || !('value' in parsed)) return null;
  const { recorded, kind, value } = parsed;
  const known = ITEM_KINDS.some((one) => one === kind) && typeof recorded === 'string' && isDay(recorded);
  // The values were sound when they were written; the fingerprint beside the file shows that they still are.
  return known && typeof value === 'object' && value !== null ? (parsed as DatedItem) : null;
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
