import { defineConfig } from 'vitest/config';

const database = ['test/store/neo4j/**/*.test.ts', 'test/store/local-neo4j/**/*.test.ts', 'test/differential/**/*.test.ts', 'test/main/**/*.test.ts', 'test/transport/**/*.test.ts'];
const exclude = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  test: {
    reporters: process.env['CI'] ? ['dot'] : ['default'],
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...exclude, ...database], testTimeout: 20_000 } },
      {
        test: {
          name: 'database', include: database, exclude, globalSetup: ['test/support/neo4j.ts'], pool: 'forks', fileParallelism: false,
          testTimeout: 60_000, hookTimeout: 120_000, sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
