import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const database = ['test/store/neo4j/**/*.test.ts', 'test/store/local-neo4j/**/*.test.ts', 'test/differential/**/*.test.ts', 'test/main/**/*.test.ts', 'test/transport/**/*.test.ts'];
const exclude = ['**/node_modules/**', '**/dist/**'];
// The package has two builds of itself; a schema made by one is refused by the other.
const resolve = { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] };

export default defineConfig({
  test: {
    reporters: process.env['CI'] ? ['dot'] : ['default'],
    projects: [
      { resolve, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...exclude, ...database], testTimeout: 20_000 } },
      {
        resolve,
        test: {
          name: 'database', include: database, exclude, globalSetup: ['test/support/neo4j.ts'], pool: 'forks', fileParallelism: false,
          testTimeout: 60_000, hookTimeout: 120_000, sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
