import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { StoreUnavailable } from '../errors.ts';
import { parseCompiled, piecesOf } from '../import/compiled.ts';
import { readExpectations } from '../import/expectations.ts';
import { checkGraph } from '../operations/check/check.ts';
import { load } from '../operations/load/load.ts';
import type { GraphAudit } from '../store/graph-audit.ts';
import { openEmbedded } from '../store/embedded/embedded-store.ts';
import { openNeo4jAudit } from '../store/neo4j/audit/neo4j-audit.ts';
import { openDriver } from '../store/neo4j/driver/driver.ts';
import type { Check } from '../transport/commands/check.ts';
import { Ends } from './ends.ts';
import { findNeo4j, type Surroundings } from './find-neo4j.ts';
import { readOwnFiles } from './own-files.ts';

const EXPECTATIONS = 'seeds/expectations.yaml';

/** `aigov check` over the files below a root: the stored graph where the words or the settings name one, else the seeds, loaded into this process. */
export function checkFrom(root: string, say: (line: string) => void): Check {
  return async ({ parts, texts, neo4j, judged }) => {
    const ends = new Ends();
    try {
      const audit = await openAudit(root, neo4j, { say, atEnd: ends.add });
      const stored = await audit.open();
      if (stored === null) throw new StoreUnavailable('The database holds no published graph; nothing was checked.');
      const expected = readExpectations(EXPECTATIONS, readFileSync(join(root, EXPECTATIONS), 'utf8'));
      return await checkGraph(stored, { parts, texts, judged, expected });
    } finally {
      await ends.all();
    }
  };
}

async function openAudit(root: string, neo4j: boolean, surroundings: Surroundings): Promise<GraphAudit> {
  const config = readConfig();
  const isNamed = config.store === 'neo4j' || (config.neo4j !== null && config.store === 'auto');
  if (!neo4j && !isNamed) return seedsAudit(root);
  const found = await findNeo4j({ ...config, store: 'neo4j' }, surroundings);
  if (found === null) return seedsAudit(root);
  const database = openDriver(found);
  surroundings.atEnd(() => database.close());
  return openNeo4jAudit(database);
}

async function seedsAudit(root: string): Promise<GraphAudit> {
  const { writer, audit } = openEmbedded();
  const { graphs, sha256 } = parseCompiled(piecesOf(readOwnFiles(root).seedsFile));
  await load(writer, { dataset: 'seeds', graphs, seeds: sha256, now: `${graphs.at(-1)?.recorded ?? '1970-01-01'}T00:00:00Z` });
  return audit;
}
