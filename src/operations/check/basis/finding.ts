/** The parts of a check, in the order in which they are run. */
export const PARTS = ['quotes', 'expectations', 'projections', 'claims', 'dangling', 'orphans', 'time', 'life', 'duplicates', 'coverage'] as const;
export type Part = (typeof PARTS)[number];

/** An error is something that cannot be right; a warning is for a person to look at. */
export type Severity = 'ERROR' | 'WARNING';

/** One thing that a check found. */
export interface Finding {
  readonly part: Part;
  readonly severity: Severity;
  /** The id of what it is about; a name where that has none. */
  readonly subject: string;
  /** What is wrong with it, as a sentence that goes on from the subject. */
  readonly message: string;
  /** The place in an article, such as `article:a p4`; null where there is none. */
  readonly place: string | null;
}

/** What one part found, and what it looked at, in words for people. */
export interface PartResult {
  readonly done: string;
  readonly findings: readonly Finding[];
}

/** Makes the findings of one part. */
export function findingsOf(part: Part): Readonly<Record<'error' | 'warning', (subject: string, message: string, place?: string | null) => Finding>> {
  return {
    error: (subject, message, place = null) => ({ part, severity: 'ERROR', subject, message, place }),
    warning: (subject, message, place = null) => ({ part, severity: 'WARNING', subject, message, place }),
  };
}
