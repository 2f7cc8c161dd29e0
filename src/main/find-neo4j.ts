import type { Config } from '../config.ts';
import { StoreUnavailable } from '../errors.ts';
import { HomeInUse } from '../store/local-neo4j/home/home-claim.ts';
import { HomeNotOurs } from '../store/local-neo4j/home/home-mark.ts';
import { startLocalNeo4j, whyNotLocal } from '../store/local-neo4j/local-neo4j.ts';
import type { DriverSettings } from '../store/neo4j/driver/driver.ts';

/** A Neo4j to use, and whether it is a local one of our own. */
export interface FoundNeo4j extends DriverSettings {
  readonly local: boolean;
}

/** Where things are said to a person, and where what must be ended is handed in; the last is ended first. */
export interface Surroundings {
  readonly say: (line: string) => void;
  readonly atEnd: (end: () => Promise<void>) => void;
}

/**
 * The Neo4j that was named; else a local one, started; else null, which only STORE=embedded or auto allows, and one line says why. Throws
 * StoreUnavailable where STORE=neo4j cannot be had, and where the data folder is another process's or holds other things: that is never passed over.
 */
export async function findNeo4j(config: Config, surroundings: Surroundings): Promise<FoundNeo4j | null> {
  if (config.store === 'embedded') return null;
  if (config.neo4j !== null) return { ...config.neo4j, local: false };
  const missing = await whyNotLocal(needsOf(config));
  const found = missing ?? (await startLocal(config, surroundings));
  if (typeof found !== 'string') return found;
  if (config.store === 'neo4j') {
    throw new StoreUnavailable(`No local Neo4j can be had: ${found}`, { remedy: 'Set NEO4J_URI to use one that runs already, or STORE=embedded to do without.' });
  }
  surroundings.say(`The graph is kept in this process, since no local Neo4j can be had: ${found} That, or NEO4J_URI, would change it.`);
  return null;
}

/** The database, or what is in its way. */
async function startLocal(config: Config, { say, atEnd }: Surroundings): Promise<FoundNeo4j | string> {
  try {
    const local = await startLocalNeo4j({
      ...needsOf(config),
      home: config.neo4jHome,
      progress: say,
      onDown: () => { say('Neo4j has died; it is being started again, and questions are refused until then.'); },
      onUp: () => { say('Neo4j answers again.'); },
      onGaveUp: (reason) => { say(`Questions are refused from now on: ${reason}`); },
    });
    atEnd(() => local.stop());
    return { uri: local.uri, user: null, password: null, local: true };
  } catch (cause) {
    if (cause instanceof StoreUnavailable && !(cause instanceof HomeInUse || cause instanceof HomeNotOurs)) return cause.message;
    throw cause;
  }
}

function needsOf({ cache, javaHome }: Config): { cache: string; javaHome?: string } {
  return javaHome === null ? { cache } : { cache, javaHome };
}
