import type { Row } from '../model/records/row.ts';
import type { GraphStore, Revision } from './graph-store.ts';

/** Looks at all that an engine keeps of its published revision, and writes nothing. */
export interface GraphAudit {
  readonly engine: GraphStore['engine'];
  /** What is published now; null where nothing is. Errors: StoreUnavailable. */
  open(): Promise<StoredGraph | null>;
}

/** The published revision as it is kept. */
export interface StoredGraph {
  readonly engine: GraphStore['engine'];
  readonly revision: Revision;
  /** All rows that are live; what no program of ours wrote is not among them. */
  rows(): Promise<readonly Row[]>;
  /** Every link that readers walk, also one that was drawn by hand. */
  links(): AsyncIterable<StoredLink>;
  /** What is kept beside rows and links, or with them, and does not follow from the rows. */
  strays(): AsyncIterable<Stray>;
  /** Whether it is still what is published: what was read while others published may not fit together. */
  isCurrent(): Promise<boolean>;
}

/** A link as it is kept. */
export interface StoredLink {
  /** The claim that it says it draws; null where it names none. */
  readonly claim: string | null;
  readonly predicate: string;
  /** Ids of its ends; null for something that has none. */
  readonly from: string | null;
  readonly to: string | null;
  /** The record that is kept with it; null where it keeps none that can be read. */
  readonly record: unknown;
  /** Names of what is kept with it and does not follow from that record. */
  readonly amiss: readonly string[];
}

/** Something that is kept and should not be, or should be kept otherwise. */
export interface Stray {
  /** The id of what it is about, or what it is where it has none. */
  readonly subject: string;
  readonly message: string;
}
