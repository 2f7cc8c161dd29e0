#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { checkFrom } from './main/check-graph.ts';
import { importData } from './main/import-data.ts';
import { readOwnFiles } from './main/own-files.ts';
import { withGraph } from './main/with-graph.ts';
import { runCommand } from './transport/cli.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const root = fileURLToPath(new URL('..', import.meta.url));
const { version, seedsFile } = readOwnFiles(root);

process.exitCode = await runCommand(process.argv.slice(2), {
  version,
  check: checkFrom(root, say),
  importData: importData({ root, seedsFile }, say),
  export: { stdout: process.stdout, withGraph: (work) => withGraph(root, say, work) },
}, {
  out: (line) => process.stdout.write(`${line}\n`),
  err: say,
  redraw: process.stderr.isTTY ? (line) => process.stderr.write(`\r\x1b[K${line}`) : null,
});
