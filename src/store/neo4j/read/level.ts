import DataLoader from 'dataloader';
import { AFTER_ALL, BEFORE_ALL } from '../../../model/keys/sort-key.ts';
import type { Page } from '../../../question/page.ts';
import type { Slice } from '../../graph-store.ts';
import type { Columns } from '../driver/driver.ts';
import type { Params, Value } from '../driver/params.ts';
import { listOf, numberOf } from '../driver/column.ts';
import type { Walk } from './statements/fragments.ts';

/** Runs a statement at the revision of the reader. */
export type Send = (text: string, params: Params) => Promise<readonly Columns[]>;

/** One question asked of many nodes: its statement in an order, its filter, and how its rows are read. */
export interface LevelQuestion<R> {
  text(order: Page['order'], walk: Walk): string;
  readonly params: Params;
  /** What the statement is told of the key after which a page starts; the key itself if not stated. */
  start?(key: string): string;
  rows(column: readonly Value[], of: string, after: string, walk: Walk): readonly R[];
}

interface Want {
  readonly of: string;
  /** A page, or what is to be counted. */
  readonly what: Page | 'TOTAL' | 'WITHHELD';
}

/** The answers to one question; what one tick asks for is one statement, and one more for each further page that is cut differently. */
export class Level<R> {
  readonly #send: Send;
  readonly #question: LevelQuestion<R>;
  readonly #loader: DataLoader<Want, Slice<R> | number, string>;

  constructor(send: Send, question: LevelQuestion<R>) {
    this.#send = send;
    this.#question = question;
    this.#loader = new DataLoader((wants) => this.#answer(wants), { maxBatchSize: Infinity, cacheKeyFn: ({ of, what }) => JSON.stringify([of, what]) });
  }

  async page(of: string, page: Page): Promise<Slice<R>> {
    const answer = await this.#loader.load({ of, what: page });
    return typeof answer === 'number' ? { rows: [], more: false } : answer;
  }

  async count(of: string, what: 'TOTAL' | 'WITHHELD'): Promise<number> {
    const answer = await this.#loader.load({ of, what });
    return typeof answer === 'number' ? answer : 0;
  }

  async #answer(wants: readonly Want[]): Promise<(Slice<R> | number)[]> {
    const cuts = new Map<string, Want[]>();
    const counts: Want[] = [];
    for (const want of wants) {
      if (typeof want.what === 'string') {
        counts.push(want);
      } else {
        const cut = JSON.stringify(want.what);
        const pages = cuts.get(cut);
        if (pages === undefined) cuts.set(cut, [want]);
        else pages.push(want);
      }
    }
    const [first = [], ...others] = cuts.values();
    const answers = new Map<Want, Slice<R> | number>();
    await Promise.all([this.#ask([...first, ...counts], answers), ...others.map((pages) => this.#ask(pages, answers))]);
    return wants.map((want) => answers.get(want) ?? (typeof want.what === 'string' ? 0 : { rows: [], more: false }));
  }

  /** Asks one statement; the pages among what is wanted are cut alike. */
  async #ask(wants: readonly Want[], answers: Map<Want, Slice<R> | number>): Promise<void> {
    const page = wants.map(({ what }) => what).find((what) => typeof what !== 'string') ?? null;
    const order = page?.order ?? { by: 'ID', descending: false };
    const walk: Walk = order.descending === (page?.backwards ?? false) ? 'ASC' : 'DESC';
    const after = page?.after ?? (walk === 'ASC' ? BEFORE_ALL : AFTER_ALL);
    const ids = [...new Set(wants.map(({ of }) => of))];
    const rows = await this.#send(this.#question.text(order, walk), {
      ...this.#question.params,
      ids,
      down: order.descending,
      after: this.#question.start?.(after) ?? after,
      limit: page === null ? 0 : page.limit + 1,
      total: wants.some(({ what }) => what === 'TOTAL'),
      withheld: wants.some(({ what }) => what === 'WITHHELD'),
    });
    const byId = new Map(rows.map((row) => [ids[numberOf(row[0])], row]));
    for (const want of wants) {
      const row = byId.get(want.of);
      if (row === undefined) continue;
      if (want.what === 'TOTAL') answers.set(want, numberOf(row[2]));
      else if (want.what === 'WITHHELD') answers.set(want, numberOf(row[3]));
      else answers.set(want, cut(this.#question.rows(listOf(row[1]), want.of, after, walk), want.what.limit));
    }
  }
}

function cut<R>(rows: readonly R[], limit: number): Slice<R> {
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}
