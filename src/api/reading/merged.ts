import { occurrenceId } from '../../model/records/claim.ts';
import { namesOf } from '../../model/records/identity.ts';
import type { AmountRecord, EntityRecord, EventRecord, IdentityJudgement } from '../../model/records/record.ts';
import { all, chain } from '../../operations/chain.ts';
import type { Answer, GraphReader, StoredClaim } from '../../store/graph-store.ts';
import { claimNamed, isClaim } from './by-id.ts';

/** The aliases of a thing, then the names of what was merged into it that it does not have itself. */
export function aliasesOf(thing: EntityRecord): readonly string[] {
  const own = [thing.name, ...thing.aliases, ...('formerNames' in thing ? thing.formerNames : [])];
  return [...thing.aliases, ...namesOf(thing).filter((name) => !own.includes(name))];
}

/** The judgements on all ids of a thing; one between two of them is told once. */
export function judgementsOf({ id, judgements, mergedFrom }: EntityRecord): readonly IdentityJudgement[] {
  const told = new Map<string, IdentityJudgement>();
  for (const one of [{ id, judgements }, ...mergedFrom]) {
    for (const judgement of one.judgements) {
      const key = JSON.stringify([[one.id, judgement.other].sort(), judgement.at, judgement.by, judgement.dataset]);
      if (!told.has(key)) told.set(key, judgement);
    }
  }
  return [...told.values()];
}

/** The sums that sources name of an event under any of its ids, each once. */
export function amountsOf({ amounts, mergedFrom }: EventRecord): readonly AmountRecord[] {
  const told = [...amounts, ...mergedFrom.flatMap((one) => one.amounts)];
  return [...new Map(told.map((amount) => [JSON.stringify([amount.value, amount.currency, amount.what, amount.text, amount.passage]), amount])).values()];
}

/** The claim that an event took place: that on its own id, or on the first of the others that has one; one that stands before one that is withdrawn. */
export function occurrenceOf(reader: GraphReader, { id, mergedFrom }: EventRecord): Answer<StoredClaim> {
  if (mergedFrom.length === 0) return claimNamed(reader, occurrenceId(id));
  return chain(all([id, ...mergedFrom.map((one) => one.id)].map((one) => reader.node(occurrenceId(one)))), (found) => {
    const claims = found.filter(isClaim);
    const claim = claims.find(({ retractedAt }) => retractedAt === null) ?? claims[0];
    if (claim === undefined) throw new Error(`the graph has no occurrence of ${id}`);
    return claim;
  });
}
