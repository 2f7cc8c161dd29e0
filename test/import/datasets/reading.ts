import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { compiledText } from '../../../src/import/compiled.ts';
import { datasetFiles } from '../../../src/import/datasets/dataset-files.ts';
import type { Dataset, DatasetFile, DatasetReading } from '../../../src/import/datasets/reading/dataset.ts';
import { knownIn, NOTHING_KNOWN, type Known } from '../../../src/import/datasets/reading/known.ts';
import { seedGraphs } from '../../../src/import/seed-graphs.ts';
import type { AuthoredClaim, DatedGraph } from '../../../src/model/records/authored.ts';
import { compiledSeeds } from '../../support/compiled-seeds.ts';

export const FOLDER = fileURLToPath(new URL('../../../datasets/', import.meta.url));

/** The files of a dataset as they lie in the repository. */
export function filesOf(dataset: Dataset): Promise<readonly DatasetFile[]> {
  return datasetFiles(dataset, `${FOLDER}${dataset.name}`);
}

export async function read(dataset: Dataset, known: Known = NOTHING_KNOWN): Promise<DatasetReading> {
  return dataset.read(await filesOf(dataset), known);
}

let known: Known | null = null;

/** What the seeds of the repository hold. */
export function knownFromSeeds(): Known {
  return (known ??= knownIn(compiledSeeds()));
}

/** A graph as a seed file, so that all that holds for seeds can be asked of it. */
export function asSeed({ recorded, entities, articles, claims, mentions, judgements }: DatedGraph): string {
  const untyped = <T extends { readonly type: string }>({ type: _type, ...rest }: T): Omit<T, 'type'> => rest;
  const words = claims.map(({ evidence, ...saying }) => ({ ...saying, evidence: evidence.map(({ end: _end, ongoing: _ongoing, ...word }) => word) }));
  const file = { recorded, entities: entities.map(untyped), articles: articles.map(untyped), claims: words, mentions, judgements };
  return JSON.stringify(file, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const said = Object.entries(value).filter(([, member]) => member !== null);
    // A time of which nothing is known is left out of a seed.
    return Object.fromEntries(said.filter(([, member]) => !isUnknownTime(member)));
  });
}

function isUnknownTime(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('precision' in value) || !('earliest' in value) || !('latest' in value)) return false;
  return value.precision === 'UNKNOWN' && value.earliest === null && value.latest === null;
}

/** Holds a graph to every rule that a seed is held to, and to coming back unchanged. */
export function expectSound(graph: DatedGraph, elsewhere: Known = NOTHING_KNOWN): void {
  const ids = new Set([...elsewhere.things, ...elsewhere.articles].map(({ id }) => id));
  const back = seedGraphs([{ file: 'dataset.yaml', text: asSeed(graph) }], ids);
  expect(compiledText(back)).toBe(compiledText([graph]));
}

/** The one claim of this subject, predicate and object; a subject alone is enough where it has one claim of the kind. */
export function claimOf({ graph }: DatasetReading, subject: string, predicate: string, object: string | null = null, episode: string | null = null): AuthoredClaim {
  const found = graph.claims.filter((claim) =>
    claim.subject === subject && claim.predicate === predicate && (object === null || claim.object === object) && (episode === null || claim.episode === episode));
  const [claim] = found;
  if (claim === undefined || found.length > 1) throw new Error(`${found.length} claims ${subject} ${predicate} ${object ?? ''}`);
  return claim;
}

/** A dataset read with one text of one file changed: the first part, which stands there once, replaced by the second. */
export async function readChanged(dataset: Dataset, name: string, from: string, to: string): Promise<DatasetReading> {
  const files = await filesOf(dataset);
  return dataset.read(files.map(({ file, text }) => {
    const written = typeof text === 'string' ? text : new TextDecoder().decode(text);
    if (file !== name) return { file, text };
    expect(written.split(from), `"${from}" in ${name}`).toHaveLength(2);
    return { file, text: written.replace(from, () => to) };
  }), NOTHING_KNOWN);
}

/** The problems of a reading as `file:line:column path: message`. */
export function told({ problems }: DatasetReading): readonly string[] {
  return problems.map(({ place, path, message }) => `${place.file}:${place.line}:${place.column} ${path}: ${message}`);
}
