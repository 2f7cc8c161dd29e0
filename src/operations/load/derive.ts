import type { AuthoredEntity, AuthoredJudgement } from '../../model/records/authored.ts';
import { occurrenceId } from '../../model/records/claim.ts';
import type { ClaimRecord } from '../../model/records/claim-record.ts';
import { eventTypeOf } from '../../model/terms/event-types.ts';
import type { EntityRecord, IdentityJudgement } from '../../model/records/record.ts';
import type { Row } from '../../model/records/row.ts';
import { UNKNOWN_TIME, type UncertainTime } from '../../model/time/uncertain-time.ts';
import { isShown, SHOWN_BY_DEFAULT } from '../../question/shown.ts';
import { findConflicts } from '../conflicts.ts';
import { collect, type CollectedClaim, type Contribution } from './collect.ts';
import { deriveClaim } from './derive-claim.ts';

/** All rows of a graph from what its datasets say: a pure function, whatever the order of datasets and of items. */
export function derive(contributions: readonly Contribution[]): readonly Row[] {
  const { claims: collected, passages } = collect(contributions);
  const claims = deriveClaims(collected);
  const entities = entityRows(contributions, claims);
  const articles = contributions.flatMap(({ dataset, graph }) =>
    graph.articles.map((record): Row => ({ kind: 'article', key: record.id, dataset, record })));
  const evidence = collected.flatMap((claim) =>
    claim.evidence.map(({ record, dataset }): Row => ({ kind: 'evidence', key: record.id, dataset, record })));
  const rows: Row[] = [
    ...entities,
    ...articles,
    ...passages.map(({ record, dataset }): Row => ({ kind: 'passage', key: record.id, dataset, record })),
    ...collected.map(({ id, dataset }): Row => ({ kind: 'claim', key: id, dataset, record: claimOf(claims, id) })),
    ...evidence,
  ];
  return [...rows, ...findConflicts(rows)];
}

function deriveClaims(collected: readonly CollectedClaim[]): ReadonlyMap<string, ClaimRecord> {
  const occurred = collected.filter((claim) => claim.head.predicate === 'OCCURRED').map((claim) => deriveClaim(claim, () => null));
  const windows = new Map(occurred.map((claim) => [claim.subject, claim.validity.start]));
  return new Map(collected.map((claim) => [claim.id, deriveClaim(claim, (event) => windows.get(event) ?? null)]));
}

function claimOf(claims: ReadonlyMap<string, ClaimRecord>, id: string): ClaimRecord {
  const claim = claims.get(id);
  if (claim === undefined) throw new Error(`claim ${id} was not derived`);
  return claim;
}

function entityRows(contributions: readonly Contribution[], claims: ReadonlyMap<string, ClaimRecord>): readonly Row[] {
  const shown = [...claims.values()].filter((claim) => isShown(claim, SHOWN_BY_DEFAULT));
  const confirmed = new Set(shown.flatMap((claim) => (claim.object === null ? [claim.subject] : [claim.subject, claim.object])));
  const judgements = judgementsByEntity(contributions);
  return contributions.flatMap(({ dataset, graph }) => graph.entities.map((authored): Row => {
    const time = claims.get(occurrenceId(authored.id))?.validity.start ?? UNKNOWN_TIME;
    const record = entityRecord(authored, judgements.get(authored.id) ?? [], confirmed.has(authored.id), time);
    return { kind: 'entity', key: record.id, dataset, record };
  }));
}

function entityRecord(authored: AuthoredEntity, judgements: readonly IdentityJudgement[], confirmed: boolean, time: UncertainTime): EntityRecord {
  return authored.type === 'Event'
    ? { ...authored, judgements, confirmed, time, eventType: eventTypeOf(authored.subtype) }
    : { ...authored, judgements, confirmed };
}

/** Each judgement stands on both ids, sorted by the other id. */
function judgementsByEntity(contributions: readonly Contribution[]): ReadonlyMap<string, readonly IdentityJudgement[]> {
  const found = new Map<string, IdentityJudgement[]>();
  const add = (id: string, other: string, { judgement, reason, by, at }: AuthoredJudgement, dataset: string): void => {
    found.set(id, [...(found.get(id) ?? []), { other, judgement, reason, by, at, dataset }]);
  };
  for (const { dataset, graph } of contributions) {
    for (const judgement of graph.judgements) {
      add(judgement.a, judgement.b, judgement, dataset);
      add(judgement.b, judgement.a, judgement, dataset);
    }
  }
  for (const list of found.values()) list.sort((a, b) => (JSON.stringify([a.other, a.at, a.by]) < JSON.stringify([b.other, b.at, b.by]) ? -1 : 1));
  return found;
}
