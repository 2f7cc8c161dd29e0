import { fileURLToPath } from 'node:url';
import { AI_TIMELINE } from '../../../src/import/datasets/ai-timeline/ai-timeline.ts';
import { datasetSource } from '../../../src/import/given/dataset-source.ts';
import type { Source } from '../../../src/import/source.ts';
import type { DatedGraph } from '../../../src/model/records/authored.ts';
import { importSource } from '../../../src/operations/import/import.ts';
import { load } from '../../../src/operations/load/load.ts';
import type { GraphWriter } from '../../../src/store/graph-writer.ts';
import { firstStory } from '../compiled-seeds.ts';

/** What the graph is made to hold: the seeds of the first story, all or those without statements, with a dataset or without. */
export interface State {
  readonly statements: boolean;
  readonly dataset: boolean;
}

export const STATES: readonly State[] = [true, false].flatMap((statements) => [true, false].map((dataset) => ({ statements, dataset })));

const below = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const whole = datasetSource(AI_TIMELINE, below('datasets'));

/** Imports the seeds of a state, then its dataset: two revisions where both differ. */
export async function importState(writer: GraphWriter, { statements, dataset }: State): Promise<void> {
  const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`;
  const held = firstStory().map((graph): DatedGraph => ({ ...graph, claims: graph.claims.filter(({ predicate }) => statements || predicate !== 'STATEMENT') }));
  await load(writer, { dataset: 'seeds', graphs: held, now: now() });
  const none: Source = { dataset: AI_TIMELINE.name, read: () => ({ graphs: [], problems: [], report: [] }) };
  const { problems } = await importSource(writer, dataset ? await whole : none, { now });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
}
