import type { Config } from '../config.ts';
import { fingerprintOf, parseCompiled, piecesOf } from '../import/compiled.ts';
import { load, type LoadAsk } from '../operations/load/load.ts';
import { openEmbedded } from '../store/embedded/embedded-store.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { GraphWriter } from '../store/graph-writer.ts';
import { openDriver } from '../store/neo4j/driver/driver.ts';
import { openNeo4jStore } from '../store/neo4j/neo4j-store.ts';
import { warmFirst } from '../store/neo4j/warm.ts';
import { openNeo4jWriter, processOwner } from '../store/neo4j/write/neo4j-writer.ts';
import { findNeo4j } from './find-neo4j.ts';
import type { Surroundings } from './find-neo4j.ts';
import { sparingMemory } from './sparing-memory.ts';

/** The store that the settings ask for, holding the compiled seeds of a file. Errors: those of findNeo4j, StoreUnavailable, ForeignDatabase, InvalidData. */
export async function openGraph(config: Config, seedsFile: string, surroundings: Surroundings): Promise<GraphStore> {
  const { say, atEnd } = surroundings;
  const found = await findNeo4j(config, surroundings);
  if (found === null) {
    const { store, writer } = openEmbedded();
    await loadSeeds(writer, seedsFile, say);
    return store;
  }
  let serving = false;
  // At the start the fault ends it, and is said once.
  const onOutage = ({ message }: Error): void => { if (serving) say(`${message} Questions are refused until it does.`); };
  const database = openDriver({ ...found, onOutage, onRecovery: warmFirst });
  atEnd(() => database.close());
  await loadSeeds(openNeo4jWriter(database, found.local ? { voidLeaseOf: isDead } : {}), seedsFile, say);
  const store = await openNeo4jStore(database);
  serving = true;
  atEnd(() => store.close());
  return store;
}

/** This moment, YYYY-MM-DDThh:mm:ssZ. */
export function momentNow(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

/** Loads the seeds unless the graph holds them already. */
export async function loadSeeds(writer: GraphWriter, file: string, say: Surroundings['say'], options: Pick<LoadAsk, 'signal' | 'waiting'> = {}): Promise<void> {
  // Reading them costs more than their fingerprint, and most starts find them loaded.
  if ((await writer.holds()) === fingerprintOf(piecesOf(file))) return;
  const { graphs, sha256 } = parseCompiled(piecesOf(file));
  const waiting = (owner: string): void => { say(`Waiting for ${owner}, which writes to the graph.`); };
  await sparingMemory(() => load(writer, { dataset: 'seeds', graphs, seeds: sha256, now: momentNow(), waiting, ...options }));
}

/** Whether the owner of a lease is a process of this machine that lives no longer, or had our number before us. */
export function isDead(owner: string): boolean {
  const pid = /^process (\d+) on /.exec(owner)?.[1];
  if (pid === undefined || owner !== processOwner(Number(pid))) return false;
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'ESRCH';
  }
}
