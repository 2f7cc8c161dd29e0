import type { AuthoredEntity, AuthoredJudgement } from '../../model/records/authored.ts';
import type { ClaimEnds, Row } from '../../model/records/row.ts';
import { ownNamesOf, type Identity } from '../../model/records/identity.ts';
import { passageId } from '../../model/keys/id.ts';
import { eventTypeOf } from '../../model/terms/event-types.ts';
import type { AmountRecord, EntityRecord, IdentityJudgement, MergedId } from '../../model/records/record.ts';
import { UNKNOWN_TIME, type UncertainTime } from '../../model/time/uncertain-time.ts';
import type { Contribution } from './collect.ts';

/** What the records of things follow from, beside what is authored of them. */
export interface EntityBasis {
  readonly identity: Identity;
  /** The ends of all claims that are shown by default. */
  readonly shown: readonly ClaimEnds[];
  /** The window of the event that an id stands for. */
  readonly windowOf: (event: string) => UncertainTime | null;
}

/** The rows of all things, those merged into others last. */
export function entityRows(contributions: readonly Contribution[], basis: EntityBasis): readonly Row[] {
  const confirmed = new Set(basis.shown.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])));
  const judgements = judgementsByEntity(contributions);
  const authored = new Map(contributions.flatMap(({ graph }) => graph.entities.map((one) => [one.id, one] as const)));
  const broughtBy = (id: string): readonly MergedId[] => {
    const one = authored.get(id);
    return one === undefined ? [] : [{ id, names: ownNamesOf(one), judgements: judgements.get(id) ?? [], amounts: amountsOf(one) }];
  };
  const rows = contributions.flatMap(({ dataset, graph }) => graph.entities.map((one): Row & { readonly kind: 'entity' } => {
    const canonical = basis.identity.canonical(one.id);
    const isCanonical = canonical === one.id;
    const record = entityRecord(one, basis.windowOf(one.id) ?? UNKNOWN_TIME, {
      judgements: judgements.get(one.id) ?? [],
      confirmed: isCanonical && confirmed.has(one.id),
      mergedFrom: isCanonical ? basis.identity.idsOf(one.id).filter((id) => id !== one.id).flatMap(broughtBy) : [],
      sameAs: isCanonical ? null : canonical,
    });
    return { kind: 'entity', key: record.id, dataset, record };
  }));
  return [...rows.filter(({ record }) => record.sameAs === null), ...rows.filter(({ record }) => record.sameAs !== null)];
}

function entityRecord(authored: AuthoredEntity, time: UncertainTime, derived: Pick<EntityRecord, 'judgements' | 'confirmed' | 'mergedFrom' | 'sameAs'>): EntityRecord {
  return authored.type === 'Event'
    ? { ...authored, ...derived, amounts: amountsOf(authored), time, eventType: eventTypeOf(authored.subtype) }
    : { ...authored, ...derived };
}

function amountsOf(authored: AuthoredEntity): readonly AmountRecord[] {
  const given = authored.type === 'Event' ? authored.amounts : [];
  return given.map(({ value, currency, what, text, article, locator }) => ({ value, currency, what, text, passage: passageId(article, locator, null) }));
}

/** Each judgement stands on both ids, sorted by the other id. */
function judgementsByEntity(contributions: readonly Contribution[]): ReadonlyMap<string, readonly IdentityJudgement[]> {
  const found = new Map<string, IdentityJudgement[]>();
  const add = (id: string, other: string, { judgement, canonical, reason, by, at }: AuthoredJudgement, dataset: string): void => {
    const list = found.get(id) ?? [];
    list.push({ other, judgement, canonical, reason, by, at, dataset });
    found.set(id, list);
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
