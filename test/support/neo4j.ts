import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startLocalNeo4j } from '../../src/store/local-neo4j/local-neo4j.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the one database of this run; a file that uses it wipes it first. */
    neo4jUri: string;
  }
}

/** Where tests find the jars: the folder that a person's own server uses too, so that they are fetched once. */
export const TEST_CACHE = process.env['AIGOV_CACHE'] ?? join(homedir(), '.cache', 'aigov-graph');

/** One database for the whole run, in a home of its own; TEST_NEO4J_URI names another one instead. Fails the run if there is none. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_NEO4J_URI'];
  if (given !== undefined) {
    project.provide('neo4jUri', given);
    return () => Promise.resolve();
  }
  const home = await mkdtemp(join(tmpdir(), 'aigov-test-neo4j-'));
  const said: string[] = [];
  try {
    const database = await startLocalNeo4j({
      home, cache: TEST_CACHE, javaHome: process.env['JAVA_HOME'], quick: true,
      progress: (line) => said.push(line),
      onGaveUp: (reason) => { process.stderr.write(`The test database is gone: ${reason}\n`); },
    });
    project.provide('neo4jUri', database.uri);
    return async () => {
      await database.stop();
      await rm(home, { recursive: true, force: true });
    };
  } catch (cause) {
    await rm(home, { recursive: true, force: true });
    throw new Error(`These tests need a Neo4j, and none could be had (TEST_NEO4J_URI may name one):\n${[...said, String(cause)].join('\n')}`, { cause });
  }
}
