import { writeFileSync } from 'node:fs';
import type { ImportReport } from '../../operations/import/import.ts';
import type { Progress } from '../../operations/load/stage.ts';
import type { Program, Terminal } from './declare.ts';
import { progressTeller } from './progress.ts';

/** What the words of `aigov import` ask for. */
export interface ImportWords {
  readonly files: readonly string[];
  readonly mapping: string | null;
  /** The dataset that the files are; null for what their name suggests. */
  readonly as: string | null;
  readonly datasets: readonly string[] | 'all';
  readonly dryRun: boolean;
  /** Whether to wait while another process writes to the graph. */
  readonly wait: boolean;
}

/** Imports what the words ask for, one dataset after another, and stops at the first with problems. Errors: BadInput for words that cannot be taken. */
export type ImportData = (words: ImportWords, progress: (dataset: string, progress: Progress) => void) => Promise<readonly ImportReport[]>;

interface Options {
  readonly mapping?: string;
  readonly as?: string;
  readonly dataset?: readonly string[];
  readonly allDatasets?: boolean;
  readonly dryRun?: boolean;
  readonly wait: boolean;
  readonly report?: string;
}

/** `aigov import`: what is new, changed and gone by dataset and kind, then what was joined or left out. */
export function declareImport({ commander, terminal, exit }: Program, importData: ImportData): void {
  commander.command('import')
    .description('Bring seed files, CSV files with a mapping (docs/importing.md) or datasets (docs/datasets.md) into the graph. Again is safe: only differences are written, and shown at the end.')
    .argument('[files...]', 'seed files (.yaml), CSV files, or folders of them; together they are one dataset')
    .option('--mapping <file>', 'how the CSV files are to be read; NAME.mapping.yaml beside NAME.csv if left out')
    .option('--as <name>', 'the dataset that the files are; the name of the file if left out')
    .option('--dataset <name...>', 'datasets that lie in datasets/')
    .option('--all-datasets', 'all of them')
    .option('--dry-run', 'write nothing, and say what would be new, changed and gone')
    .option('--no-wait', 'end at once when another process writes to the graph')
    .option('--report <file>', 'write every line of the report into a file')
    .action(async (files: readonly string[], options: Options) => {
      const words = {
        files, mapping: options.mapping ?? null, as: options.as ?? null, datasets: options.allDatasets === true ? 'all' as const : (options.dataset ?? []),
        dryRun: options.dryRun === true, wait: options.wait,
      };
      const progress = progressTeller(terminal);
      const reports = await importData(words, progress.tell);
      progress.end();
      for (const report of reports) show(report, words.dryRun, terminal);
      if (options.report !== undefined) writeFileSync(options.report, reports.flatMap(({ report }) => report).map((line) => `${line}\n`).join(''));
      exit(reports.some(({ problems }) => problems.length > 0) ? 1 : 0);
    });
}

const MOST_PROBLEMS = 200;
const MOST_LINES = 12;

function show({ dataset, problems, report, loaded }: ImportReport, dryRun: boolean, { out, err }: Terminal): void {
  if (problems.length > 0) err(`${dataset}: ${problems.length} problem${problems.length === 1 ? '' : 's'}; nothing of it was written.`);
  for (const { place, path, message } of problems.slice(0, MOST_PROBLEMS)) err(`${place.file}:${place.line}:${place.column} ${path}: ${message}`);
  if (problems.length > MOST_PROBLEMS) err(`and ${problems.length - MOST_PROBLEMS} more problems`);
  if (loaded === null) return;
  const [revision] = loaded.revisions.slice(-1);
  const done = dryRun ? 'would make' : 'made';
  const made = revision === undefined ? 'nothing differs' : `${done} revision ${revision.n} (${revision.hash.slice(0, 8)})`;
  out(`${dataset}: ${made}; ${loaded.same} rows were the same already.`);
  for (const [kind, { added, changed, retracted }] of Object.entries(loaded.differences)) {
    const parts = [[added, 'added'], [changed, 'changed'], [retracted, 'retracted']].filter(([count]) => count !== 0).map((part) => part.join(' '));
    if (parts.length > 0) out(`  ${kind}: ${parts.join(', ')}`);
  }
  for (const line of report.slice(0, MOST_LINES)) out(`  note: ${line}`);
  if (report.length > MOST_LINES) out(`  and ${report.length - MOST_LINES} more notes; --report FILE has them all`);
}
