import { join } from 'node:path';
import type { AuthoredGraph } from '../../model/records/authored.ts';
import type { LocatedFile } from '../../model/validate/values/located-file.ts';
import type { Located } from '../../model/validate/values/located.ts';
import { datasetFiles } from '../datasets/dataset-files.ts';
import type { Dataset } from '../datasets/reading/dataset.ts';
import type { Source } from '../source.ts';
import { disagreements } from './disagreements.ts';

/** A dataset whose files lie in `<folder>/<its name>`. Errors: BadInput, where one of them is missing. */
export async function datasetSource(dataset: Dataset, folder: string): Promise<Source> {
  const files = await datasetFiles(dataset, join(folder, dataset.name));
  return {
    dataset: dataset.name,
    read: ({ known, claims }) => {
      const { graph, problems, report } = dataset.read(files, known);
      const ids = new Set([...known.things, ...known.articles].map(({ id }) => id));
      return { graphs: [graph], problems: [...problems, ...disagreements([asFile(dataset.name, graph)], claims, ids)], report };
    },
  };
}

/** A graph that was made from rows: where each thing stood is no longer known, and its subject is told instead. */
function asFile(name: string, { entities, articles, claims, mentions, judgements }: AuthoredGraph): LocatedFile {
  const sound = <T extends object>(value: T, path: string): Located<T> =>
    ({ draft: value, value, at: (...member) => ({ place: { file: `datasets/${name}`, line: 1, column: 1 }, path: [path, ...member].join('.') }) });
  return {
    recorded: null, lost: new Set(), misspelt: [],
    entities: entities.map((value) => sound(value, value.id)),
    articles: articles.map((value) => sound(value, value.id)),
    claims: claims.map(({ evidence, ...saying }) => {
      const path = [saying.subject, saying.predicate, saying.object].filter((part) => part !== null).join(' ');
      return { saying: sound(saying, path), evidence: evidence.map((word) => sound(word, path)), whole: true };
    }),
    mentions: mentions.map((value) => sound(value, value.entity)),
    judgements: judgements.map((value) => sound(value, value.a)),
  };
}
