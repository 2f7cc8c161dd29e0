import { argv, resourceUsage, stdout } from 'node:process';
import { parseCompiled, piecesOf } from '../src/import/compiled.ts';
import { sparingMemory } from '../src/main/sparing-memory.ts';
import { load } from '../src/operations/load/load.ts';
import { openDriver } from '../src/store/neo4j/driver/driver.ts';
import { openNeo4jWriter } from '../src/store/neo4j/write/neo4j-writer.ts';

/** What an importing process tells of itself. */
export interface Imported {
  readonly parseMs: number;
  readonly loadMs: number;
  readonly cpuMs: number;
  readonly peakKb: number;
  readonly rows: number;
}

// Run as a process of its own: imports a compiled graph as a start does, and says what it took as one line of JSON.
const [, , uri = '', file = ''] = argv;
const begun = performance.now();
const { graphs, sha256 } = parseCompiled(piecesOf(file));
const parsed = performance.now();
const database = openDriver({ uri, user: null, password: null });
const { put } = await sparingMemory(() => load(openNeo4jWriter(database), { dataset: 'seeds', graphs, seeds: sha256, now: '2026-11-25T00:00:00Z' }));
const loaded = performance.now();
const { maxRSS, userCPUTime, systemCPUTime } = resourceUsage();
const told: Imported = { parseMs: parsed - begun, loadMs: loaded - parsed, cpuMs: (userCPUTime + systemCPUTime) / 1000, peakKb: maxRSS, rows: put };
stdout.write(`${JSON.stringify(told)}\n`);
await database.close();
