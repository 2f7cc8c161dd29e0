import type { TimePrecision } from '../model/terms/vocabularies.ts';
import type { Shown } from './shown.ts';

/** A test on folded text; all members that are not null must hold. `present` asks whether there is any text at all. */
export interface TextTest {
  readonly eq: string | null;
  readonly in: readonly string[] | null;
  readonly contains: string | null;
  readonly present: boolean | null;
}

/** Days, both inclusive; null is open. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** A test on a window of time; all members that are not null must hold. */
export interface TimeTest {
  readonly possiblyIn: Span | null;
  readonly certainlyIn: Span | null;
  readonly precisions: readonly TimePrecision[] | null;
  readonly dated: boolean | null;
}

/**
 * A filter on a list; every member must hold. The names of texts, terms and times are those of the listing (listing.ts);
 * terms of a jurisdiction are already widened to all codes within.
 */
export interface ListFilter {
  readonly ids: readonly string[] | null;
  readonly texts: Readonly<Record<string, TextTest>>;
  readonly terms: Readonly<Record<string, readonly string[]>>;
  readonly time: TimeTest | null;
  /** Of claims only: recorded on one of these days. */
  readonly recorded: Span | null;
  /** Claims are listed when they are shown; things when a shown claim touches them; other lists pass over it. */
  readonly shown: Shown;
}

/** A filter that keeps all that is shown. */
export function everything(shown: Shown): ListFilter {
  return { ids: null, texts: {}, terms: {}, time: null, recorded: null, shown };
}
