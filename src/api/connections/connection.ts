import { chain } from '../../operations/chain.ts';
import type { LinkAsk, ListAsk } from '../../question/ask.ts';
import { encodeCursor } from '../../question/cursor.ts';
import type { Page } from '../../question/page.ts';
import type { Answer, GraphReader, LinkRow, ListRow, Slice } from '../../store/graph-store.ts';
import { refuseUnknown } from '../reading/known-ids.ts';

/** What a connection asks: `named` are ids in its arguments, which must exist; `mark` makes the mark of its cursors. */
export interface Question<A extends LinkAsk | ListAsk> {
  readonly reader: GraphReader;
  readonly ask: A;
  readonly page: Page;
  readonly named: readonly string[];
  readonly mark: () => string;
}

/** One row of a connection, with the connection that gives its cursor. */
export interface Edge<R extends { readonly key: string }> {
  readonly of: Connection<R>;
  readonly row: R;
}

interface PageFacts {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A connection of links, and one row of it. */
export type LinkConnection = Connection<LinkRow>;
export type LinkEdge = Edge<LinkRow>;

/** A connection of a list, and one row of it. */
export type ListConnection = Connection<ListRow>;
export type ListEdge = Edge<ListRow>;

/** The links of one kind from one thing, not yet read. */
export function linkConnection(question: Question<LinkAsk>): LinkConnection {
  return new Connection(question, () => question.reader.page(question.ask, question.page));
}

/** A list, not yet read. */
export function listConnection(question: Question<ListAsk>): ListConnection {
  return new Connection(question, () => question.reader.page(question.ask, question.page));
}

/** A handle on rows: nothing is read before a field of the connection is selected, and then once. Whatever reads may give UnknownId or StoreUnavailable. */
export class Connection<R extends { readonly key: string }> {
  private readonly question: Question<LinkAsk | ListAsk>;
  private readonly read: () => Answer<Slice<R>>;
  private known: Answer<void> | null = null;
  private slice: Answer<Slice<R>> | null = null;
  private mark: string | null = null;

  constructor(question: Question<LinkAsk | ListAsk>, read: () => Answer<Slice<R>>) {
    this.question = question;
    this.read = read;
  }

  /** The rows of the page, in the order asked even when it was read backwards. */
  rows(): Answer<readonly R[]> {
    return chain(this.paged(), ({ rows }) => (this.question.page.backwards ? [...rows].reverse() : rows));
  }

  edges(): Answer<readonly Edge<R>[]> {
    return chain(this.rows(), (rows) => rows.map((row) => ({ of: this, row })));
  }

  /** Read forwards: more follow when one more row exists, more stand before when a cursor was given. Mirrored for a page read backwards. */
  pageInfo(): Answer<PageFacts> {
    const { backwards, after } = this.question.page;
    return chain(this.rows(), (rows) => chain(this.paged(), ({ more }) => ({
      hasNextPage: backwards ? after !== null : more,
      hasPreviousPage: backwards ? more : after !== null,
      startCursor: this.cursorOf(rows[0]),
      endCursor: this.cursorOf(rows.at(-1)),
    })));
  }

  /** How many match in all, before paging. */
  total(): Answer<number> {
    return chain(this.checked(), () => this.question.reader.total(this.question.ask));
  }

  /** How many more match and are not shown. */
  withheld(): Answer<number> {
    return chain(this.checked(), () => this.question.reader.withheld(this.question.ask));
  }

  cursorOf(row: R): string;
  cursorOf(row: R | undefined): string | null;
  cursorOf(row: R | undefined): string | null {
    if (row === undefined) return null;
    return encodeCursor((this.mark ??= this.question.mark()), row.key);
  }

  private paged(): Answer<Slice<R>> {
    return (this.slice ??= chain(this.checked(), this.read));
  }

  private checked(): Answer<void> {
    return (this.known ??= refuseUnknown(this.question.reader, this.question.named));
  }
}
