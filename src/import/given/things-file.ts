import type { Problem } from '../../errors.ts';
import type { LocatedFile } from '../../model/validate/values/located-file.ts';
import { emptyList, emptyMap, put } from '../csv/nodes.ts';
import type { MadeThings } from '../csv/things.ts';
import { seedFile } from '../seed-file.ts';
import type { SourceNode } from '../yaml/source-node.ts';

/** The things and articles that rows named, read as the sections of a seed file. */
export function thingsFile({ entities, articles }: MadeThings, recorded: SourceNode, problems: Problem[]): readonly LocatedFile[] {
  if (entities.length + articles.length === 0) return [];
  const root = emptyMap(recorded.place, { parent: null, key: '' });
  put(root, 'recorded', Object.assign({ ...recorded }, { parent: root }));
  for (const [section, items] of [['entities', entities], ['articles', articles]] as const) {
    const list = emptyList(recorded.place, { parent: root, key: section });
    items.forEach((item, key) => list.items.push(Object.assign(item, { parent: list, key })));
    put(root, section, list);
  }
  return [seedFile(root, recorded.place, new Set(), problems)];
}
