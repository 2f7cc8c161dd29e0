import type { NodeRecord } from '../../../model/records/record.ts';
import type { ListAsk } from '../../../question/ask.ts';
import { listsThings } from '../../../question/listing.ts';
import type { Page } from '../../../question/page.ts';
import { isShown } from '../../../question/shown.ts';
import type { ListRow, Slice } from '../../graph-store.ts';
import type { Graph, Held } from '../memory/graph.ts';
import { live } from '../memory/lived.ts';
import { passes } from './match.ts';
import { mentionRows } from './mentions.ts';
import type { Candidate } from './candidate.ts';
import { articlesOf, claimsIn, entitiesOf, isTouched, passagesIn, recordedIn } from './scopes.ts';
import { keyIn, slice } from './slice.ts';
import { storedClaim } from '../memory/stored-claim.ts';

/** A page of a list. */
export function listPage(graph: Graph, n: number, ask: ListAsk, page: Page): Slice<ListRow> {
  return slice(candidates(graph, n, ask).filter((row) => row.shown).map((row) => ({ key: row.keyIn(page), node: row.node() })), page);
}

/** How many a list has in all. */
export function listTotal(graph: Graph, n: number, ask: ListAsk): number {
  return candidates(graph, n, ask).filter((row) => row.shown).length;
}

/** How many more it would have if everything were shown. */
export function listWithheld(graph: Graph, n: number, ask: ListAsk): number {
  return candidates(graph, n, ask).filter((row) => !row.shown).length;
}

function candidates(graph: Graph, n: number, ask: ListAsk): readonly Candidate[] {
  switch (ask.items) {
    case 'Claim': return claimRows(graph, n, ask);
    case 'Mention': return mentionRows(graph, n, ask);
    case 'Article': return plainRows(articlesOf(graph, n, ask.within), n, ask);
    case 'Passage': return plainRows(passagesIn(graph, ask.within), n, ask);
    case 'Conflict': return plainRows([...graph.conflicts.values()].flat(), n, ask);
    default: return thingRows(graph, n, ask);
  }
}

function claimRows(graph: Graph, n: number, ask: ListAsk): readonly Candidate[] {
  return kept(claimsIn(graph, n, ask.within), n, ask).filter((version) => recordedIn(graph, version, ask.filter.recorded)).map((version) => ({
    shown: isShown(version.record, ask.filter.shown), keyIn: (page) => keyIn(version.keys, page), node: () => storedClaim(graph, version, n),
  }));
}

function plainRows(rows: readonly Held<Exclude<NodeRecord, { predicate: string }>>[], n: number, ask: ListAsk): readonly Candidate[] {
  return kept(rows, n, ask).map((row) => ({ shown: true, keyIn: (page) => keyIn(row.keys, page), node: () => row.record }));
}

/** Things are listed when a claim that is shown touches them. */
function thingRows(graph: Graph, n: number, ask: ListAsk): readonly Candidate[] {
  const rows = listsThings(ask.items) ? entitiesOf(graph, ask.items) : [];
  return kept(rows, n, ask).map((row) => ({
    shown: isTouched(graph, n, row.record.id, ask.filter.shown), keyIn: (page) => keyIn(row.keys, page), node: () => row.record,
  }));
}

function kept<R extends Held<NodeRecord>>(rows: readonly R[], n: number, ask: ListAsk): readonly R[] {
  return rows.filter((row) => live(row, n) && passes(row.record.id, row.facets, ask.filter));
}
