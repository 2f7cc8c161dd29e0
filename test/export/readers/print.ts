import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dice } from '../../support/random.ts';
import { hostileContent } from '../hostile-content.ts';
import { everyReader } from './every-reader.ts';
import { missingPrograms } from './programs.ts';
import { tableText } from './table-text.ts';

// Prints which outside reader finds what in which format, over random graphs of hostile text; how many may be given.
const missing = await missingPrograms();
if (missing !== null) {
  process.stderr.write(`${missing}\n`);
  process.exit(1);
}
const folder = await mkdtemp(join(tmpdir(), 'aigov-readers-'));
const dice = new Dice(11);
const lines = await everyReader(folder, Array.from({ length: Number(process.argv[2] ?? 200) }, () => hostileContent(dice)));
process.stdout.write(tableText(lines));
for (const { format, reader, wrong } of lines) for (const what of wrong.slice(0, 5)) process.stdout.write(`${format} by ${reader}: ${what}\n`);
await rm(folder, { recursive: true, force: true });
process.exitCode = lines.every(({ wrong }) => wrong.length === 0) ? 0 : 1;
