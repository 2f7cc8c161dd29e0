import { MAX, MIN } from '../../../../model/time/uncertain-time.ts';
import type { ListFilter, Span, TimeTest } from '../../../../question/list-filter.ts';
import { SHOWN_BY_DEFAULT } from '../../../../question/shown.ts';
import type { Params, Value } from '../../driver/params.ts';

/** The parameters of a filter of a list. `recordedIn` gives the numbers of the revisions that were made on the days of a span. */
export function listParams(filter: ListFilter, recordedIn: (span: Span) => readonly number[]): Params {
  return {
    ...Object.fromEntries(Object.entries(filter.texts).flatMap(([name, test]): [string, Value][] => [
      [`${name}Eq`, test.eq], [`${name}In`, test.in], [`${name}Contains`, test.contains], [`${name}Present`, test.present],
    ])),
    ...Object.fromEntries(Object.entries(filter.terms).map(([name, terms]) => [`${name}Terms`, terms])),
    ...(filter.time === null ? {} : timeParams(filter.time)),
    only: filter.ids,
    recorded: filter.recorded === null ? null : recordedIn(filter.recorded),
    statuses: filter.shown.statuses,
    modalities: filter.shown.modalities,
    ...DEFAULT_PARAMS,
  };
}

/** What is shown when nothing else is asked for. */
export const DEFAULT_PARAMS: Params = { defaultStatuses: SHOWN_BY_DEFAULT.statuses, defaultModalities: SHOWN_BY_DEFAULT.modalities };

function timeParams({ possiblyIn, certainlyIn, precisions, dated }: TimeTest): Params {
  return { ...spanParams('possibly', possiblyIn), ...spanParams('certainly', certainlyIn), precisions, dated };
}

function spanParams(name: string, span: Span | null): Params {
  return span === null ? {} : { [`${name}From`]: span.from ?? MIN, [`${name}To`]: span.to ?? MAX };
}
