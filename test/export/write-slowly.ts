import { fileURLToPath } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { withGraph } from '../../src/main/with-graph.ts';
import { writeWhole } from '../../src/transport/commands/write-whole.ts';

// Writes a file that never ends into the place that is named, as the command does, and says when it has begun.
const [, , path = ''] = process.argv;
process.env['STORE'] = 'embedded';

async function* slowly(): AsyncIterable<string> {
  for (let row = 0; ; row += 1) {
    yield `${row}\r\n`;
    if (row === 3) process.stdout.write('begun\n');
    await setTimeout(20);
  }
}

await withGraph(fileURLToPath(new URL('../..', import.meta.url)), () => undefined, async (_store, signal) => {
  await writeWhole(path, slowly(), signal);
}).catch((cause: unknown) => {
  process.exitCode = cause instanceof Error && 'exitCode' in cause ? Number(cause.exitCode) : 1;
});
