import { Identity } from '../../model/records/identity.ts';
import type { ClaimRecord } from '../../model/records/claim-record.ts';
import { endsOf, type ClaimRow, type Row } from '../../model/records/row.ts';
import { spanTimes } from '../../model/time/span-times.ts';
import type { UncertainTime } from '../../model/time/uncertain-time.ts';
import { isShown, SHOWN_BY_DEFAULT } from '../../question/shown.ts';
import { findConflicts } from '../conflicts.ts';
import { collect, type CollectedClaim, type Contribution } from './collect.ts';
import { deriveClaim } from './derive-claim.ts';
import { entityRows } from './entity-rows.ts';

/** All rows of a graph from what its datasets say, in the order in which they can be written: a pure function, whatever the order of datasets and of items. */
export function derive(contributions: readonly Contribution[]): Row[] {
  const { claims: collected, passages } = collect(contributions);
  const identity = identityOf(contributions);
  const windowOf = windowsOf(collected, identity);
  const claims = collected.map((claim) => claimRow(claim, deriveClaim(claim, windowOf), identity));
  const shown = claims.filter(({ record }) => isShown(record, SHOWN_BY_DEFAULT)).map(endsOf);
  const articles = contributions.flatMap(({ dataset, graph }) =>
    graph.articles.map((record): Row => ({ kind: 'article', key: record.id, dataset, record })));
  const evidence = collected.flatMap((claim) =>
    claim.evidence.map(({ record, dataset }): Row => ({ kind: 'evidence', key: record.id, dataset, record })));
  const rows: Row[] = [
    ...entityRows(contributions, { identity, shown, windowOf }),
    ...articles,
    ...passages.map(({ record, dataset }): Row => ({ kind: 'passage', key: record.id, dataset, record })),
    ...claims,
    ...evidence,
  ];
  return [...rows, ...findConflicts(rows)];
}

/** A judgement on an id that nothing describes joins nothing, and neither does one on two types. */
function identityOf(contributions: readonly Contribution[]): Identity {
  const types = new Map(contributions.flatMap(({ graph }) => graph.entities.map(({ id, type }) => [id, type] as const)));
  return new Identity(contributions.flatMap(({ graph }) => graph.judgements).filter(({ a, b }) => types.has(a) && types.get(a) === types.get(b)));
}

/** When the event took place that an id stands for, by all that supports that it did under any of its ids. */
function windowsOf(collected: readonly CollectedClaim[], identity: Identity): (event: string) => UncertainTime | null {
  const times = new Map<string, UncertainTime[]>();
  for (const { head, evidence } of [...collected].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (head.predicate !== 'OCCURRED') continue;
    const event = identity.canonical(head.subject);
    const told = evidence.flatMap(({ record }) => (record.polarity === 'SUPPORTS' && record.time !== null ? [record.time] : []));
    times.set(event, [...(times.get(event) ?? []), ...told]);
  }
  const windows = new Map([...times].map(([event, told]) => [event, spanTimes(told)]));
  return (event) => windows.get(identity.canonical(event)) ?? null;
}

function claimRow({ id, dataset }: CollectedClaim, record: ClaimRecord, identity: Identity): ClaimRow {
  const row = { kind: 'claim', key: id, dataset, record } as const;
  const ends = { subject: identity.canonical(record.subject), object: record.object === null ? null : identity.canonical(record.object) };
  return ends.subject === record.subject && ends.object === record.object ? row : { ...row, ends };
}
