import DataLoader from 'dataloader';
import { MOST_NEAREST, nearest } from '../../../model/keys/nearest.ts';
import type { LinkAsk, ListAsk, WalkDirection, Walked, WalkFilter } from '../../../question/ask.ts';
import type { Page } from '../../../question/page.ts';
import type { EntityRecord } from '../../../model/records/record.ts';
import type { RelationName } from '../../../model/types/relation-types.ts';
import type { Among, Answer, GraphReader, LinkRow, ListRow, PolicySteps, Revision, Slice, StoredNode, StreamedLink, Support } from '../../graph-store.ts';
import { among, candidatesFor, nodesOf, stepsOf, supportOf, walk } from './answers.ts';
import { Level, type Send } from './level.ts';
import type { Moments } from './moments.ts';
import { linkQuestion, listQuestion, mayWithhold } from './questions.ts';
import { streamLinks, streamThings } from './stream.ts';
import { scopeOf } from './statements/scopes.ts';

/**
 * Reads one revision from Neo4j for one operation. What one tick asks of the same kind is one statement for all its nodes, and nothing is
 * asked twice.
 */
export class Neo4jReader implements GraphReader {
  readonly revision: Revision;
  readonly #send: Send;
  readonly #moments: Moments;
  readonly #links = new Map<string, Level<LinkRow>>();
  readonly #lists = new Map<string, Level<ListRow> | null>();
  readonly #nodes: DataLoader<string, StoredNode | null>;
  readonly #support: DataLoader<string, Support>;
  readonly #steps: DataLoader<string, PolicySteps>;

  constructor(revision: Revision, moments: Moments, send: Send) {
    this.revision = revision;
    this.#moments = moments;
    this.#send = send;
    const options = { maxBatchSize: Infinity };
    this.#nodes = new DataLoader((ids) => nodesOf(send, moments, revision.n, ids), options);
    this.#support = new DataLoader((ids) => supportOf(send, ids), options);
    this.#steps = new DataLoader((ids) => stepsOf(send, moments, ids), options);
  }

  node(id: string): Promise<StoredNode | null> {
    return this.#nodes.load(id);
  }

  page(ask: LinkAsk, page: Page): Answer<Slice<LinkRow>>;
  page(ask: ListAsk, page: Page): Answer<Slice<ListRow>>;
  page(ask: LinkAsk | ListAsk, page: Page): Answer<Slice<LinkRow> | Slice<ListRow>> {
    if (ask.ask === 'LINKS') return this.#linkLevel(ask).page(ask.of, page);
    return this.#listLevel(ask)?.page(ask.within ?? '', page) ?? { rows: [], more: false };
  }

  total(ask: LinkAsk | ListAsk): Answer<number> {
    if (ask.ask === 'LINKS') return this.#linkLevel(ask).count(ask.of, 'TOTAL');
    return this.#listLevel(ask)?.count(ask.within ?? '', 'TOTAL') ?? 0;
  }

  withheld(ask: LinkAsk | ListAsk): Answer<number> {
    if (ask.ask === 'LINKS') return this.#linkLevel(ask).count(ask.of, 'WITHHELD');
    return mayWithhold(ask) ? (this.#listLevel(ask)?.count(ask.within ?? '', 'WITHHELD') ?? 0) : 0;
  }

  support(claim: string): Promise<Support> {
    return this.#support.load(claim);
  }

  steps(policy: string): Promise<PolicySteps> {
    return this.#steps.load(policy);
  }

  walk(from: readonly string[], direction: WalkDirection, filter: WalkFilter): Promise<readonly EntityRecord[]> {
    return walk(this.#send, from, direction, filter);
  }

  among(ids: readonly string[], filter: WalkFilter, walked: Walked): Promise<Among> {
    return among(this.#send, this.#moments, ids, filter, walked);
  }

  streamThings(): AsyncIterable<readonly EntityRecord[]> {
    return streamThings(this.#send);
  }

  streamLinks(relations: readonly RelationName[]): AsyncIterable<readonly StreamedLink[]> {
    return streamLinks(this.#send, relations);
  }

  async missing(ids: readonly string[]): Promise<readonly { readonly id: string; readonly nearest: string | null }[]> {
    const asked = [...new Set(ids)];
    const found = await Promise.all(asked.map((id) => this.node(id)));
    const unknown = asked.filter((_id, index) => found[index] === null);
    if (unknown.length === 0) return [];
    const candidates = await candidatesFor(this.#send, unknown.slice(0, MOST_NEAREST));
    return unknown.map((id) => ({ id, nearest: nearest(id, candidates.get(id) ?? []) }));
  }

  #linkLevel(ask: LinkAsk): Level<LinkRow> {
    const group = JSON.stringify([ask.relation, ask.direction, ask.filter]);
    const level = this.#links.get(group) ?? new Level(this.#send, linkQuestion(ask, this.#moments));
    this.#links.set(group, level);
    return level;
  }

  #listLevel(ask: ListAsk): Level<ListRow> | null {
    const group = JSON.stringify([ask.items, scopeOf(ask.within), ask.filter]);
    const known = this.#lists.get(group);
    if (known !== undefined) return known;
    const question = listQuestion(ask, this.#moments);
    const level = question === null ? null : new Level(this.#send, question);
    this.#lists.set(group, level);
    return level;
  }
}
