import { linkNameKey, linkTimeKey } from '../../../model/order/order-keys.ts';
import { timeDown, timeUp } from '../../../model/keys/sort-key.ts';
import type { WayDirection } from '../../../model/types/ways.ts';
import type { LinkAsk } from '../../../question/ask.ts';
import type { Page } from '../../../question/page.ts';
import type { LinkRow, Slice } from '../../graph-store.ts';
import { endsOf, isLink } from '../../../model/records/row.ts';
import type { ClaimVersion, Graph } from '../memory/graph.ts';
import { live } from '../memory/lived.ts';
import { passesLink, passesShownLink } from './match.ts';
import { slice } from './slice.ts';
import { storedClaim } from '../memory/stored-claim.ts';

/** A page of the links that an ask names. */
export function linkPage(graph: Graph, n: number, ask: LinkAsk, page: Page): Slice<LinkRow> {
  return slice(shownLinks(graph, n, ask).flatMap((version) => rowOf(graph, n, ask.of, version, page)), page);
}

/** How many links an ask names in all. */
export function linkTotal(graph: Graph, n: number, ask: LinkAsk): number {
  return shownLinks(graph, n, ask).length;
}

/** How many links would be named if everything were shown, beyond those that are. */
export function linksWithheld(graph: Graph, n: number, ask: LinkAsk): number {
  return links(graph, n, ask).filter(({ record }) => passesLink(record, ask.filter)).length - shownLinks(graph, n, ask).length;
}

function shownLinks(graph: Graph, n: number, ask: LinkAsk): readonly ClaimVersion[] {
  return links(graph, n, ask).filter(({ record }) => passesShownLink(record, ask.filter));
}

function links(graph: Graph, n: number, ask: LinkAsk): readonly ClaimVersion[] {
  const touching = graph.touching.get(ask.of) ?? [];
  return touching.filter((version) => version.record.predicate === ask.relation && live(version, n) && isLink(version) && runs(version, ask.of, ask.direction));
}

/** Whether a link runs the asked way as seen from one of its ends. */
export function runs(version: ClaimVersion, from: string, direction: WayDirection): boolean {
  const { subject, object } = endsOf(version);
  return direction === 'BOTH' || (direction === 'OUT' ? subject : object) === from;
}

/** The id at the other end of a link. */
export function farEnd(version: ClaimVersion, from: string): string {
  const { subject, object } = endsOf(version);
  return subject === from ? (object ?? from) : subject;
}

function rowOf(graph: Graph, n: number, of: string, version: ClaimVersion, page: Page): readonly LinkRow[] {
  const far = graph.entities.get(farEnd(version, of))?.record;
  if (far === undefined) return [];
  const { start } = version.record.validity;
  const window = page.order.descending ? timeDown(start) : timeUp(start);
  const key = page.order.by === 'NAME' ? linkNameKey(far, version.record.id) : linkTimeKey(window, far, version.record.id);
  return [{ key, claim: storedClaim(graph, version, n), far }];
}
