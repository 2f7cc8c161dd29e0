import { fileURLToPath } from 'node:url';
import { compileSeeds } from '../../../src/import/compile.ts';
import { FRONTIER_SAFETY_FRAMEWORKS } from '../../../src/import/datasets/frontier-safety-frameworks/frontier-safety-frameworks.ts';
import { datasetSource } from '../../../src/import/given/dataset-source.ts';
import type { Source } from '../../../src/import/source.ts';
import type { DatedGraph } from '../../../src/model/records/authored.ts';
import { importSource } from '../../../src/operations/import/import.ts';
import { load } from '../../../src/operations/load/load.ts';
import type { GraphWriter } from '../../../src/store/graph-writer.ts';

/** What the graph is made to hold: all seeds or those without statements, with a dataset or without. */
export interface State {
  readonly statements: boolean;
  readonly dataset: boolean;
}

export const STATES: readonly State[] = [true, false].flatMap((statements) => [true, false].map((dataset) => ({ statements, dataset })));

const below = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const seeds = compileSeeds(below('seeds'));
const whole = datasetSource(FRONTIER_SAFETY_FRAMEWORKS, below('datasets'));

/** Imports the seeds of a state, then its dataset: two revisions where both differ. */
export async function importState(writer: GraphWriter, { statements, dataset }: State): Promise<void> {
  const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`;
  const { graphs } = await seeds;
  const held = graphs.map((graph): DatedGraph => ({ ...graph, claims: graph.claims.filter(({ predicate }) => statements || predicate !== 'STATEMENT') }));
  await load(writer, { dataset: 'seeds', graphs: held, now: now() });
  const none: Source = { dataset: FRONTIER_SAFETY_FRAMEWORKS.name, read: () => ({ graphs: [], problems: [], report: [] }) };
  const { problems } = await importSource(writer, dataset ? await whole : none, { now });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
}
