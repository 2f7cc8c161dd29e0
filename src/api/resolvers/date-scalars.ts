import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { daysIn, isDay, isMoment } from '../../model/time/calendar.ts';

function dateLike(name: string, is: (text: string) => boolean, form: string, nearest: (text: string) => string | null): GraphQLScalarType<string, string> {
  const checked = (value: unknown, node?: ValueNode): string => {
    if (typeof value === 'string' && is(value)) return value;
    const guess = typeof value === 'string' ? nearest(value) : null;
    const hint = guess === null || !is(guess) ? '' : ` Did you mean "${guess}"?`;
    throw new GraphQLError(`${name} cannot be ${JSON.stringify(value)}; ${form} was expected.${hint}`, node === undefined ? {} : { nodes: node });
  };
  return new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => checked(value),
    parseValue: (value) => checked(value),
    parseLiteral: (node) => checked(literal(node), node),
  });
}

function literal(node: ValueNode): unknown {
  if (node.kind === Kind.STRING) return node.value;
  return 'value' in node ? node.value : node.kind;
}

/** The day that a text most likely means: padded, cut to its day, or the last of its month. */
function nearestDay(text: string): string | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text.trim());
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12) return null;
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${match[1]}-${pad(month)}-${pad(Math.min(Math.max(day, 1), daysIn(year, month)))}`;
}

function nearestMoment(text: string): string | null {
  if (isDay(text)) return `${text}T00:00:00Z`;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** A calendar day, YYYY-MM-DD, checked wherever it comes in. */
export const DateScalar = dateLike('Date', isDay, 'a calendar day that exists, written YYYY-MM-DD,', nearestDay);

/** A moment in UTC, YYYY-MM-DDThh:mm:ssZ, checked wherever it comes in. */
export const DateTimeScalar = dateLike('DateTime', isMoment, 'a moment in UTC, written YYYY-MM-DDThh:mm:ssZ,', nearestMoment);
