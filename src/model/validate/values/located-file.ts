import type { AuthoredArticle, AuthoredClaim, AuthoredEntity, AuthoredEvidence, AuthoredJudgement, AuthoredMention } from '../../records/authored.ts';
import type { Located } from './located.ts';

/** What a claim says, without its evidence. */
export type ClaimSaying = Omit<AuthoredClaim, 'evidence'>;

/** An item of a claims section: evidence is checked each alone. `whole` is false where some of it could not be read. */
export interface LocatedClaim {
  readonly saying: Located<ClaimSaying>;
  readonly evidence: readonly Located<AuthoredEvidence>[];
  readonly whole: boolean;
}

/** All that one file says, in its order, faulty items among it. */
export interface LocatedFile {
  /** Null where the file gives no sound day. */
  readonly recorded: string | null;
  readonly entities: readonly Located<AuthoredEntity>[];
  readonly articles: readonly Located<AuthoredArticle>[];
  readonly claims: readonly LocatedClaim[];
  readonly mentions: readonly Located<AuthoredMention>[];
  readonly judgements: readonly Located<AuthoredJudgement>[];
  /** Ids that stand in text which could not be read: nothing is concluded from their absence. */
  readonly lost: ReadonlySet<string>;
  /** What stands where the id of a thing or an article should, and is none. */
  readonly misspelt: readonly string[];
}
