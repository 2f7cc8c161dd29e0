import { timeOf, type UncertainTime } from '../../model/time/uncertain-time.ts';
import { timeFault } from '../../model/validate/values/time.ts';
import { TIME_PRECISIONS, type TimePrecision } from '../../model/terms/vocabularies.ts';
import { day, prose, term, truth } from './scalar-shapes.ts';
import { locatedMap, nullable, optional, refuse, type Holding, type Reader } from './shape.ts';
import { spotOf } from '../yaml/source-node.ts';

const SHORT = 'a day (2026-06-11), month (2026-06) or year (2026) that exists';

/** A short time: a day, a month or a year, quoted or not. */
const shortTime: Reader<UncertainTime> = (node, problems) => {
  const written = node.kind === 'scalar' && node.value !== null && typeof node.value !== 'boolean' ? node.written : null;
  const found = written === null ? null : timeOf(written);
  if (found === null) refuse(node, SHORT, problems);
  return found ?? undefined;
};

const FIELDS = {
  date: nullable(shortTime), earliest: nullable(day), latest: nullable(day), precision: nullable(term(TIME_PRECISIONS)),
  approximate: optional(truth, false), text: nullable(prose), anchor: nullable(day), note: nullable(prose),
};

const longTime = locatedMap('a time', FIELDS);

/** A time: short, or a mapping with `date`, or with `earliest` and `latest`; its precision follows from its days where it is not given. */
export const time: Reader<UncertainTime> = (node, problems) => {
  if (node.kind === 'scalar') return shortTime(node, problems);
  if (node.kind !== 'map') {
    refuse(node, `${SHORT}, or a mapping`, problems);
    return undefined;
  }
  const found = longTime(node, problems);
  if (found?.value === null || found === undefined) return undefined;
  const { value, at } = found;
  const twice = value.date === null ? null : value.earliest !== null ? 'earliest' : value.latest !== null ? 'latest' : null;
  if (twice !== null) {
    problems.push({ ...at(twice), message: `${twice} beside date; expected one of the two` });
    return undefined;
  }
  const made = timeFrom(value);
  const fault = timeFault(made);
  if (fault === null) return made;
  const given = fault.member === 'precision' && value.precision === null ? null : fault.member;
  problems.push({ ...(given === null ? spotOf(node) : at(given)), message: fault.message });
  return undefined;
};

function timeFrom(given: Holding<typeof FIELDS>): UncertainTime {
  const { date, approximate, text, anchor, note } = given;
  const { earliest, latest } = date ?? given;
  const precision = given.precision ?? date?.precision ?? precisionOf(earliest, latest);
  return { earliest, latest, precision, approximate, text, anchor, note };
}

function precisionOf(earliest: string | null, latest: string | null): TimePrecision {
  if (earliest === null && latest === null) return 'UNKNOWN';
  return earliest === latest ? 'DAY' : 'RANGE';
}
