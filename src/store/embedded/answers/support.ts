import { isShown, SHOWN_BY_DEFAULT } from '../../../question/shown.ts';
import type { EvidenceItem, PolicySteps, Support } from '../../graph-store.ts';
import { endsOf, isLink } from '../../../model/records/row.ts';
import type { ClaimVersion, Graph } from '../memory/graph.ts';
import type { EvidenceVersion } from '../memory/evidence-rows.ts';
import { live } from '../memory/lived.ts';
import { storedClaim } from '../memory/stored-claim.ts';

/** What a claim rests on. */
export function supportOf(graph: Graph, n: number, claim: string): Support {
  const rows = (graph.evidence.byClaim.get(claim) ?? []).filter((row) => live(row, n));
  const keyed = rows.map((row) => ({ row, key: graph.evidenceKeyOf(row) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const conflicts = (graph.conflictsOf.get(claim) ?? []).filter((row) => live(row, n));
  return {
    evidence: keyed.flatMap(({ row }) => itemOf(graph, row)),
    conflicts: conflicts.map((row) => row.record).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function itemOf(graph: Graph, row: EvidenceVersion): readonly EvidenceItem[] {
  const passage = graph.passages.get(row.record.passage)?.record;
  const article = graph.articles.get(row.record.article)?.record;
  return passage === undefined || article === undefined ? [] : [{ evidence: row.record, passage, article }];
}

/** The steps of a policy, and which of their events shown links put in order. */
export function stepsOf(graph: Graph, n: number, policy: string): PolicySteps {
  const links = (graph.touching.get(policy) ?? []).filter((version) => live(version, n) && isStep(version, policy));
  const steps = links.flatMap((version) => {
    const event = graph.entities.get(endsOf(version).subject)?.record;
    return event === undefined ? [] : [{ claim: storedClaim(graph, version, n), event }];
  });
  const events = new Set(steps.map((step) => step.event.id));
  const follows = [...events].flatMap((event) => graph.touching.get(event) ?? []).filter((version) =>
    version.record.predicate === 'FOLLOWED_BY' && live(version, n) && isShown(version.record, SHOWN_BY_DEFAULT));
  const order = [...new Set(follows)].filter(isLink).map(endsOf).flatMap(({ subject, object }) =>
    (events.has(subject) && events.has(object ?? '') ? [[subject, object ?? ''] as const] : []));
  return { steps, order };
}

function isStep(version: ClaimVersion, policy: string): boolean {
  const { predicate, toStatus, status } = version.record;
  return isLink(version) && predicate === 'CONCERNS' && endsOf(version).object === policy && toStatus !== null && (status === 'ACCEPTED' || status === 'DISPUTED');
}
