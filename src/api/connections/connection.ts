import { chain } from '../../operations/chain.ts';
import type { LinkAsk, ListAsk } from '../../question/ask.ts';
import { encodeCursor } from '../../question/cursor.ts';
import type { Page } from '../../question/page.ts';
import type { Answer, GraphReader, LinkRow, ListRow, Slice } from '../../store/graph-store.ts';
import { withIds } from '../filters/filters.ts';
import { standingIds } from '../reading/known-ids.ts';

/** What a connection asks; `mark` makes the mark of its cursors. */
export interface Question<A extends LinkAsk | ListAsk> {
  readonly reader: GraphReader;
  readonly ask: A;
  readonly page: Page;
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
  const { reader, ask, page } = question;
  return new Connection(question, () => ({ page: () => reader.page(ask, page), total: () => reader.total(ask), withheld: () => reader.withheld(ask) }));
}

/** A list, not yet read. `named` are ids in its filter, which must exist; one that was merged into another stands for that one. */
export function listConnection(question: Question<ListAsk>, named: readonly string[]): ListConnection {
  const { reader, page } = question;
  return new Connection(question, () => chain(standingIds(reader, named), (standing) => {
    const ask = named.length === 0 ? question.ask : { ...question.ask, filter: withIds(question.ask.filter, standing) };
    return { page: () => reader.page(ask, page), total: () => reader.total(ask), withheld: () => reader.withheld(ask) };
  }));
}

/** How the rows of a connection are read and counted. */
interface Reading<R> {
  page(): Answer<Slice<R>>;
  total(): Answer<number>;
  withheld(): Answer<number>;
}

/** A handle on rows: nothing is read before a field of the connection is selected, and then once. Whatever reads may give UnknownId or StoreUnavailable. */
export class Connection<R extends { readonly key: string }> {
  private readonly question: Question<LinkAsk | ListAsk>;
  private readonly open: () => Answer<Reading<R>>;
  private reading: Answer<Reading<R>> | null = null;
  private slice: Answer<Slice<R>> | null = null;
  private mark: string | null = null;

  constructor(question: Question<LinkAsk | ListAsk>, open: () => Answer<Reading<R>>) {
    this.question = question;
    this.open = open;
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
    return chain(this.read(), (reading) => reading.total());
  }

  /** How many more match and are not shown. */
  withheld(): Answer<number> {
    return chain(this.read(), (reading) => reading.withheld());
  }

  cursorOf(row: R): string;
  cursorOf(row: R | undefined): string | null;
  cursorOf(row: R | undefined): string | null {
    if (row === undefined) return null;
    return encodeCursor((this.mark ??= this.question.mark()), row.key);
  }

  private paged(): Answer<Slice<R>> {
    return (this.slice ??= chain(this.read(), (reading) => reading.page()));
  }

  private read(): Answer<Reading<R>> {
    return (this.reading ??= this.open());
  }
}
