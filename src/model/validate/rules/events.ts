import type { Problem } from '../../../errors.ts';
import type { LocatedFile } from '../values/located-file.ts';
import { problemAt } from '../values/located.ts';
import { shown } from '../values/wording.ts';

/** Events of which no claim says that they took place. */
export function eventProblems(files: readonly LocatedFile[]): readonly Problem[] {
  const excused = new Set(files.flatMap((file) => [...file.lost]));
  const claims = files.flatMap((file) => file.claims.map(({ saying }) => saying.draft));
  // A claim whose predicate could not be read may be the one.
  const told = new Set(claims.filter(({ predicate }) => predicate === undefined || predicate === 'OCCURRED').map(({ subject }) => subject));
  if (told.has(undefined)) return [];
  return files.flatMap((file) => file.entities.flatMap((entity) => {
    const { id } = entity.draft;
    if (id === undefined || !id.startsWith('event:') || told.has(id) || excused.has(id)) return [];
    return [problemAt(entity.at('id'), `the event ${shown(id)} has no claim OCCURRED; expected one, with the evidence for it`)];
  }));
}
