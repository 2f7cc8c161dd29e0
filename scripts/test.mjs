// Runs all tests as two runs side by side: what shares one database; and what starts databases of its own, or publishes much. Neither waits for the other.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const vitest = join(dirname(require.resolve('vitest/package.json')), 'vitest.mjs');

/** Runs some projects; what they print comes out whole, when they are done, so that two runs do not mix. */
function run(...projects) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [vitest, 'run', ...projects.flatMap((name) => ['--project', name]), ...process.argv.slice(2)], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

const codes = await Promise.all([run('unit', 'database'), run('local', 'publishing')]);
process.exitCode = Math.max(...codes);
