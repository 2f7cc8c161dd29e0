import type { Problem } from '../../errors.ts';
import { lineOf, type Located } from '../../model/validate/values/located.ts';
import type { LocatedFile } from '../../model/validate/values/located-file.ts';
import { readMapping } from '../csv/mapping.ts';
import { mappedRows } from '../csv/mapped-csv.ts';
import { NamedThings } from '../csv/things.ts';
import { indexOf, type Known } from '../datasets/reading/known.ts';
import { readSeeds } from '../read-seeds.ts';
import { graphsOfFiles } from '../seed-graphs.ts';
import type { Elsewhere, Reading, Source } from '../source.ts';
import type { SourceNode } from '../yaml/source-node.ts';
import { disagreements } from './disagreements.ts';
import type { GivenFile } from './given-files.ts';
import { thingsFile } from './things-file.ts';

/** Files that somebody gave, as one dataset. */
export function givenSource(dataset: string, files: readonly GivenFile[]): Source {
  return { dataset, read: (elsewhere) => readGiven(files, elsewhere) };
}

function readGiven(given: readonly GivenFile[], { known, claims }: Elsewhere): Reading {
  const seeds = readSeeds(given.filter(({ mapping }) => mapping === null));
  const problems = [...seeds.problems];
  const things = new NamedThings(indexOf(withOwn(known, seeds.files)), problems);
  const rows: LocatedFile[] = [];
  let recorded: SourceNode | null = null;
  for (const { mapping: source, ...file } of given) {
    const mapping = source === null ? null : readMapping(source, problems);
    if (mapping === null) continue;
    recorded ??= mapping.recorded;
    for (const row of mappedRows(file, mapping, things, problems)) rows.push(row);
  }
  if (recorded !== null) rows.push(...thingsFile(things.made(), recorded, problems));
  const joined = joinById([...seeds.files, ...rows], known);
  const ids = new Set([...known.things, ...known.articles].map(({ id }) => id));
  const all: readonly Problem[] = [...problems, ...disagreements(joined.files, claims, ids)];
  return { graphs: all.length > 0 ? [] : graphsOfFiles(joined.files), problems: all, report: [...joined.report, ...things.report()] };
}

/** What the rows of CSV may join: what others hold, and the seeds beside them. */
function withOwn(known: Known, files: readonly LocatedFile[]): Known {
  const things = files.flatMap(({ entities }) => entities.flatMap(({ value }) => value ?? []));
  const articles = files.flatMap(({ articles: own }) => own.flatMap(({ value }) => value ?? []));
  return { things: [...known.things, ...things], articles: [...known.articles, ...articles] };
}

/** What another dataset describes under the same id is joined: its description stays, and this one is left out. */
function joinById(files: readonly LocatedFile[], known: Known): { readonly files: readonly LocatedFile[]; readonly report: readonly string[] } {
  const ids = new Set([...known.things, ...known.articles].map(({ id }) => id));
  const report: string[] = [];
  const isOwn = ({ draft, at }: Located<{ readonly id: string }>): boolean => {
    if (draft.id === undefined || !ids.has(draft.id)) return true;
    report.push(`${lineOf(at('id'))}: ${draft.id} is described by another dataset; it is joined, and what stands here of it is left out`);
    return false;
  };
  const own = files.map((file) => ({ ...file, entities: file.entities.filter(isOwn), articles: file.articles.filter(isOwn) }));
  const index = indexOf(known);
  for (const { value, at } of own.flatMap(({ entities }) => entities)) {
    if (value === null) continue;
    const twins = index.find([value.type], { names: [value.name, ...value.aliases], externalIds: value.externalIds });
    if (twins.length > 0) report.push(`${lineOf(at('id'))}: ${value.id} may be ${twins.join(' or ')}, which has this name; nothing is joined`);
  }
  return { files: own, report };
}
