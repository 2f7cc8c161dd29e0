import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { AigovError, BadInput } from '../errors.ts';
import type { CheckReport } from '../operations/check/check.ts';

/** What the command line can have done; main gives it what it needs. */
export interface Commands {
  readonly version: string;
  /** Checks the seeds; texts are by the hex SHA-256 of their bytes, null for none. */
  readonly check: (texts: ReadonlyMap<string, string> | null) => CheckReport;
}

/** The command `aigov`: runs the words given and answers with the exit code. Results go to `out`, complaints to `err`. */
export async function runCommand(words: readonly string[], commands: Commands, out: (line: string) => void, err: (line: string) => void): Promise<number> {
  let code = 0;
  const program = new Command('aigov').description('The AI governance graph.').version(commands.version).showSuggestionAfterError().exitOverride()
    .configureOutput({ writeOut: (text) => { out(text.trimEnd()); }, writeErr: (text) => { err(text.trimEnd()); } });
  program.command('check')
    .description('Check the seeds: what they must hold at least, and every quote at its place.')
    .option('--texts <dir>', 'folder with the texts of articles; found by the SHA-256 that the seeds name')
    .action(({ texts }: { texts?: string }) => {
      const report = commands.check(texts === undefined ? null : readTexts(texts));
      for (const { check, subject, message } of report.findings) out(`${check}: ${subject} ${message}`);
      out(`${report.findings.length === 0 ? 'Sound' : `${report.findings.length} found wrong`}: ${report.done.join('; ')}.`);
      code = report.findings.length === 0 ? 0 : 1;
    });
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (fault) {
    code = exitCodeOf(fault, err);
  }
  return code;
}

/** Commander speaks for itself and says how to leave; what we foresee is one line. */
function exitCodeOf(fault: unknown, err: (line: string) => void): number {
  if (fault instanceof Error && 'exitCode' in fault && typeof fault.exitCode === 'number') return fault.exitCode;
  if (!(fault instanceof AigovError) && !(fault instanceof Error && 'code' in fault)) throw fault;
  err(fault.message);
  return 1;
}

function readTexts(folder: string): ReadonlyMap<string, string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new BadInput(`--texts: "${folder}" is no folder; expected one that holds texts of articles.`);
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map((entry) => {
    const bytes = readFileSync(join(folder, entry.name));
    return [createHash('sha256').update(bytes).digest('hex'), bytes.toString('utf8')] as const;
  }));
}
