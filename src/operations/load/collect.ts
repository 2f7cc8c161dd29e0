import type { AuthoredClaim, AuthoredEvidence, AuthoredGraph } from '../../model/records/authored.ts';
import { idOfClaim } from '../../model/records/claim.ts';
import type { EvidenceRecord } from '../../model/records/claim-record.ts';
import { evidenceId, passageId } from '../../model/keys/id.ts';
import { isSymmetric } from '../../model/types/relation-types.ts';
import type { MentionRecord, PassageRecord } from '../../model/records/record.ts';
import type { Verification } from '../../model/terms/vocabularies.ts';

/** What one dataset says. */
export interface Contribution {
  readonly dataset: string;
  readonly graph: AuthoredGraph;
}

/** One claim with everything that any dataset says for it or against it. */
export interface CollectedClaim {
  readonly id: string;
  readonly dataset: string;
  readonly head: AuthoredClaim;
  readonly evidence: readonly { readonly record: EvidenceRecord; readonly dataset: string }[];
}

export interface CollectedPassage {
  readonly dataset: string;
  readonly record: PassageRecord;
}

/** All claims and passages of some datasets, joined by id; what comes out does not depend on the order of what goes in. */
export function collect(contributions: readonly Contribution[]): { readonly claims: readonly CollectedClaim[]; readonly passages: readonly CollectedPassage[] } {
  const sorted = [...contributions].sort((a, b) => (a.dataset < b.dataset ? -1 : 1));
  const claims = new Map<string, { dataset: string; head: AuthoredClaim; evidence: { record: EvidenceRecord; dataset: string }[] }>();
  const seen = new Set<string>();
  const passages = new PassageDrafts();
  for (const { dataset, graph } of sorted) {
    for (const claim of graph.claims) {
      const id = idOfClaim(claim);
      const known = claims.get(id);
      const held = known ?? { dataset, head: withSortedEnds(claim), evidence: [] };
      if (known !== undefined) known.head = joined(known.head, claim);
      for (const item of claim.evidence) {
        const record = evidenceRecord(id, item, passages.from(item, dataset));
        if (!seen.has(record.id)) held.evidence.push({ record, dataset });
        seen.add(record.id);
      }
      claims.set(id, held);
    }
    for (const one of graph.entities) {
      if (one.type === 'Event') for (const { article, locator } of one.amounts) passages.place(article, locator, dataset);
    }
    for (const mention of graph.mentions) passages.mention(mention.article, mention.locator, { form: mention.form, entity: mention.entity, dataset }, dataset);
  }
  return {
    claims: [...claims].map(([id, held]) => ({ ...held, id, evidence: held.evidence.sort((a, b) => (a.record.id < b.record.id ? -1 : 1)) })),
    passages: passages.all(),
  };
}

function withSortedEnds(claim: AuthoredClaim): AuthoredClaim {
  return isSymmetric(claim.predicate) && claim.object !== null && claim.object < claim.subject ? { ...claim, subject: claim.object, object: claim.subject } : claim;
}

/** What two authors say of the claim itself is equal where both say it (validation saw to that): the one that says it wins. */
function joined(a: AuthoredClaim, b: AuthoredClaim): AuthoredClaim {
  return {
    ...a,
    qualifier: a.qualifier ?? b.qualifier,
    detail: a.detail ?? b.detail,
    text: a.text ?? b.text,
    sequence: a.sequence ?? b.sequence,
    curation: a.curation ?? b.curation,
    reason: a.reason ?? b.reason,
  };
}

function evidenceRecord(claim: string, item: AuthoredEvidence, passage: string): EvidenceRecord {
  return {
    id: evidenceId(claim, passage, item.polarity, item.attributedTo),
    claim, passage, article: item.article,
    polarity: item.polarity, scope: item.scope, modality: item.modality, confidence: item.confidence, method: item.method, review: item.review,
    time: item.time, end: item.end, ongoing: item.ongoing, attributedTo: item.attributedTo, paraphrase: item.paraphrase,
  };
}

interface PassageDraft {
  readonly dataset: string;
  record: PassageRecord;
}

class PassageDrafts {
  readonly #drafts = new Map<string, PassageDraft>();

  from(item: AuthoredEvidence, dataset: string): string {
    const draft = this.#open(item.article, item.locator, item.quote, dataset);
    const verification = surer(draft.record.verification, item.verification);
    if (verification !== draft.record.verification) draft.record = { ...draft.record, verification };
    return draft.record.id;
  }

  /** A place that is named and not quoted. */
  place(article: string, locator: string | null, dataset: string): void {
    this.#open(article, locator, null, dataset);
  }

  mention(article: string, locator: string | null, mention: MentionRecord, dataset: string): void {
    const draft = this.#open(article, locator, null, dataset);
    draft.record = { ...draft.record, mentions: withMention(draft.record.mentions, mention) };
  }

  all(): readonly CollectedPassage[] {
    return [...this.#drafts.values()];
  }

  #open(article: string, locator: string | null, quote: string | null, dataset: string): PassageDraft {
    const id = passageId(article, locator, quote);
    const known = this.#drafts.get(id);
    if (known !== undefined) return known;
    const draft: PassageDraft = { dataset, record: { id, type: 'Passage', article, locator, quote, verification: 'SEEN', mentions: [] } };
    this.#drafts.set(id, draft);
    return draft;
  }
}

/** SEEN is what is said where nothing more is known; two other words cannot meet, since validation refuses them. */
function surer(a: Verification, b: Verification): Verification {
  return a === 'SEEN' ? b : a;
}

function withMention(mentions: readonly MentionRecord[], mention: MentionRecord): readonly MentionRecord[] {
  const known = mentions.some((other) => other.form === mention.form && other.entity === mention.entity);
  if (known) return mentions;
  return [...mentions, mention].sort((a, b) => (JSON.stringify([a.form, a.entity]) < JSON.stringify([b.form, b.entity]) ? -1 : 1));
}
