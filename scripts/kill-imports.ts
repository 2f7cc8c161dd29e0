import { readConfig } from '../src/config.ts';
import { killInOwnDatabase } from '../test/support/kills/own-database.ts';

// Kills a database 20 times and an importer 50 times during imports, and says what came of it: node --import tsx scripts/kill-imports.ts [database kills] [importer kills] [seed]
const [databaseKills = 20, importerKills = 50, seed = 1] = process.argv.slice(2).map(Number);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { seen, missed, met } = await killInOwnDatabase(readConfig().cache, { databaseKills, importerKills, seed, say });
say(`${met} of ${databaseKills + importerKills} kills met an import under way; ${missed.length} ended in another graph.`);
say(`A reader had ${seen.answers} answers of ${seen.revisions.size} revisions and ${seen.refused} refusals; ${seen.wrong.length} were wrong.`);
for (const line of [...missed, ...seen.wrong.slice(0, 10)]) say(line);
process.exitCode = missed.length + seen.wrong.length === 0 ? 0 : 1;
