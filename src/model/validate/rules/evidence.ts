import type { Problem } from '../../../errors.ts';
import type { AuthoredEvidence } from '../../records/authored.ts';
import type { Predicate } from '../../records/claim-record.ts';
import { entityTypeOf } from '../../keys/id.ts';
import { isRelationName, relationType } from '../../types/relation-types.ts';
import type { LocatedClaim } from '../values/located-file.ts';
import { hasUnknownKey, problemAt, type Located } from '../values/located.ts';
import { shown } from '../values/wording.ts';

/** What is wrong with the evidence of an item, each taken alone. */
export function evidenceProblems({ saying, evidence }: LocatedClaim): readonly Problem[] {
  const { predicate } = saying.draft;
  const moment = predicate !== undefined && isMomentary(predicate) ? predicate : null;
  return evidence.flatMap((word) => [...verifiedQuote(word), ...attribution(word), ...(moment === null ? endBeforeStart(word) : endOfMoment(word, moment))]);
}

function isMomentary(predicate: Predicate): boolean {
  return predicate === 'OCCURRED' || (isRelationName(predicate) && relationType(predicate).momentary);
}

function verifiedQuote(word: Located<AuthoredEvidence>): readonly Problem[] {
  const { quote, verification } = word.draft;
  // An unknown key was reported, and may be the quote.
  if (verification !== 'VERIFIED' || quote !== null || hasUnknownKey(word)) return [];
  return [problemAt(word.at('verification'), 'verification VERIFIED without quote; expected the words that were found at the place, or SEEN')];
}

function attribution(word: Located<AuthoredEvidence>): readonly Problem[] {
  const who = word.draft.attributedTo ?? null;
  const type = who === null ? null : entityTypeOf(who);
  if (type === null || type === 'Company' || type === 'Stakeholder') return [];
  return [problemAt(word.at('attributedTo'), `attributed to ${shown(who)}; expected a company or a stakeholder`)];
}

function endOfMoment(word: Located<AuthoredEvidence>, predicate: string): readonly Problem[] {
  const end = word.draft.end ?? null;
  return end === null ? [] : [problemAt(word.at('end'), `end on ${predicate}, which happens at a moment; expected its time on the evidence alone`)];
}

function endBeforeStart(word: Located<AuthoredEvidence>): readonly Problem[] {
  const start = word.draft.time?.earliest ?? null;
  const end = word.draft.end?.latest ?? null;
  if (start === null || end === null || start <= end) return [];
  return [problemAt(word.at('time'), `it starts ${start} at the earliest and ends ${end} at the latest; expected an end that is not before the start`)];
}
