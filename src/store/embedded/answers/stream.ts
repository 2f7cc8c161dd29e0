import { setImmediate } from 'node:timers/promises';
import type { EntityRecord } from '../../../model/records/record.ts';
import { endsOf, isLink } from '../../../model/records/row.ts';
import type { RelationName } from '../../../model/types/relation-types.ts';
import { isShown, SHOWN_BY_DEFAULT } from '../../../question/shown.ts';
import type { LinkEnd, StreamedLink } from '../../graph-store.ts';
import type { ClaimVersion, Graph } from '../memory/graph.ts';
import { live } from '../memory/lived.ts';
import { isTouched } from './scopes.ts';
import { supportOf } from './support.ts';

const PAGE = 200;

/** All things that are shown, by id. */
export async function* streamThings(graph: Graph, n: number): AsyncIterable<readonly EntityRecord[]> {
  const shown = [...graph.entities.values()].filter((row) => live(row, n) && isTouched(graph, n, row.record.id, SHOWN_BY_DEFAULT));
  yield* pages(shown.map((row) => row.record).sort(byId), (record) => [record]);
}

/** All links of some kinds that are shown, kind by kind, by id. */
export async function* streamLinks(graph: Graph, n: number, relations: readonly RelationName[]): AsyncIterable<readonly StreamedLink[]> {
  const shown = [...graph.claims.values()].flat().filter((version) => live(version, n) && isLink(version) && isShown(version.record, SHOWN_BY_DEFAULT));
  for (const relation of relations) {
    const claims = shown.filter(({ record }) => record.predicate === relation).sort((a, b) => byId(a.record, b.record));
    yield* pages(claims, (version) => linkOf(graph, n, version));
  }
}

function linkOf(graph: Graph, n: number, version: ClaimVersion): readonly StreamedLink[] {
  const { record } = version;
  const { subject, object } = endsOf(version);
  const [from, to] = [endOf(graph, subject), endOf(graph, object ?? '')];
  return from === null || to === null ? [] : [{ claim: record, from, to, support: supportOf(graph, n, record.id) }];
}

/** The thing at an end of a link. */
function endOf(graph: Graph, id: string): LinkEnd | null {
  const record = graph.entities.get(id)?.record;
  return record === undefined ? null : { id: record.id, name: record.name, type: record.type };
}

async function* pages<T, R>(items: readonly T[], of: (item: T) => readonly R[]): AsyncIterable<readonly R[]> {
  for (let at = 0; at < items.length; at += PAGE) {
    yield items.slice(at, at + PAGE).flatMap(of);
    // Answers that are there at once would else keep everyone waiting until the last page.
    await setImmediate();
  }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
