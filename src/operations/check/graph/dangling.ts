import type { CheckedRows } from '../basis/checked-rows.ts';
import { findingsOf, type Finding, type PartResult } from '../basis/finding.ts';

const { error } = findingsOf('dangling');

/** Finds what names something that the graph does not hold, and claims that no source supports. */
export function checkDangling(checked: CheckedRows): PartResult {
  const findings = [...claimsOf(checked), ...evidenceOf(checked), ...passagesOf(checked), ...judgementsOf(checked), ...conflictsOf(checked)];
  return { done: `${checked.rows.length} rows and what they name`, findings };
}

function missing(subject: string, named: string, as: string, held: ReadonlyMap<string, unknown>, place: string | null = null): readonly Finding[] {
  return held.has(named) ? [] : [error(subject, `names ${named} as ${as}, which the graph does not hold`, place)];
}

function claimsOf({ claims, entities, evidenceByClaim }: CheckedRows): readonly Finding[] {
  return [...claims.values()].flatMap(({ id, subject, object }) => [
    ...missing(id, subject, 'its subject', entities),
    ...(object === null ? [] : missing(id, object, 'its object', entities)),
    ...(evidenceByClaim.get(id)?.some(({ polarity }) => polarity === 'SUPPORTS') === true ? [] : [error(id, 'has no source that supports it')]),
  ]);
}

function evidenceOf({ evidence, claims, passages, articles, entities }: CheckedRows): readonly Finding[] {
  return [...evidence.values()].flatMap(({ id, claim, passage, article, attributedTo }) => [
    ...missing(id, claim, 'its claim', claims, article),
    ...missing(id, passage, 'its passage', passages, article),
    ...missing(id, article, 'its article', articles),
    ...(attributedTo === null ? [] : missing(id, attributedTo, 'the one who says so', entities, article)),
  ]);
}

function passagesOf(checked: CheckedRows): readonly Finding[] {
  const { passages, articles, entities } = checked;
  return [...passages.values()].flatMap((passage) => [
    ...missing(passage.id, passage.article, 'its article', articles, passage.locator),
    ...passage.mentions.flatMap(({ entity, form }) => missing(passage.id, entity, `what "${form}" means`, entities, checked.placeOf(passage))),
  ]);
}

function judgementsOf({ entities }: CheckedRows): readonly Finding[] {
  return [...entities.values()].flatMap(({ id, judgements }) => judgements.flatMap(({ other, judgement }) => missing(id, other, `judged ${judgement}`, entities)));
}

function conflictsOf({ conflicts, entities, claims, evidence }: CheckedRows): readonly Finding[] {
  return [...conflicts.values()].flatMap(({ id, about, sides }) => [
    ...about.flatMap((thing) => missing(id, thing, 'what it is about', entities)),
    ...sides.flatMap((side) => [...missing(id, side.claim, 'a side', claims), ...side.evidence.flatMap((one) => missing(id, one, 'evidence of a side', evidence))]),
  ]);
}
