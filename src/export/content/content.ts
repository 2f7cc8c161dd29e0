import type { ClaimRecord } from '../../model/records/claim-record.ts';
import type { CorroborationBasis } from '../../model/records/corroboration.ts';
import type { EntityType } from '../../model/keys/id.ts';
import type { EntityRecord } from '../../model/records/record.ts';

/** What every file says of itself. */
export interface ExportHeader {
  /** What was asked, as the query of an address; empty for the whole graph. */
  readonly question: string;
  /** The path of the file with the evidence of this very answer. */
  readonly evidence: string;
  readonly revision: number;
  /** Fingerprint of the revision. */
  readonly hash: string;
  /** The moment of the revision, YYYY-MM-DDThh:mm:ssZ; nothing in a file tells when it was written. */
  readonly date: string;
  readonly licence: string;
  /** Which limit cut the answer and what to ask for instead; null when nothing was cut. */
  readonly cut: string | null;
  /** How many more links match and are not shown. */
  readonly withheld: number;
}

/** An end of a link. */
export interface End {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
}

/** A link with both ends and all that it rests on. */
export interface ExportEdge {
  readonly claim: ClaimRecord;
  readonly from: End;
  readonly to: End;
  readonly support: CorroborationBasis;
}

/** One source's word on a link. */
export type Source = CorroborationBasis['evidence'][number];

/** What a file is made of. Each stream comes in pages and may be read again from its start; both ends of each edge are among the nodes. */
export interface Content {
  readonly header: ExportHeader;
  readonly nodes: () => AsyncIterable<readonly EntityRecord[]>;
  readonly edges: () => AsyncIterable<readonly ExportEdge[]>;
}

/** How cells of CSV are written. */
export interface WriteOptions {
  /** Leave cells as they are that a spreadsheet would take for a formula. */
  readonly raw: boolean;
  /** Begin CSV with a byte order mark. */
  readonly bom: boolean;
}

/** The parts of a file in order: text, to be sent as UTF-8, or bytes. */
export type Written = AsyncIterable<string | Uint8Array>;

/** Writes a file of one format. */
export type Write = (content: Content, options: WriteOptions) => Written;
