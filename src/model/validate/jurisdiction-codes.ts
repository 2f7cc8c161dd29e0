import { codesWithin, jurisdiction } from '../jurisdictions.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Every code of a place that is known. */
export function jurisdictionCodes(): readonly string[] {
  const pairs = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  return ['GLOBAL', 'AFRICA', ...pairs.filter((pair) => pair !== 'UK' && jurisdiction(pair) !== null).flatMap(codesWithin)];
}
