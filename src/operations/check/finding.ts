/** One thing that a check found wrong: which check, about what, and what is wrong. */
export interface Finding {
  readonly check: string;
  readonly subject: string;
  readonly message: string;
}
