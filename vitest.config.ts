import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/** Files that share the one database of the run, one after another. */
const shared = ['test/store/neo4j/**/*.test.ts', 'test/differential/**/*.test.ts', 'test/main/start.test.ts', 'test/main/stop.test.ts', 'test/transport/**/*.test.ts'];
/** Files that start databases of their own. */
const local = ['test/store/local-neo4j/**/*.test.ts', 'test/main/local-database.test.ts'];
/** Files that publish much, to a database of their own. */
const publishing = ['test/store/neo4j/publishing*.test.ts'];
const exclude = ['**/node_modules/**', '**/dist/**'];
// The package has two builds of itself; a schema made by one is refused by the other.
const resolve = { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] };
const slow = { pool: 'forks', fileParallelism: false, testTimeout: 240_000, hookTimeout: 300_000 } as const;

export default defineConfig({
  test: {
    reporters: process.env['CI'] ? ['dot'] : ['default'],
    projects: [
      { resolve, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...exclude, ...shared, ...local], testTimeout: 90_000, hookTimeout: 90_000 } },
      { resolve, test: { ...slow, name: 'database', include: shared, exclude: [...exclude, ...publishing], globalSetup: ['test/support/neo4j.ts'], sequence: { groupOrder: 1 } } },
      { resolve, test: { ...slow, name: 'local', include: local, exclude, sequence: { groupOrder: 2 } } },
      { resolve, test: { ...slow, name: 'publishing', include: publishing, exclude, globalSetup: ['test/support/neo4j.ts'], sequence: { groupOrder: 3 } } },
    ],
  },
});
