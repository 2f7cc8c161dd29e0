import { canonical } from '../../../model/keys/hash.ts';
import type { ClaimRecord } from '../../../model/records/claim-record.ts';
import { isRelationName } from '../../../model/types/relation-types.ts';
import type { StoredGraph, StoredLink } from '../../../store/graph-audit.ts';
import type { CheckedRows } from '../basis/checked-rows.ts';
import { findingsOf, type Finding, type PartResult } from '../basis/finding.ts';

const { error } = findingsOf('projections');

/** Compares what readers walk with what the claims say, link by link and both ways, and what else is kept with the rows it should follow from. */
export async function checkProjections(checked: CheckedRows, stored: StoredGraph): Promise<PartResult> {
  const wanted = new Map([...checked.claims.values()].filter((claim) => drawsLink(claim, checked)).map((claim) => [claim.id, claim]));
  const findings: Finding[] = [];
  const drawn = new Set<string>();
  for await (const link of stored.links()) {
    const claim = wanted.get(link.claim ?? '');
    if (claim === undefined) findings.push(error(link.claim ?? sentence(link), link.claim === null ? 'is a link that no claim draws' : `draws the link ${sentence(link)}, but no such claim stands`));
    else if (drawn.has(claim.id)) findings.push(error(claim.id, `draws its link twice: ${sentence(link)}`));
    else findings.push(...differences(link, claim, checked));
    if (claim !== undefined) drawn.add(claim.id);
  }
  for (const claim of wanted.values()) {
    if (!drawn.has(claim.id)) findings.push(error(claim.id, `draws no link, where ${wordsOf(claim, checked)} was expected`));
  }
  for await (const { subject, message } of stored.strays()) findings.push(error(subject, message));
  return { done: `${drawn.size} links against ${wanted.size} claims that draw one`, findings };
}

/** A link from a thing to itself is not drawn. */
function drawsLink({ predicate, subject, object }: ClaimRecord, checked: CheckedRows): boolean {
  return isRelationName(predicate) && object !== null && checked.canonical(subject) !== checked.canonical(object);
}

function differences(link: StoredLink, claim: ClaimRecord, checked: CheckedRows): readonly Finding[] {
  const found: string[] = [];
  const wanted = wordsOf(claim, checked);
  if (sentence(link) !== wanted) found.push(`draws ${sentence(link)}, where ${wanted} was expected`);
  if (link.record === null) found.push('draws a link without a record');
  else if (canonical(link.record) !== canonical(claim)) found.push(`draws a link that says otherwise of ${differing(link.record, claim).join(', ')}`);
  if (link.amiss.length > 0) found.push(`draws a link that keeps ${link.amiss.join(', ')} otherwise than its record says`);
  return found.map((message) => error(claim.id, message));
}

function differing(record: unknown, claim: ClaimRecord): readonly string[] {
  const said = new Map(Object.entries(typeof record === 'object' && record !== null ? record : {}));
  const names = new Set([...said.keys(), ...Object.keys(claim)]);
  const wanted = new Map<string, unknown>(Object.entries(claim));
  return [...names].filter((name) => canonical([said.get(name)]) !== canonical([wanted.get(name)])).sort();
}

function sentence({ from, predicate, to }: Pick<StoredLink, 'from' | 'predicate' | 'to'>): string {
  return `${from ?? 'something without an id'} ${predicate} ${to ?? 'something without an id'}`;
}

function wordsOf({ subject, predicate, object }: ClaimRecord, checked: CheckedRows): string {
  return sentence({ from: checked.canonical(subject), predicate, to: object === null ? null : checked.canonical(object) });
}
