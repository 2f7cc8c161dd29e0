import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BadInput } from '../../errors.ts';
import type { CheckReport } from '../../operations/check/check.ts';
import type { Program } from './declare.ts';

/** Checks the seeds; texts are by the hex SHA-256 of their bytes, null for none. */
export type Check = (texts: ReadonlyMap<string, string> | null) => CheckReport;

/** `aigov check`: a line for each thing found wrong, and one that says what was looked at. */
export function declareCheck({ commander, terminal, exit }: Program, check: Check): void {
  commander.command('check')
    .description('Check the seeds: what they must hold at least, and every quote at its place.')
    .option('--texts <dir>', 'folder with the texts of articles; found by the SHA-256 that the seeds name')
    .action(({ texts }: { texts?: string }) => {
      const report = check(texts === undefined ? null : readTexts(texts));
      for (const { check: name, subject, message } of report.findings) terminal.out(`${name}: ${subject} ${message}`);
      terminal.out(`${report.findings.length === 0 ? 'Sound' : `${report.findings.length} found wrong`}: ${report.done.join('; ')}.`);
      exit(report.findings.length === 0 ? 0 : 1);
    });
}

function readTexts(folder: string): ReadonlyMap<string, string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new BadInput(`--texts: "${folder}" is no folder; expected one that holds texts of articles.`);
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map((entry) => {
    const bytes = readFileSync(join(folder, entry.name));
    return [createHash('sha256').update(bytes).digest('hex'), bytes.toString('utf8')] as const;
  }));
}
