import { startLocalNeo4j } from '../../../src/store/local-neo4j/local-neo4j.ts';

const [, , home = '', cache = '', pdeathsig] = process.argv;
try {
  const database = await startLocalNeo4j({ home, cache, quick: true, pdeathsig: pdeathsig === 'true', progress: () => undefined });
  console.log(`up ${database.pid}`);
} catch (cause) {
  console.log(`refused: ${cause instanceof Error ? cause.message : String(cause)}`);
}
setInterval(() => undefined, 60_000);
