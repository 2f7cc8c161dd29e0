import type { Problem } from '../../../errors.ts';
import type { Identity } from '../../records/identity.ts';
import { relationType } from '../../types/relation-types.ts';
import { eventWindows } from '../values/event-windows.ts';
import type { ClaimSaying, LocatedClaim } from '../values/located-file.ts';
import { lineOf, problemAt, type Located } from '../values/located.ts';
import { shown } from '../values/wording.ts';

type Saying = Located<ClaimSaying>;

interface Directed {
  readonly saying: Saying;
  readonly predicate: 'FOLLOWED_BY' | 'PART_OF';
  readonly subject: string;
  readonly object: string;
}

/**
 * Links that cannot stand beside another of the same two things: FOLLOWED_BY or PART_OF in both directions; of the same two ids also
 * FOLLOWED_BY of two kinds; and FOLLOWED_BY from an event that is the later one for certain. What merging makes a loop is passed over.
 */
export function pairProblems(claims: readonly LocatedClaim[], identity: Identity): readonly Problem[] {
  const windowOf = eventWindows(claims, identity);
  const standing = new Map<string, Saying>();
  const directions = new Map<string, Saying>();
  const thing = (id: string): string => identity.canonical(id);
  const told = new Set<string>();
  return claims.flatMap(({ saying }) => directed(saying)).filter(({ subject, object }) => !identity.isSame(subject, object)).flatMap((link) => {
    const pair = keyOf(link.predicate, link.subject, link.object);
    const problem = backwards(link, windowOf) ?? otherWayRound(link, thing, directions);
    if (problem === null) return otherKind(link, pair, standing, told);
    const first = !told.has(pair);
    told.add(pair);
    return first ? [problem] : [];
  });
}

function directed(saying: Saying): readonly Directed[] {
  const { predicate, subject, object } = saying.draft;
  if (predicate !== 'FOLLOWED_BY' && predicate !== 'PART_OF') return [];
  return typeof subject === 'string' && typeof object === 'string' && subject !== object ? [{ saying, predicate, subject, object }] : [];
}

function keyOf(...parts: readonly (string | null)[]): string {
  return JSON.stringify(parts);
}

function backwards({ saying, predicate, subject, object }: Directed, windowOf: ReturnType<typeof eventWindows>): Problem | null {
  if (predicate !== 'FOLLOWED_BY') return null;
  const [start, end] = [windowOf(subject)?.earliest ?? null, windowOf(object)?.latest ?? null];
  if (start === null || end === null || start <= end) return null;
  const days = `${shown(subject)} took place ${start} at the earliest, ${shown(object)} ${end} at the latest`;
  return problemAt(saying.at('subject'), `${days}; expected FOLLOWED_BY from the earlier to the later`);
}

function otherWayRound({ saying, predicate, subject, object }: Directed, thing: (id: string) => string, directions: Map<string, Saying>): Problem | null {
  const before = directions.get(keyOf(predicate, thing(object), thing(subject)));
  const along = keyOf(predicate, thing(subject), thing(object));
  if (before === undefined && !directions.has(along)) directions.set(along, saying);
  if (before === undefined) return null;
  const expected = predicate === 'FOLLOWED_BY' ? 'from the earlier to the later' : 'from the part to the whole';
  const link = `${shown(subject)} ${predicate} ${shown(object)}`;
  return problemAt(saying.at('subject'), `${link}, which ${lineOf(before.at())} has the other way round; expected it once, ${expected}`);
}

/** One FOLLOWED_BY an ordered pair; several items of it join their evidence. */
function otherKind({ saying, predicate, subject, object }: Directed, pair: string, standing: Map<string, Saying>, told: Set<string>): readonly Problem[] {
  const { qualifier, episode } = saying.draft;
  const known = qualifier === null || (qualifier !== undefined && relationType(predicate).qualifiers.includes(qualifier));
  if (!known || episode === undefined) return [];
  const before = standing.get(pair);
  if (before === undefined) standing.set(pair, saying);
  if (before === undefined || predicate === 'PART_OF') return [];
  const key = (['qualifier', 'episode'] as const).find((name) => before.draft[name] !== saying.draft[name]);
  const kind = keyOf(pair, qualifier, episode);
  if (key === undefined || told.has(kind)) return [];
  told.add(kind);
  const link = `${shown(subject)} FOLLOWED_BY ${shown(object)}`;
  const given = (draft: Saying['draft']): string => (draft[key] === null ? `no ${key}` : `${key} ${shown(draft[key])}`);
  const other = `${lineOf(before.at(key))} has ${given(before.draft)}`;
  return [problemAt(saying.at(key), `${given(saying.draft)} of ${link}, where ${other}; expected one FOLLOWED_BY a pair, with the evidence of both`)];
}
