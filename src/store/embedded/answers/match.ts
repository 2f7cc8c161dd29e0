import type { Facets, TimeFacet } from '../../../model/order/facets.ts';
import { overlaps, within } from '../../../model/time/uncertain-time.ts';
import type { LinkFilter } from '../../../question/ask.ts';
import type { ListFilter, Span, TextTest, TimeTest } from '../../../question/list-filter.ts';
import { isShown, type Shown } from '../../../question/shown.ts';
import type { ClaimRecord } from '../../../model/records/claim-record.ts';

/** Whether a record passes a filter, all but its `shown` and `recorded`. */
export function passes(id: string, facets: Facets, filter: ListFilter): boolean {
  return (filter.ids === null || filter.ids.includes(id))
    && Object.entries(filter.texts).every(([name, test]) => passesText(facets.texts[name] ?? [], test))
    && Object.entries(filter.terms).every(([name, terms]) => (facets.terms[name] ?? []).some((term) => terms.includes(term)))
    && (filter.time === null || passesTime(facets.time, filter.time));
}

/** Whether a link passes a filter, all but its `shown`. */
export function passesLink(claim: ClaimRecord, filter: LinkFilter): boolean {
  return oneOf(claim.qualifier, filter.qualifiers) && oneOf(claim.stance, filter.stances) && oneOf(claim.role, filter.roles);
}

/** Whether a link passes a filter whole. */
export function passesShownLink(claim: ClaimRecord, filter: LinkFilter, shown: Shown = filter.shown): boolean {
  return isShown(claim, shown) && passesLink(claim, filter);
}

function oneOf<T>(value: T | null, wanted: readonly T[] | null): boolean {
  return wanted === null || (value !== null && wanted.includes(value));
}

function passesText(texts: readonly string[], test: TextTest): boolean {
  return (test.eq === null || texts.includes(test.eq))
    && (test.in === null || test.in.some((wanted) => texts.includes(wanted)))
    && (test.contains === null || texts.some((text) => test.contains !== null && text.includes(test.contains)))
    && (test.present === null || texts.length > 0 === test.present);
}

const UNKNOWN: TimeFacet = { earliest: null, latest: null, precision: 'UNKNOWN' };

function passesTime(facet: TimeFacet | null, test: TimeTest): boolean {
  const time = facet ?? UNKNOWN;
  const dated = time.earliest !== null || time.latest !== null;
  return (test.possiblyIn === null || overlaps(time, windowOf(test.possiblyIn)))
    && (test.certainlyIn === null || within(time, windowOf(test.certainlyIn)))
    && (test.precisions === null || test.precisions.includes(time.precision))
    && (test.dated === null || dated === test.dated);
}

function windowOf(span: Span): { earliest: string | null; latest: string | null } {
  return { earliest: span.from, latest: span.to };
}
