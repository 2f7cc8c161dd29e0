/** The revision that has not come: until when an open row is live. */
export const OPEN = 2147483647;

/** Something that is live from one revision until another. */
export interface Lived {
  readonly since: number;
  until: number;
}

/** Whether something is live at a revision. */
export function live(row: Lived, revision: number): boolean {
  return row.since <= revision && row.until > revision;
}

/** Closes a row that is open: from revision n on it is not live. */
export function close(row: Lived | undefined, n: number): void {
  if (row !== undefined && row.until === OPEN) row.until = n;
}
