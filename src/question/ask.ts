import type { EntityType } from '../model/keys/id.ts';
import type { RelationName } from '../model/types/relation-types.ts';
import type { WayDirection } from '../model/types/ways.ts';
import type { ParticipantRole, Stance } from '../model/terms/vocabularies.ts';
import type { ListFilter } from './list-filter.ts';
import type { Shown } from './shown.ts';

/** Which links of one kind; null is any. */
export interface LinkFilter {
  readonly qualifiers: readonly string[] | null;
  readonly stances: readonly Stance[] | null;
  readonly roles: readonly ParticipantRole[] | null;
  readonly shown: Shown;
}

/** The links of one kind from one thing. */
export interface LinkAsk {
  readonly ask: 'LINKS';
  readonly of: string;
  readonly relation: RelationName;
  readonly direction: WayDirection;
  readonly filter: LinkFilter;
}

/** What a list can hold. */
export type ListItem = EntityType | 'Article' | 'Claim' | 'Passage' | 'Mention' | 'Conflict';

/**
 * A list: of the whole graph (`within` null), or of what belongs to one thing. Claims are listed within a thing, an article or a passage;
 * articles and mentions within a thing; passages within an article.
 */
export interface ListAsk {
  readonly ask: 'LIST';
  readonly items: ListItem;
  readonly within: string | null;
  readonly filter: ListFilter;
}

/** Which links of any kind: for walks over the graph. */
export interface WalkFilter extends LinkFilter {
  /** Thematic kinds are in here only where they were asked for by name. */
  readonly relations: readonly RelationName[];
}

export type WalkDirection = 'OUT' | 'IN' | 'BOTH';

/** From which things a walk followed links, in which direction, and to which types; null is any. */
export interface Walked {
  readonly from: readonly string[];
  readonly direction: WalkDirection;
  readonly types: readonly EntityType[] | null;
}
