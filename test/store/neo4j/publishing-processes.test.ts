import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openDriver, type Database } from '../../../src/store/neo4j/driver/driver.ts';
import { graphHashOf } from '../../../src/store/neo4j/write/graph-hash.ts';
import { openNeo4jWriter, processOwner } from '../../../src/store/neo4j/write/neo4j-writer.ts';
import { difference, dumpGraph } from '../../support/dump-graph.ts';
import { STATES } from '../../support/import-process.ts';
import { hashOfRows, loadRows } from '../../support/load-rows.ts';
import { wipeDatabase } from '../../support/wipe-database.ts';

const PLAN = { seed: 5, entities: 90, articles: 15, relations: 400 };
const SCRIPT = fileURLToPath(new URL('../../support/import-process.ts', import.meta.url));
const [FIRST, SECOND] = ['2026-11-25T00:00:00Z', '2026-11-26T00:00:00Z'];
const PORTION = 150;

type State = 'first' | 'second' | 'things';

let database: Database;
const children = new Set<ChildProcess>();
beforeAll(() => { database = openDriver({ uri: inject('neo4jUri'), user: null, password: null }); });
beforeEach(() => wipeDatabase(database));
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await database.close();
});

const rowsOf = (state: State) => STATES[state]?.(PLAN) ?? [];
const load = (state: State, at: string, dead?: number) =>
  loadRows(openNeo4jWriter(database, dead === undefined ? {} : { voidLeaseOf: (owner) => owner === processOwner(dead) }), rowsOf(state), { at });

function importing(state: State, at: string): { readonly child: ChildProcess; readonly lines: AsyncIterable<string> } {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, inject('neo4jUri'), state, at, JSON.stringify(PLAN), String(PORTION)], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return { child, lines: createInterface({ input: child.stdout }) };
}

/** Kills an importing process when it has said `line`; its pid. */
async function killAt(line: string, state: State, at: string): Promise<number> {
  const { child, lines } = importing(state, at);
  const exit = once(child, 'exit');
  const said: string[] = [];
  for await (const one of lines) {
    said.push(one);
    if (one === line) child.kill('SIGKILL');
  }
  expect(await exit).toEqual([null, 'SIGKILL']);
  expect(said.at(-1)).not.toMatch(/^done/);
  return child.pid ?? 0;
}

async function whole(steps: readonly (readonly [State, string])[]): Promise<readonly string[]> {
  await wipeDatabase(database);
  for (const [state, at] of steps) await load(state, at);
  return dumpGraph(database);
}

describe('processes that import', () => {
  test('two at once leave what one leaves', async () => {
    const both = [importing('first', FIRST), importing('first', FIRST)];
    const said = await Promise.all(both.map(async ({ lines }) => {
      const all: string[] = [];
      for await (const line of lines) all.push(line);
      return all;
    }));
    expect(said.map((lines) => lines.at(-1)).sort()).toEqual(['done 1', 'done nothing']);
    const there = await dumpGraph(database);
    expect(difference(await whole([['first', FIRST]]), there)).toEqual({ gone: [], come: [] });
  });

  test.each([
    ['the first import', 'PUTS 3', [], 'first'],
    ['the first import, at its end', 'PUTS 8', [], 'first'],
    ['the second import', 'PUTS 2', [['first', FIRST]], 'second'],
    ['closing', 'CLOSES 1', [['first', FIRST]], 'second'],
    ['closing nearly all', 'CLOSES 4', [['first', FIRST]], 'things'],
  ] as const)('one killed in the middle of %s leaves no trace after the next import (%s)', async (_, line, before, state) => {
    for (const [earlier, at] of before) await load(earlier, at);
    const dead = await killAt(line, state, SECOND);
    const live = await graphHashOf(database, before.length);
    expect(live).toBe(hashOfRows(before.flatMap(([earlier]) => rowsOf(earlier))));
    await load(state, SECOND, dead);
    const there = await dumpGraph(database);
    expect(difference(await whole([...before, [state, SECOND]]), there)).toEqual({ gone: [], come: [] });
  });
});
