import type { Problem } from '../../../errors.ts';

/** Where a value stands: its place in the source and its path in the data. */
export type Spot = Omit<Problem, 'message'>;

/** Finds the spot of a member; of a missing one, the spot of what should hold it. */
export type Locate = (...path: readonly (string | number)[]) => Spot;

/** What could be read of an item: `undefined` is a member that is missing or faulty and was reported; `null` is one that is rightly absent. */
export type Draft<T> = { readonly [K in keyof T]: T[K] | undefined };

/** An item and where it stands. `value` is null where a member is faulty; the checks that need no faulty member go on with the draft. */
export interface Located<T> {
  readonly draft: Draft<T>;
  readonly value: T | null;
  readonly at: Locate;
}

/** Whether an item was refused for a key that it does not have, and not for a member. */
export function hasUnknownKey({ draft, value }: Located<object>): boolean {
  return value === null && !Object.values(draft).includes(undefined);
}

/** A problem at a spot. */
export function problemAt(spot: Spot, message: string): Problem {
  return { place: spot.place, path: spot.path, message };
}

/** File and line of a spot, as messages name another place. */
export function lineOf({ place }: Spot): string {
  return `${place.file}:${place.line}`;
}

/** Problems in the order of the sources (file, line, column); the same words at the same place are told once. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const keyOf = ({ place, message }: Problem): string => JSON.stringify([place.file, place.line, place.column, message]);
  const once = new Map(problems.map((problem) => [keyOf(problem), problem]));
  return [...once.values()].sort((a, b) => bySpot(a, b) || compare(a.message, b.message));
}

/** The order of spots in the sources: by file, line and column. */
export function bySpot(a: Spot, b: Spot): number {
  return compare(a.place.file, b.place.file) || a.place.line - b.place.line || a.place.column - b.place.column;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
