import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { BadInput, StoreUnavailable } from '../errors.ts';
import { DATASETS } from '../import/datasets/datasets.ts';
import { datasetSource } from '../import/given/dataset-source.ts';
import { datasetNameOf, givenFiles } from '../import/given/given-files.ts';
import { givenSource } from '../import/given/given-source.ts';
import type { Source } from '../import/source.ts';
import { didYouMean, oneOf } from '../model/validate/values/wording.ts';
import { copyGraph } from '../operations/import/copy-graph.ts';
import { importSource, type ImportReport } from '../operations/import/import.ts';
import { openEmbedded } from '../store/embedded/embedded-store.ts';
import type { GraphWriter } from '../store/graph-writer.ts';
import type { ImportData, ImportWords } from '../transport/commands/import.ts';
import { Ends } from './ends.ts';
import type { Surroundings } from './find-neo4j.ts';
import { loadSeeds, momentNow } from './open-graph.ts';
import { openWriter } from './writer.ts';

/** Where the datasets and the seeds of the package are. */
export interface Brought {
  readonly root: string;
  readonly seedsFile: string;
}

/** `aigov import`, with all that it needs; what was started for it is ended with it. */
export function importData({ root, seedsFile }: Brought, say: (line: string) => void): ImportData {
  return async (words, progress) => {
    const sources = await sourcesOf(words, join(root, 'datasets'));
    return withEnds(async (atEnd) => {
      const giveUp = new AbortController();
      const waiting = (owner: string): void => {
        say(`Waiting for ${owner}, which writes to the graph.`);
        if (!words.wait) giveUp.abort();
      };
      const options = { waiting, signal: giveUp.signal };
      const writer = await writerFor(words, seedsFile, options, { say, atEnd });
      const reports: ImportReport[] = [];
      for (const source of sources) {
        const report = await importSource(writer, source, { now: momentNow, progress, ...options });
        reports.push(report);
        if (report.problems.length > 0) break;
      }
      return reports;
    });
  };
}

async function sourcesOf({ files, mapping, as, datasets }: ImportWords, folder: string): Promise<readonly Source[]> {
  const known = DATASETS.map(({ name }) => name);
  const wanted = datasets === 'all' ? known : datasets;
  const stranger = wanted.find((name) => !known.includes(name));
  if (stranger !== undefined) throw new BadInput(`--dataset: there is no dataset "${stranger}"; expected ${oneOf(known)}.${didYouMean(stranger, known)}`);
  if (files.length + wanted.length === 0) throw new BadInput('There is nothing to import; expected files, --dataset NAME or --all-datasets.');
  if (files.length === 0 && (as !== null || mapping !== null)) throw new BadInput(`${as === null ? '--mapping' : '--as'} is said of files, and none is named.`);
  const chosen = DATASETS.filter(({ name }) => wanted.includes(name));
  const given = files.length === 0 ? [] : [givenSource(nameOf(files, as, known), await givenFiles(files, mapping))];
  return [...await Promise.all(chosen.map((dataset) => datasetSource(dataset, folder))), ...given];
}

function nameOf(files: readonly string[], as: string | null, taken: readonly string[]): string {
  const [file = ''] = files;
  if (as === null && files.length > 1) throw new BadInput(`--as: ${files.length} files are one dataset; expected a name for it.`);
  const name = as ?? datasetNameOf(file);
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(name)) throw new BadInput(`--as: "${name}" is no name of a dataset; expected a-z 0-9 and hyphens, at most 60.`);
  if (name === 'seeds' || taken.includes(name)) throw new BadInput(`--as: "${name}" is the name of a dataset that this program brings along; expected another.`);
  return name;
}

/** The graph that is written to: Neo4j, holding the seeds; for a dry run a copy of it in this process. */
async function writerFor(words: ImportWords, seedsFile: string, options: NonNullable<Parameters<typeof copyGraph>[2]>, surroundings: Surroundings): Promise<GraphWriter> {
  const { say } = surroundings;
  const writer = await openWriter(readConfig(), surroundings);
  if (writer === null && !words.dryRun) {
    throw new StoreUnavailable('There is nothing lasting to import into: without a Neo4j the graph is kept in a process and gone with it. Set NEO4J_URI, or install what a local one needs; --dry-run compares with the seeds all the same.');
  }
  if (writer !== null && !words.dryRun) {
    await loadSeeds(writer, seedsFile, say, options);
    return writer;
  }
  const copy = openEmbedded().writer;
  if (writer !== null) await copyGraph(writer, copy, options);
  await loadSeeds(copy, seedsFile, say, options);
  return copy;
}

async function withEnds<T>(work: (atEnd: Surroundings['atEnd']) => Promise<T>): Promise<T> {
  const ends = new Ends();
  // What was staged is invisible, and put right by the next import.
  const breakOff = (): void => void ends.all().finally(() => process.exit(130));
  process.once('SIGINT', breakOff).once('SIGTERM', breakOff);
  try {
    return await work(ends.add);
  } finally {
    process.removeListener('SIGINT', breakOff).removeListener('SIGTERM', breakOff);
    await ends.all();
  }
}
