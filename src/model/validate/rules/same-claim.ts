import type { Problem } from '../../../errors.ts';
import { idOfClaim } from '../../records/claim.ts';
import { evidenceId, passageId } from '../../keys/id.ts';
import type { AuthoredEvidence } from '../../records/authored.ts';
import type { ClaimSaying, LocatedClaim } from '../values/located-file.ts';
import { lineOf, problemAt, type Draft, type Spot } from '../values/located.ts';
import { shown } from '../values/wording.ts';

interface Item {
  readonly claim: string;
  readonly item: LocatedClaim;
}

/**
 * What several items say of one claim must agree, and together they must support it. `lost` excuses claims about ids in text that could
 * not be read.
 */
export function sameClaimProblems(claims: readonly LocatedClaim[], lost: ReadonlySet<string>): readonly Problem[] {
  const items = claims.flatMap((item) => {
    const claim = identity(item.saying.draft);
    return claim === null ? [] : [{ claim, item }];
  });
  return [...disagreements(items), ...unsupported(items, lost), ...twoWords(items)];
}

/** The id of a claim, where all that makes it could be read. */
function identity(draft: Draft<ClaimSaying>): string | null {
  const { subject, predicate, object, qualifier, stance, role, toStatus, episode } = draft;
  if (subject === undefined || predicate === undefined || object === undefined || qualifier === undefined) return null;
  if (stance === undefined || role === undefined || toStatus === undefined || episode === undefined) return null;
  return idOfClaim({ subject, predicate, object, qualifier, stance, role, toStatus, episode });
}

const SHARED = ['text', 'detail', 'sequence', 'qualifier', 'curation', 'reason'] as const satisfies readonly (keyof ClaimSaying)[];

function disagreements(items: readonly Item[]): readonly Problem[] {
  const first = new Map<string, { readonly value: unknown; readonly at: Spot }>();
  return items.flatMap(({ claim, item: { saying } }) => SHARED.flatMap((key) => {
    const value = saying.draft[key];
    if (value === undefined || value === null) return [];
    const before = first.get(`${claim} ${key}`);
    if (before === undefined) first.set(`${claim} ${key}`, { value, at: saying.at(key) });
    if (before === undefined || before.value === value) return [];
    const other = `${shown(before.value)} in ${lineOf(before.at)}`;
    return [problemAt(saying.at(key), `${key} ${shown(value)} of a claim whose ${key} is ${other}; expected the same wherever it is given`)];
  }));
}

function unsupported(items: readonly Item[], lost: ReadonlySet<string>): readonly Problem[] {
  const supports = ({ whole, evidence }: LocatedClaim): boolean => !whole || evidence.some(({ draft }) => draft.polarity !== 'CONTRADICTS');
  const supported = new Set(items.filter(({ item }) => supports(item)).map(({ claim }) => claim));
  const told = new Set<string>();
  return items.flatMap(({ claim, item: { saying } }) => {
    if (supported.has(claim) || told.has(claim) || lost.has(saying.draft.subject ?? '')) return [];
    told.add(claim);
    const { subject, predicate, object } = saying.draft;
    const claimed = [subject, predicate, object].filter((part) => part !== null).join(' ');
    return [problemAt(saying.at(), `no evidence supports that ${claimed}; expected at least one of polarity SUPPORTS`)];
  });
}

/** One source's word on one claim at one place is written once; twice with the same content does no harm. */
function twoWords(items: readonly Item[]): readonly Problem[] {
  const first = new Map<string, { readonly content: AuthoredEvidence; readonly at: Spot }>();
  return items.flatMap(({ claim, item: { evidence } }) => evidence.flatMap((word) => {
    if (word.value === null) return [];
    const { article, locator, quote, polarity, attributedTo } = word.value;
    const id = evidenceId(claim, passageId(article, locator, quote), polarity, attributedTo);
    const before = first.get(id);
    if (before === undefined) first.set(id, { content: word.value, at: word.at() });
    const key = before === undefined ? undefined : differing(before.content, word.value);
    if (before === undefined || key === undefined) return [];
    const passage = `the passage ${locator ?? 'without locator'} of ${article}`;
    const other = `${lineOf(before.at)} has ${shown(before.content[key])} for the same claim`;
    return [problemAt(word.at(key), `${key} ${shown(word.value[key])} for ${passage}, where ${other}; expected one evidence a passage`)];
  }));
}

function differing(a: AuthoredEvidence, b: AuthoredEvidence): keyof AuthoredEvidence | undefined {
  const keys = Object.keys(a) as readonly (keyof AuthoredEvidence)[];
  return keys.find((key) => key !== 'verification' && JSON.stringify(a[key]) !== JSON.stringify(b[key]));
}
