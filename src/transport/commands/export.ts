import { pipeline } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { Option, type Command } from 'commander';
import { FORMATS, formatAt } from '../../export/formats.ts';
import { kindOfId } from '../../model/keys/id.ts';
import { CELL_PARAMETERS, exportFile, fileName, readRequest } from '../../operations/export/export.ts';
import { idMeant } from '../../operations/export/named-things.ts';
import { PARAMETERS } from '../../operations/export/read-question.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { writeWhole } from './write-whole.ts';

/** What the command needs of its surroundings. */
export interface ExportSurroundings {
  /** Runs work on the graph that the settings name, and lets go of it. `signal` aborts when the process is told to end. */
  readonly withGraph: (work: (store: GraphStore, signal: AbortSignal) => Promise<void>) => Promise<void>;
  readonly stdout: Writable;
  /** Tells a person how it went. */
  readonly say: (line: string) => void;
}

type Given = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** `aigov export`: what lies around some things, or the whole graph, as a file of any format. */
export function addExport(program: Command, { withGraph, stdout, say }: ExportSurroundings): void {
  const command = program.command('export').description('Write things and links to a file, with their sources.')
    .addOption(new Option('--format <format>', 'which format, of those below').makeOptionMandatory())
    .option('-o, --output <file>', 'where to; "-" is standard output (a file in this folder, named for its content, when left out)')
    .addHelpText('after', `\nFormats:\n${FORMATS.map(({ address, title, purpose }) => `  ${address.padEnd(15)} ${title}. ${purpose}\n`).join('')}`);
  for (const { name, sentence, several } of PARAMETERS) command.option(`--${dashed(name)} ${several ? '<values...>' : '<value>'}`, name === 'of' ? 'the things to start from, by id or by name; the whole graph when left out' : sentence);
  for (const { name, sentence } of CELL_PARAMETERS) command.option(`--${name}`, `${sentence} (CSV alone)`);
  command.action((given: Given) => withGraph(async (store, signal) => {
    const format = formatAt(String(given['format']));
    const reader = await store.open({ signal });
    const starts = await Promise.all(listOf(given['of']).flatMap(idsOrName).map((words) => idMeant(reader, words)));
    const request = readRequest(format, parameters(given, starts));
    const { header, parts } = await exportFile(reader, request);
    const path = typeof given['output'] === 'string' ? given['output'] : fileName(reader, request);
    if (path === '-') await pipeline(parts, stdout, { signal, end: false }).catch(unlessGone);
    else say(`${path}: ${await writeWhole(path, parts, signal)} bytes, revision ${header.revision}.`);
    if (header.cut !== null) say(`Cut: ${header.cut}`);
    if (header.withheld > 0) say(`${header.withheld} more link${header.withheld === 1 ? '' : 's'} withheld (proposed, planned, speculated, denied or retracted).`);
  }));
}

function parameters(given: Given, starts: readonly string[]): URLSearchParams {
  const asked = PARAMETERS.filter(({ name }) => name !== 'of').flatMap(({ name }) => listOf(given[name]).map((value): [string, string] => [name, value]));
  const cells = CELL_PARAMETERS.filter(({ name }) => given[name] === true).map(({ name }): [string, string] => [name, 'true']);
  return new URLSearchParams([...starts.map((id): [string, string] => ['of', id]), ...asked, ...cells]);
}

function listOf(value: Given[string]): readonly string[] {
  return typeof value === 'string' ? [value] : typeof value === 'boolean' || value === undefined ? [] : value;
}

/** Ids may be parted by commas; a name may hold one. */
function idsOrName(words: string): readonly string[] {
  const parts = words.split(',').map((part) => part.trim());
  return parts.every((part) => kindOfId(part) !== null) ? parts : [words];
}

/** Whoever read our output may have seen enough. */
function unlessGone(cause: unknown): void {
  if (!(cause instanceof Error && 'code' in cause && cause.code === 'EPIPE')) throw cause;
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
