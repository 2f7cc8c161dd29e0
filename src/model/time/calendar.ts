/** A calendar day, YYYY-MM-DD, that exists in the Gregorian calendar; years 0001 to 9998. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && year <= 9998 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** A moment in UTC, YYYY-MM-DDThh:mm:ssZ (RFC 3339), that exists. */
export function isMoment(text: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.exec(text);
  return match?.[1] !== undefined && isDay(match[1]);
}

/** How many days a month has; months count from 1. */
export function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** First and last day of a month, YYYY-MM. */
export function monthSpan(month: string): { readonly first: string; readonly last: string } {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return { first: `${month}-01`, last: `${month}-${String(daysIn(year, number)).padStart(2, '0')}` };
}
