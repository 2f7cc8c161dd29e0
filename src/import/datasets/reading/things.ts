import type { AuthoredArticle, AuthoredEntity } from '../../../model/records/authored.ts';
import type { AIModelRecord, CompanyRecord, EventRecord, PlatformRecord, PolicyRecord, StakeholderRecord } from '../../../model/records/record.ts';
import { UNKNOWN_TIME } from '../../../model/time/uncertain-time.ts';

type Said<R, K extends keyof R> = Pick<R, K> & Partial<Pick<R, Extract<keyof R, 'aliases' | 'externalIds' | 'jurisdictions'>>>;
type Unnamed = Omit<AuthoredEntity, 'id' | 'name'>;

/** A thing before it has an id: what a row says of it, and nothing that it does not say. */
export type Draft = AuthoredEntity extends infer E ? (E extends AuthoredEntity ? Omit<E, 'id'> : never) : never;

const UNSAID = { aliases: [], description: null, jurisdictions: [], externalIds: [] } satisfies Partial<Unnamed>;

/** A company. */
export function company(said: Said<CompanyRecord, 'name'> & Partial<Pick<CompanyRecord, 'companyKind'>>): Draft {
  return { ...UNSAID, type: 'Company', formerNames: [], companyKind: 'UNKNOWN', website: null, ...said };
}

type ModelFields = 'family' | 'inputs' | 'openness' | 'outputs' | 'releasedAt';

/** A model. */
export function model(said: Said<AIModelRecord, 'name'> & Partial<Pick<AIModelRecord, ModelFields>>): Draft {
  return {
    ...UNSAID, type: 'AIModel', family: null, version: null, modelKind: 'MODEL', releasedAt: null, inputs: [], outputs: [], openness: 'UNKNOWN', ...said,
  };
}

/** A platform. */
export function platform(said: Said<PlatformRecord, 'name' | 'platformKind'>): Draft {
  return { ...UNSAID, type: 'Platform', ...said };
}

/** A policy. */
export function policy(said: Said<PolicyRecord, 'name' | 'policyKind'> & Partial<Pick<PolicyRecord, 'bindingness' | 'url'>>): Draft {
  return { ...UNSAID, type: 'Policy', officialTitle: null, bindingness: 'UNKNOWN', url: null, ...said };
}

/** A person, a body or a group. */
export function stakeholder(said: Said<StakeholderRecord, 'name' | 'stakeholderKind'>): Draft {
  return { ...UNSAID, type: 'Stakeholder', ...said };
}

/** An event; a claim that it took place goes with it. */
export function event(said: Said<EventRecord, 'name' | 'subtype'>): Draft {
  return { ...UNSAID, type: 'Event', amounts: [], ...said };
}

/** A source before it has an id. */
export function article(said: Pick<AuthoredArticle, 'sourceKind' | 'title'> & Partial<AuthoredArticle>): Omit<AuthoredArticle, 'id'> {
  return {
    type: 'Article', url: null, publisher: null, origin: null, authors: [], publishedAt: UNKNOWN_TIME, retrievedAt: null, language: null,
    textSha256: null, licence: null, ...said,
  };
}
