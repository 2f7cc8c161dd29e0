import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BadInput } from '../../errors.ts';
import { nearest } from '../../model/keys/nearest.ts';
import type { CheckReport } from '../../operations/check/check.ts';
import { coveragePage } from '../../operations/check/coverage/page.ts';
import { PARTS, type Part } from '../../operations/check/basis/finding.ts';
import { reportDocument, reportLines } from '../../operations/check/report.ts';
import type { Program } from './declare.ts';

/** What the words of `aigov check` ask for; no parts are all parts. */
export interface CheckWords {
  readonly parts: readonly Part[];
  /** By the hex SHA-256 of their bytes; null for none. */
  readonly texts: ReadonlyMap<string, string> | null;
  readonly neo4j: boolean;
  readonly judged: boolean;
}

/** Checks the graph that words and settings name, else the seeds. Errors: BadConfig, StoreUnavailable and those of starting a database. */
export type Check = (words: CheckWords) => Promise<CheckReport>;

interface Options {
  readonly texts?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly strict?: boolean;
  readonly neo4j?: boolean;
  readonly judged?: boolean;
}

/** `aigov check`: a line for each finding, then what was looked at; or one JSON document. Leaves with 1 where there are errors. */
export function declareCheck({ commander, terminal, exit }: Program, check: Check): void {
  commander.command('check')
    .description('Check the seeds, or the stored graph: whether what it says can be, and what it holds (docs/checking.md). Nothing is written.')
    .argument('[parts...]', `parts to run, all if none is named: ${PARTS.join(', ')}`)
    .option('--texts <dir>', 'folder with the texts of articles; found by the SHA-256 that the articles name')
    .option('--json', 'print one JSON document')
    .option('--markdown', 'print the page of coverage')
    .option('--strict', 'leave with 1 for warnings too')
    .option('--neo4j', 'check the graph stored in Neo4j (so it is too where NEO4J_URI is set)')
    .option('--judged', 'list among duplicates also the pairs that have been judged')
    .action(async (names: readonly string[], options: Options) => {
      const parts = names.map(partOf);
      if (options.markdown === true && parts.join() !== 'coverage') throw new BadInput('--markdown: prints the part "coverage" alone; expected "aigov check coverage --markdown".');
      if (options.markdown === true && options.json === true) throw new BadInput('--markdown and --json: two forms of one answer; expected one of them.');
      const texts = options.texts === undefined ? null : readTexts(options.texts);
      const report = await check({ parts, texts, neo4j: options.neo4j === true, judged: options.judged === true });
      const { coverage } = report;
      if (options.json === true) terminal.out(JSON.stringify(reportDocument(report), null, 2));
      else if (options.markdown === true && coverage !== null) terminal.out(coveragePage(coverage).trimEnd());
      else for (const line of reportLines(report)) terminal.out(line);
      exit(report.findings.some(({ severity }) => severity === 'ERROR' || options.strict === true) ? 1 : 0);
    });
}

function partOf(name: string): Part {
  const part = PARTS.find((one) => one === name);
  if (part !== undefined) return part;
  const near = nearest(name, PARTS);
  throw new BadInput(`"${name}" is no part of a check; expected ${PARTS.join(', ')}.${near === null ? '' : ` Did you mean ${near}?`}`);
}

function readTexts(folder: string): ReadonlyMap<string, string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new BadInput(`--texts: "${folder}" is no folder; expected one that holds texts of articles.`);
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map((entry) => {
    const bytes = readFileSync(join(folder, entry.name));
    return [createHash('sha256').update(bytes).digest('hex'), bytes.toString('utf8')] as const;
  }));
}
