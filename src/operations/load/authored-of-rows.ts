import type { AuthoredAmount, AuthoredClaim, AuthoredEntity, AuthoredJudgement, AuthoredMention } from '../../model/records/authored.ts';
import type { ClaimRecord, EvidenceRecord } from '../../model/records/claim-record.ts';
import type { AmountRecord, EntityRecord, PassageRecord } from '../../model/records/record.ts';
import type { Row } from '../../model/records/row.ts';
import type { Contribution } from './collect.ts';

/** What the datasets of these rows say, read back from the rows: deriving from it gives the rows again. Rows must be whole: claims and passages with their evidence. */
export function contributionsOf(rows: readonly Row[], without: string): readonly Contribution[] {
  const authored = [...new Set(rows.flatMap(datasetsOf))].filter((dataset) => dataset !== without).sort();
  const claims = new Map(rows.flatMap((row) => (row.kind === 'claim' ? [[row.key, row.record] as const] : [])));
  const passages = new Map(rows.flatMap((row) => (row.kind === 'passage' ? [[row.key, row.record] as const] : [])));
  return authored.map((dataset) => ({
    dataset,
    graph: {
      entities: rows.flatMap((row) => (row.kind === 'entity' && row.dataset === dataset ? [authoredEntity(row.record, passages)] : [])),
      articles: rows.flatMap((row) => (row.kind === 'article' && row.dataset === dataset ? [row.record] : [])),
      claims: rows.flatMap((row) => (row.kind === 'evidence' && row.dataset === dataset ? authoredClaim(row.record, claims, passages) : [])),
      mentions: [...passages.values()].flatMap((passage) => mentionsOf(passage, dataset)),
      judgements: rows.flatMap((row) => (row.kind === 'entity' ? judgementsOf(row.record, dataset) : [])),
    },
  }));
}

function datasetsOf(row: Row): readonly string[] {
  switch (row.kind) {
    case 'entity': return [row.dataset, ...row.record.judgements.map((judgement) => judgement.dataset)];
    case 'passage': return row.record.mentions.map((mention) => mention.dataset);
    case 'article': case 'evidence': return [row.dataset];
    default: return [];
  }
}

function authoredEntity(record: EntityRecord, passages: ReadonlyMap<string, PassageRecord>): AuthoredEntity {
  if (record.type === 'Event') {
    const { judgements: _judgements, confirmed: _confirmed, mergedFrom: _mergedFrom, sameAs: _sameAs, time: _time, eventType: _eventType, amounts, ...authored } = record;
    return { ...authored, amounts: amounts.flatMap((amount) => authoredAmount(amount, passages)) };
  }
  const { judgements: _judgements, confirmed: _confirmed, mergedFrom: _mergedFrom, sameAs: _sameAs, ...authored } = record;
  return authored;
}

function authoredAmount({ passage, ...amount }: AmountRecord, passages: ReadonlyMap<string, PassageRecord>): readonly AuthoredAmount[] {
  const place = passages.get(passage);
  return place === undefined ? [] : [{ ...amount, article: place.article, locator: place.locator }];
}

function authoredClaim(record: EvidenceRecord, claims: ReadonlyMap<string, ClaimRecord>, passages: ReadonlyMap<string, PassageRecord>): readonly AuthoredClaim[] {
  const claim = claims.get(record.claim);
  const passage = passages.get(record.passage);
  if (claim === undefined || passage === undefined) return [];
  const { subject, predicate, object, qualifier, stance, role, toStatus, detail, text, episode, sequence, status, reason } = claim;
  const curation = status === 'DISPUTED' || status === 'RETRACTED' ? status : null;
  const { locator, quote, verification } = passage;
  return [{
    subject, predicate, object, qualifier, stance, role, toStatus, detail, text, episode, sequence, curation, reason,
    evidence: [{ ...record, locator, quote, verification }],
  }];
}

function mentionsOf(passage: PassageRecord, dataset: string): readonly AuthoredMention[] {
  const own = passage.mentions.filter((mention) => mention.dataset === dataset);
  return own.map(({ form, entity }) => ({ entity, article: passage.article, locator: passage.locator, form }));
}

/** A judgement stands on both ids; it is read from the lesser one. */
function judgementsOf(record: EntityRecord, dataset: string): readonly AuthoredJudgement[] {
  const own = record.judgements.filter((judgement) => judgement.dataset === dataset && record.id < judgement.other);
  return own.map(({ other, judgement, canonical, reason, by, at }) => ({ a: record.id, b: other, judgement, canonical, reason, by, at }));
}
