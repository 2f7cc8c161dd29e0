// Makes everything that is made: types of the schema, the schema as one file, compiled seeds, and server and command as a file each. Safe to run again.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** Runs a Node program; on failure throws what it printed. */
function node(...args) {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (fault, stdout, stderr) => {
      if (fault === null) resolve(stdout);
      else reject(new Error(`${stdout}${stderr}`.trim() || fault.message));
    });
  });
}

async function writeWhole(file, text) {
  await writeFile(`${file}.${process.pid}`, text);
  await rename(`${file}.${process.pid}`, file);
}

async function joinSchema() {
  const folder = join(root, 'schema');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  await writeWhole(join(dist, 'schema.graphql'), texts.map((text) => `${text.trim()}\n`).join('\n'));
}

async function bundle() {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root, entryPoints: ['src/main.ts', 'src/aigov.ts'], outdir: 'dist', outExtension: { '.js': '.mjs' },
    bundle: true, packages: 'external', platform: 'node', target: 'node20', format: 'esm', sourcemap: true, logLevel: 'silent',
  });
}

const steps = {
  'types of the schema': () => node('node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', 'codegen.ts'),
  'schema': joinSchema,
  'seeds': () => node('--import', 'tsx', 'scripts/compile-seeds.ts'),
  'server and command': bundle,
};

async function main() {
  const missing = ['esbuild', 'tsx', '@graphql-codegen/cli'].filter((name) => {
    try {
      return createRequire(import.meta.url).resolve(name) === '';
    } catch {
      return true;
    }
  });
  if (missing.length > 0) {
    if (['main.mjs', 'aigov.mjs', 'schema.graphql', 'seeds.jsonl'].every((name) => existsSync(join(dist, name)))) return;
    throw new Error(`Building needs the development packages (${missing.join(', ')} not found): run "npm ci" without --omit=dev.`);
  }
  await mkdir(dist, { recursive: true });
  const results = await Promise.allSettled(Object.entries(steps).map(async ([name, step]) => {
    await step().catch((fault) => { throw new Error(`${name}: ${fault.message}`); });
  }));
  const faults = results.filter((result) => result.status === 'rejected').map((result) => result.reason.message);
  if (faults.length > 0) throw new Error(`The build failed.\n${faults.join('\n')}`);
}

try {
  await main();
} catch (fault) {
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
}
