import { argv, stdout } from 'node:process';
import { openDriver } from '../../src/store/neo4j/driver/driver.ts';
import { openNeo4jWriter } from '../../src/store/neo4j/write/neo4j-writer.ts';
import { loadRows } from './load-rows.ts';
import { reworded, withoutSome } from './next-rows.ts';
import { someRows, type RowPlan } from './rows.ts';
import type { Row } from '../../src/model/records/row.ts';

/** What an importing process makes the whole graph: the first state, the one that follows it, and one that has almost nothing of either. */
export const STATES: Readonly<Record<string, (plan: RowPlan) => readonly Row[]>> = {
  first: (plan) => withoutSome(someRows(plan), 0),
  second: (plan) => withoutSome(reworded(someRows(plan), 'second'), 3),
  things: (plan) => someRows(plan).filter(({ kind }) => kind === 'entity'),
};

const [, script, uri, state = '', at = '', plan = '', portion = ''] = argv;

/** Run as a process: imports one state in small portions, and says on stdout after each how many there were; `done` at the end. */
async function main(address: string): Promise<void> {
  const database = openDriver({ uri: address, user: null, password: null });
  const rows = STATES[state]?.(JSON.parse(plan) as RowPlan) ?? [];
  const revision = await loadRows(openNeo4jWriter(database), rows, {
    at, portion: Number(portion),
    staged: (what, times) => { stdout.write(`${what} ${times}\n`); },
    waiting: (owner) => { stdout.write(`waiting for ${owner}\n`); },
  });
  stdout.write(`done ${revision?.n ?? 'nothing'}\n`);
  await database.close();
}

if (script?.endsWith('import-process.ts') === true && uri !== undefined) await main(uri);
