import type { Config } from '../config.ts';
import { runningNeo4j } from '../store/local-neo4j/running.ts';
import type { GraphWriter } from '../store/graph-writer.ts';
import { openDriver } from '../store/neo4j/driver/driver.ts';
import { openNeo4jWriter } from '../store/neo4j/write/neo4j-writer.ts';
import { findNeo4j, type FoundNeo4j, type Surroundings } from './find-neo4j.ts';
import { isDead } from './open-graph.ts';

/**
 * A writer to the Neo4j that the settings name, or to the local one: that of a running server where there is one, else one that is started for
 * now. Null where the graph would be kept in this process alone. Errors: those of findNeo4j.
 */
export async function openWriter(config: Config, surroundings: Surroundings): Promise<GraphWriter | null> {
  const found = (await beside(config, surroundings)) ?? (await findNeo4j(config, surroundings));
  if (found === null) return null;
  const database = openDriver(found);
  surroundings.atEnd(() => database.close());
  return openNeo4jWriter(database, found.local ? { voidLeaseOf: isDead } : {});
}

/** The database of a server that runs already. */
async function beside({ store, neo4j, neo4jHome }: Config, { say }: Surroundings): Promise<FoundNeo4j | null> {
  if (store === 'embedded' || neo4j !== null) return null;
  const running = await runningNeo4j(neo4jHome, (holder) => { say(`Waiting for the database that process ${holder} starts.`); });
  if (running === null) return null;
  say(`Using the database of process ${running.holder} at ${running.uri}.`);
  return { uri: running.uri, user: null, password: null, local: true };
}
