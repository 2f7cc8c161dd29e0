import { InvalidData } from '../errors.ts';
import type { DatedGraph } from '../model/records/authored.ts';
import type { LocatedFile } from '../model/validate/values/located-file.ts';
import { inOrder } from '../model/validate/values/located.ts';
import { validate } from '../model/validate/validate.ts';
import { compiledText, parseCompiled } from './compiled.ts';
import { atFirstUse, graphsOf, type DatedItem } from './dated-items.ts';
import { readSeeds, type SeedSource } from './read-seeds.ts';

/**
 * What seed files say, as one graph a day, ascending and sorted: neither the order of files nor that of items matters. `elsewhere` holds the
 * ids that other datasets describe. Errors: InvalidData with every problem of every file, by file, line and column.
 */
export function seedGraphs(sources: readonly SeedSource[], elsewhere: ReadonlySet<string> = new Set()): readonly DatedGraph[] {
  const { files, problems } = readSeeds(sources);
  const all = inOrder([...problems, ...validate(files, elsewhere)]);
  if (all.length > 0) throw new InvalidData(all);
  return parseCompiled(compiledText(graphsOfFiles(files))).graphs;
}

/** What sound files say, as one graph a day, ascending; items keep their order. */
export function graphsOfFiles(files: readonly LocatedFile[]): readonly DatedGraph[] {
  return graphsOf(atFirstUse(files.flatMap(itemsIn)));
}

function itemsIn({ recorded, ...file }: LocatedFile): readonly DatedItem[] {
  if (recorded === null) return [];
  return [
    ...file.entities.flatMap(({ value }) => (value === null ? [] : [{ recorded, kind: 'entity' as const, value }])),
    ...file.articles.flatMap(({ value }) => (value === null ? [] : [{ recorded, kind: 'article' as const, value }])),
    ...file.claims.flatMap(({ saying: { value }, evidence }) =>
      value === null ? [] : [{ recorded, kind: 'claim' as const, value: { ...value, evidence: evidence.flatMap((word) => word.value ?? []) } }]),
    ...file.mentions.flatMap(({ value }) => (value === null ? [] : [{ recorded, kind: 'mention' as const, value }])),
    ...file.judgements.flatMap(({ value }) => (value === null ? [] : [{ recorded, kind: 'judgement' as const, value }])),
  ];
}
