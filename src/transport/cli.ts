import { Command } from 'commander';
import { AigovError, BadConfig, BadInput } from '../errors.ts';
import { AmbiguousName } from '../operations/export/named-things.ts';
import { declareCheck, type Check } from './commands/check.ts';
import type { Program, Terminal } from './commands/declare.ts';
import { addExport, type ExportSurroundings } from './commands/export.ts';
import { declareImport, type ImportData } from './commands/import.ts';

/** What the command line can have done; main gives it what it needs. */
export interface Commands {
  readonly version: string;
  readonly check: Check;
  readonly importData: ImportData;
  readonly export: Omit<ExportSurroundings, 'say'>;
}

/** Every command, each with what it has done. */
function declareAll(program: Program, commands: Commands): void {
  declareCheck(program, commands.check);
  declareImport(program, commands.importData);
  addExport(program.commander, { ...commands.export, say: program.terminal.err });
}

/** The command `aigov`: runs the words given and answers with the exit code: 0 done, 1 something is wrong, 2 the words cannot be taken. */
export async function runCommand(words: readonly string[], commands: Commands, terminal: Terminal): Promise<number> {
  let code = 0;
  const { out, err } = terminal;
  const commander = new Command('aigov').description('The AI governance graph.').version(commands.version).showSuggestionAfterError().exitOverride()
    .configureOutput({ writeOut: (text) => { out(text.trimEnd()); }, writeErr: (text) => { err(text.trimEnd()); } });
  declareAll({ commander, terminal, exit: (given) => { code = given; } }, commands);
  try {
    await commander.parseAsync([...words], { from: 'user' });
  } catch (fault) {
    code = exitCodeOf(fault, err);
  }
  return code;
}

/** Commander speaks for itself and says how to leave; what we foresee is one line. */
function exitCodeOf(fault: unknown, err: (line: string) => void): number {
  if (fault instanceof Error && 'exitCode' in fault && typeof fault.exitCode === 'number') return fault.exitCode === 1 ? 2 : fault.exitCode;
  if (!(fault instanceof AigovError) && !(fault instanceof Error && 'code' in fault)) throw fault;
  err(fault.message);
  return fault instanceof BadInput || fault instanceof BadConfig || fault instanceof AmbiguousName ? 2 : 1;
}
