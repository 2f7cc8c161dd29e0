import { BadInput } from '../../errors.ts';
import { codesWithin, jurisdiction } from '../../model/terms/jurisdictions.ts';
import type { JurisdictionFilter } from '../generated/resolvers.ts';

/**
 * The codes that a filter lets through: those of `in`, or those of `within` and all inside them; given both, what is in both.
 * Null for neither. Errors: BadInput for a code that is not known.
 */
export function codesOf(filter: JurisdictionFilter): readonly string[] | null {
  const exact = filter.in?.map(codeOf) ?? null;
  const wide = filter.within?.flatMap((text) => codesWithin(codeOf(text))) ?? null;
  if (exact === null || wide === null) return exact ?? wide;
  return exact.filter((code) => wide.includes(code));
}

function codeOf(text: string): string {
  const found = jurisdiction(text);
  if (found !== null) return found.code;
  const upper = jurisdiction(text.trim().toUpperCase().replace('_', '-'));
  const hint = upper === null ? '' : ` Did you mean "${upper.code}"?`;
  const expected = 'of a country (GB), of a part of one that is in use here (US-CA), EU, GLOBAL or AFRICA';
  throw new BadInput(`"${text}" is no jurisdiction known here; a code was expected: ${expected}.${hint}`);
}
