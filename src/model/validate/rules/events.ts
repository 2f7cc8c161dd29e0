import type { Problem } from '../../../errors.ts';
import type { LocatedFile } from '../values/located-file.ts';
import type { Identity } from '../../records/identity.ts';
import { problemAt } from '../values/located.ts';
import { shown } from '../values/wording.ts';

/** Events of which no claim says that they took place, under any of their ids. */
export function eventProblems(files: readonly LocatedFile[], identity: Identity): readonly Problem[] {
  const excused = new Set(files.flatMap((file) => [...file.lost]));
  const claims = files.flatMap((file) => file.claims.map(({ saying }) => saying.draft));
  // A claim whose predicate could not be read may be the one.
  const subjects = claims.filter(({ predicate }) => predicate === undefined || predicate === 'OCCURRED').map(({ subject }) => subject);
  if (subjects.includes(undefined)) return [];
  const told = new Set(subjects.flatMap((subject) => (subject === undefined ? [] : identity.idsOf(subject))));
  return files.flatMap((file) => file.entities.flatMap((entity) => {
    const { id } = entity.draft;
    if (id === undefined || !id.startsWith('event:') || told.has(id) || excused.has(id)) return [];
    return [problemAt(entity.at('id'), `the event ${shown(id)} has no claim OCCURRED; expected one, with the evidence for it`)];
  }));
}
