#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCompiled } from './import/compiled.ts';
import { readExpectations } from './import/expectations.ts';
import { checkSeeds } from './operations/check/check.ts';
import { readOwnFiles } from './main/own-files.ts';
import { runCommand } from './transport/cli.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

process.exitCode = await runCommand(process.argv.slice(2), {
  version: readOwnFiles(root).version,
  check: (texts) => {
    const expectations = 'seeds/expectations.yaml';
    return checkSeeds(parseCompiled(readOwnFiles(root).seedsText).graphs, readExpectations(expectations, readFileSync(join(root, expectations), 'utf8')), texts);
  },
}, {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  redraw: process.stderr.isTTY ? (line) => process.stderr.write(`\r\x1b[K${line}`) : null,
});
