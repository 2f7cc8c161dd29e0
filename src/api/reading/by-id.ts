import { isEntity } from '../../operations/entity.ts';
import { chain } from '../../operations/chain.ts';
import type { ArticleRecord, EntityRecord, EventRecord, PassageRecord } from '../../model/records/record.ts';
import type { Answer, GraphReader, StoredClaim, StoredNode } from '../../store/graph-store.ts';

type Is<T extends StoredNode> = (node: StoredNode | null) => node is T;

/** Whether a node is a claim. */
export const isClaim: Is<StoredClaim> = (node) => node !== null && 'recordedAt' in node;
const isEvent: Is<EventRecord> = (node) => node?.type === 'Event';
const isPassage: Is<PassageRecord> = (node) => node?.type === 'Passage';
const isArticle: Is<ArticleRecord> = (node) => node?.type === 'Article';

/** The thing with an id; null where there is none. */
export function thingOrNone(reader: GraphReader, id: string): Answer<EntityRecord | null> {
  return chain(reader.node(id), (node) => (isEntity(node) ? node : null));
}

/** The thing that a record names. */
export function thingNamed(reader: GraphReader, id: string): Answer<EntityRecord> {
  return named(reader, id, isEntity);
}

/** The event that a record names. */
export function eventNamed(reader: GraphReader, id: string): Answer<EventRecord> {
  return named(reader, id, isEvent);
}

/** The claim that a record names. */
export function claimNamed(reader: GraphReader, id: string): Answer<StoredClaim> {
  return named(reader, id, isClaim);
}

/** The passage that a record names. */
export function passageNamed(reader: GraphReader, id: string): Answer<PassageRecord> {
  return named(reader, id, isPassage);
}

/** The article that a record names. */
export function articleNamed(reader: GraphReader, id: string): Answer<ArticleRecord> {
  return named(reader, id, isArticle);
}

/** A graph that names a thing and does not hold it is broken, which is our fault and not the asker's: an error that is masked. */
function named<T extends StoredNode>(reader: GraphReader, id: string, is: Is<T>): Answer<T> {
  return chain(reader.node(id), (node) => {
    if (is(node)) return node;
    throw new Error(`the graph names ${id} and does not hold it`);
  });
}
