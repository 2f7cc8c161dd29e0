import { codesWithin, jurisdiction } from '../../terms/jurisdictions.ts';

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

/** Every code of a place that is known. */
export function jurisdictionCodes(): readonly string[] {
  const pairs = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  return ['GLOBAL', 'AFRICA', ...pairs.filter((pair) => pair !== 'UK' && jurisdiction(pair) !== null).flatMap(codesWithin)];
}
