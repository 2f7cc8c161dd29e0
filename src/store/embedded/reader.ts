import { kindOfId, type NodeKind } from '../../model/keys/id.ts';
import type { LinkAsk, ListAsk, WalkDirection, Walked, WalkFilter } from '../../question/ask.ts';
import { MOST_NEAREST, nearest } from '../../model/keys/nearest.ts';
import type { Page } from '../../question/page.ts';
import { departed } from '../../model/records/identity.ts';
import type { RelationName } from '../../model/types/relation-types.ts';
import type { Among, GraphReader, LinkRow, ListRow, PolicySteps, Revision, Slice, StoredNode, StreamedLink, Support } from '../graph-store.ts';
import type { EntityRecord } from '../../model/records/record.ts';
import type { Graph } from './memory/graph.ts';
import { linkPage, linksWithheld, linkTotal } from './answers/links.ts';
import { listPage, listTotal, listWithheld } from './answers/lists.ts';
import { streamLinks, streamThings } from './answers/stream.ts';
import { live, type Lived } from './memory/lived.ts';
import { storedClaim } from './memory/stored-claim.ts';
import { stepsOf, supportOf } from './answers/support.ts';
import { among, walk } from './answers/walk.ts';

/** Reads one revision of a graph in memory; every answer is there at once. */
export class EmbeddedReader implements GraphReader {
  readonly revision: Revision;
  readonly #graph: Graph;

  constructor(graph: Graph, revision: Revision) {
    this.#graph = graph;
    this.revision = revision;
  }

  node(id: string): StoredNode | null {
    switch (kindOfId(id)) {
      case null: case 'Evidence': return null;
      case 'Claim': return this.#claim(id);
      case 'Article': return this.#live(this.#graph.articles.get(id))?.record ?? null;
      case 'Passage': return this.#live(this.#graph.passages.get(id))?.record ?? null;
      case 'Conflict': return this.#graph.conflicts.get(id)?.find((row) => this.#live(row) !== null)?.record ?? null;
      default: return this.#thing(id);
    }
  }

  page(ask: LinkAsk, page: Page): Slice<LinkRow>;
  page(ask: ListAsk, page: Page): Slice<ListRow>;
  page(ask: LinkAsk | ListAsk, page: Page): Slice<LinkRow> | Slice<ListRow> {
    return ask.ask === 'LINKS' ? linkPage(this.#graph, this.revision.n, ask, page) : listPage(this.#graph, this.revision.n, ask, page);
  }

  total(ask: LinkAsk | ListAsk): number {
    return ask.ask === 'LINKS' ? linkTotal(this.#graph, this.revision.n, ask) : listTotal(this.#graph, this.revision.n, ask);
  }

  withheld(ask: LinkAsk | ListAsk): number {
    return ask.ask === 'LINKS' ? linksWithheld(this.#graph, this.revision.n, ask) : listWithheld(this.#graph, this.revision.n, ask);
  }

  support(claim: string): Support {
    return supportOf(this.#graph, this.revision.n, claim);
  }

  steps(policy: string): PolicySteps {
    return stepsOf(this.#graph, this.revision.n, policy);
  }

  walk(from: readonly string[], direction: WalkDirection, filter: WalkFilter): readonly EntityRecord[] {
    return walk(this.#graph, this.revision.n, from, direction, filter);
  }

  among(ids: readonly string[], filter: WalkFilter, walked: Walked): Among {
    return among(this.#graph, this.revision.n, ids, filter, walked);
  }

  streamThings(): AsyncIterable<readonly EntityRecord[]> {
    return streamThings(this.#graph, this.revision.n);
  }

  streamLinks(relations: readonly RelationName[]): AsyncIterable<readonly StreamedLink[]> {
    return streamLinks(this.#graph, this.revision.n, relations);
  }

  missing(ids: readonly string[]): readonly { readonly id: string; readonly nearest: string | null }[] {
    const unknown = [...new Set(ids)].filter((id) => this.node(id) === null);
    return unknown.map((id, place) => ({ id, nearest: place < MOST_NEAREST ? nearest(id, this.#idsOfKind(kindOfId(id))) : null }));
  }

  #thing(id: string): StoredNode | null {
    const row = this.#graph.entities.get(id);
    if (row === undefined || row.since > this.revision.n) return null;
    const target = this.#live(row) === null || row.record.sameAs === null ? row : (this.#graph.entities.get(row.record.sameAs) ?? row);
    return this.#live(target) === null ? departed(target.record) : target.record;
  }

  #claim(id: string): StoredNode | null {
    const version = this.#graph.claims.get(id)?.findLast((candidate) => candidate.since <= this.revision.n);
    return version === undefined ? null : storedClaim(this.#graph, version, this.revision.n);
  }

  #idsOfKind(kind: NodeKind | null): readonly string[] {
    const tables = [this.#graph.entities, this.#graph.articles, this.#graph.passages, this.#graph.claims, this.#graph.conflicts];
    return tables.flatMap((table) => [...table.keys()]).filter((id) => kindOfId(id) === kind && this.node(id) !== null);
  }

  #live<R extends Lived>(row: R | undefined): R | null {
    return row !== undefined && live(row, this.revision.n) ? row : null;
  }
}
