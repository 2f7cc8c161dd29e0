import type { AuthoredClaim, AuthoredEntity, AuthoredEvidence, AuthoredGraph, AuthoredJudgement, DatedGraph } from '../../src/model/records/authored.ts';
import type { ArticleRecord } from '../../src/model/records/record.ts';
import { timeOf, UNKNOWN_TIME, type UncertainTime } from '../../src/model/time/uncertain-time.ts';
import type { EventSubtype } from '../../src/model/terms/event-types.ts';

const COMMON = { aliases: [], description: null, jurisdictions: [], externalIds: [] };

export function company(id: string, name = id, more: object = {}): AuthoredEntity {
  return { ...COMMON, id: `company:${id}`, type: 'Company', name, formerNames: [], companyKind: 'UNKNOWN', website: null, ...more };
}

export function model(id: string, name = id, more: object = {}): AuthoredEntity {
  return {
    ...COMMON, id: `model:${id}`, type: 'AIModel', name, family: null, version: null, modelKind: 'MODEL', releasedAt: null, inputs: [], outputs: [],
    openness: 'UNKNOWN', ...more,
  };
}

export function platform(id: string, name = id, more: object = {}): AuthoredEntity {
  return { ...COMMON, id: `platform:${id}`, type: 'Platform', name, platformKind: 'OTHER', ...more };
}

export function policy(id: string, name = id, more: object = {}): AuthoredEntity {
  return { ...COMMON, id: `policy:${id}`, type: 'Policy', name, officialTitle: null, policyKind: 'OTHER', bindingness: 'UNKNOWN', url: null, ...more };
}

export function stakeholder(id: string, name = id, more: object = {}): AuthoredEntity {
  return { ...COMMON, id: `stakeholder:${id}`, type: 'Stakeholder', name, stakeholderKind: 'OTHER', ...more };
}

export function event(id: string, name = id, more: object = {}): AuthoredEntity {
  const subtype: EventSubtype = 'REPORT';
  return { ...COMMON, id: `event:${id}`, type: 'Event', name, subtype, amounts: [], ...more };
}

export function article(id: string, publisher: string | null = id, more: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    id: `article:${id}`, type: 'Article', title: `Title of ${id}`, url: `https://example.org/${id}`, publisher, origin: null, authors: [],
    publishedAt: UNKNOWN_TIME, retrievedAt: null, language: 'en', sourceKind: 'NEWS', textSha256: null, licence: null, ...more,
  };
}

/** Evidence at p1 of an article, unless said otherwise. */
export function says(articleId: string, more: Partial<AuthoredEvidence> = {}): AuthoredEvidence {
  return {
    article: `article:${articleId}`, locator: 'p1', quote: null, verification: 'SEEN', paraphrase: null, polarity: 'SUPPORTS', scope: 'CLAIM',
    modality: 'STATED', confidence: 'HIGH', method: 'CURATED', review: 'ACCEPTED', time: null, end: null, ongoing: 'UNKNOWN', attributedTo: null, ...more,
  };
}

type ClaimParts = Partial<AuthoredClaim> & Pick<AuthoredClaim, 'subject' | 'predicate' | 'evidence'>;

export function claim(parts: ClaimParts): AuthoredClaim {
  return {
    object: null, qualifier: null, stance: null, role: null, toStatus: null, detail: null, text: null, episode: null, sequence: null,
    curation: null, reason: null, ...parts,
  };
}

/** That an event took place, on a day, in a month or in a year. */
export function occurred(id: string, time: string | UncertainTime | null, articleId: string): AuthoredClaim {
  const when = typeof time === 'string' ? day(time) : time;
  return claim({ subject: `event:${id}`, predicate: 'OCCURRED', evidence: [says(articleId, { time: when })] });
}

export function day(text: string): UncertainTime {
  const time = timeOf(text);
  if (time === null) throw new Error(`${text} is no short time`);
  return time;
}

/** A judgement of SAME, unless said otherwise. */
export function judged(a: string, b: string, more: Partial<AuthoredJudgement> = {}): AuthoredJudgement {
  return { a, b, judgement: 'SAME', canonical: null, reason: 'Told as one.', by: 'a curator', at: '2026-01-01T00:00:00Z', ...more };
}

export function graph(parts: Partial<AuthoredGraph>): AuthoredGraph {
  return { entities: [], articles: [], claims: [], mentions: [], judgements: [], ...parts };
}

export function recorded(date: string, parts: Partial<AuthoredGraph>): DatedGraph {
  return { recorded: date, ...graph(parts) };
}
