import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { StoreUnavailable } from '../../../src/errors.ts';
import { isDead } from '../../../src/main/open-graph.ts';
import { openEmbedded } from '../../../src/store/embedded/embedded-store.ts';
import { textOf } from '../../../src/store/neo4j/driver/column.ts';
import { openDriver, type Database } from '../../../src/store/neo4j/driver/driver.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/neo4j-store.ts';
import { graphHashOf } from '../../../src/store/neo4j/write/graph-hash.ts';
import { openNeo4jWriter } from '../../../src/store/neo4j/write/neo4j-writer.ts';
import { Dice } from '../random.ts';
import { importState, STATES, type State } from './states.ts';
import { countsOf, watch, type Seen } from './watching.ts';

/** How often what is killed, in the order of chance. */
export interface KillPlan {
  readonly uri: string;
  readonly seed: number;
  readonly databaseKills: number;
  readonly importerKills: number;
  readonly killDatabase: () => void;
  readonly say: (line: string) => void;
}

/** How the kills ended. */
export interface KillReport {
  readonly seen: Seen;
  /** States that were not reached exactly, however often the import was begun again. */
  readonly missed: readonly string[];
  /** How many kills met an import that was not yet done. */
  readonly met: number;
}

const IMPORTER = fileURLToPath(new URL('importer.ts', import.meta.url));
const PATIENCE_MS = 240_000;

/** Kills importers and the database at random moments of imports, each time imports again until done, and compares with what an uninterrupted import comes to; a reader watches meanwhile. */
export async function killImports({ uri, seed, databaseKills, importerKills, killDatabase, say }: KillPlan): Promise<KillReport> {
  const dice = new Dice(seed);
  const expected = await uninterrupted();
  // What is watched is what is answered, not how soon.
  const database = openDriver({ uri, user: null, password: null, readDeadlineMs: 30_000 });
  const writer = openNeo4jWriter(database, { voidLeaseOf: isDead });
  let state: State = { statements: true, dataset: false };
  await importState(writer, state);
  const store = await openNeo4jStore(database);
  await countsOf(store);
  state = opposite(state);
  let began = 0;
  await importing(uri, state, () => { began = performance.now(); });
  const usual = performance.now() - began;
  say(`An import takes ${Math.round(usual)} ms.`);
  const ended = new AbortController();
  const watching = watch(store, new Set([...expected.values()].map(({ counts }) => counts)), ended.signal);
  const kills = dice.some([...Array<'database'>(databaseKills).fill('database'), ...Array<'importer'>(importerKills).fill('importer')], databaseKills + importerKills);
  const missed: string[] = [];
  let met = 0;
  for (const [nth, victim] of kills.entries()) {
    state = opposite(state);
    const after = dice.throw() * usual;
    const done = await importing(uri, state, (child) => {
      setTimeout(() => { if (victim === 'importer') child.kill('SIGKILL'); else killDatabase(); }, after);
    });
    if (!done) met += 1;
    await again(() => importState(writer, state));
    const hash = await again(() => heldBy(database));
    const right = hash === expected.get(nameOf(state))?.hash;
    if (!right) missed.push(`after kill ${nth + 1} (${victim}, ${Math.round(after)} ms): ${hash}`);
    say(`${nth + 1} of ${kills.length}: ${victim} killed after ${Math.round(after)} ms${done ? ', too late' : ''}; ${right ? 'the very graph of an uninterrupted import' : 'ANOTHER GRAPH'}`);
  }
  ended.abort();
  const seen = await watching;
  await store.close();
  await database.close();
  return { seen, missed, met };
}

function opposite({ statements, dataset }: State): State {
  return { statements: !statements, dataset: !dataset };
}

function nameOf(state: State): string {
  return JSON.stringify(state);
}

/** Hash and counts of each state, by the embedded engine. */
async function uninterrupted(): Promise<ReadonlyMap<string, { readonly hash: string; readonly counts: string }>> {
  const found = new Map<string, { hash: string; counts: string }>();
  for (const state of STATES) {
    const { store, writer } = openEmbedded();
    await importState(writer, state);
    found.set(nameOf(state), { hash: (await store.open()).revision.hash, counts: await countsOf(store) });
  }
  return found;
}

/** Runs an importer as a process; `begun` is told of it when it begins. Whether it came to its end. */
async function importing(uri: string, state: State, begun: (child: ReturnType<typeof spawn>) => void): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', 'tsx', IMPORTER, uri, nameOf(state)], { stdio: ['ignore', 'pipe', 'ignore'] });
  const exit = once(child, 'exit');
  let done = false;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'begun') begun(child);
    done ||= line === 'done';
  }
  await exit;
  return done;
}

/** The hash that the published revision says, which must be the one that the rows add up to. */
async function heldBy(database: Database): Promise<string> {
  const [row] = await database.read('MATCH (g:Graph) MATCH (r:Revision {n: g.revision}) RETURN toString(r.n), r.hash', {}, { deadlineMs: 60_000 });
  const [n, hash] = [Number(row?.[0]), textOf(row?.[1])];
  const added = await graphHashOf(database, n);
  return added === hash ? hash : `${hash} said, ${added} held`;
}

/** Tries until the database is there again. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (const end = performance.now() + PATIENCE_MS; ;) {
    try {
      return await work();
    } catch (fault) {
      if (!(fault instanceof StoreUnavailable) || performance.now() > end) throw fault;
      await pause(300);
    }
  }
}
