#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCompiled } from './import/compiled.ts';
import { readExpectations } from './import/expectations.ts';
import { checkSeeds } from './operations/check/check.ts';
import { importData } from './main/import-data.ts';
import { readOwnFiles } from './main/own-files.ts';
import { runCommand } from './transport/cli.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const root = fileURLToPath(new URL('..', import.meta.url));

process.exitCode = await runCommand(process.argv.slice(2), {
  version: readOwnFiles(root).version,
  check: (texts) => {
    const expectations = 'seeds/expectations.yaml';
    return checkSeeds(parseCompiled(readOwnFiles(root).seedsText).graphs, readExpectations(expectations, readFileSync(join(root, expectations), 'utf8')), texts);
  },
  importData: importData({ root, seedsText: () => readOwnFiles(root).seedsText }, say),
}, {
  out: (line) => process.stdout.write(`${line}\n`),
  err: say,
  redraw: process.stderr.isTTY ? (line) => process.stderr.write(`\r\x1b[K${line}`) : null,
});
