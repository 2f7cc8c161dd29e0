import { kindOfId } from '../../../model/keys/id.ts';
import type { ArticleRecord, EntityRecord, NodeRecord, PassageRecord } from '../../../model/records/record.ts';
import type { ListItem } from '../../../question/ask.ts';
import type { Span } from '../../../question/list-filter.ts';
import { isShown, SHOWN_BY_DEFAULT, type Shown } from '../../../question/shown.ts';
import type { ClaimVersion, Graph, Held } from '../memory/graph.ts';
import { live } from '../memory/lived.ts';

/** All things of a type that stand for themselves. */
export function entitiesOf(graph: Graph, type: ListItem): readonly Held<EntityRecord>[] {
  return [...graph.entities.values()].filter(({ record }) => record.type === type && record.sameAs === null);
}

/** The ids of a thing: its own and those merged into it. */
export function idsOf(graph: Graph, n: number, id: string): readonly string[] {
  const merged = [...(graph.merged.get(id) ?? [])].filter((old) => isLive(graph.entities.get(old), n));
  return [id, ...merged];
}

/** Whether a claim that is shown touches a thing. */
export function isTouched(graph: Graph, n: number, id: string, shown: Shown): boolean {
  return (graph.touching.get(id) ?? []).some((version) => live(version, n) && isShown(version.record, shown));
}

/** Claims of the whole graph, of a thing (from either end), of an article or of a passage. */
export function claimsIn(graph: Graph, n: number, within: string | null): readonly ClaimVersion[] {
  if (within === null) return [...graph.claims.values()].flat();
  switch (kindOfId(within)) {
    case 'Article': return claimsOfPassages(graph, n, [...(graph.passagesByArticle.get(within) ?? [])]);
    case 'Passage': return claimsOfPassages(graph, n, [within]);
    default: return graph.touching.get(within) ?? [];
  }
}

function claimsOfPassages(graph: Graph, n: number, passages: readonly string[]): readonly ClaimVersion[] {
  const evidence = passages.flatMap((passage) => graph.evidence.byPassage.get(passage) ?? []).filter((row) => live(row, n));
  return [...new Set(evidence.map((row) => row.record.claim))].flatMap((claim) => graph.claims.get(claim) ?? []);
}

/** All articles, or those that speak of a thing: by a mention, or as evidence of a claim about it that is shown by default. */
export function articlesOf(graph: Graph, n: number, within: string | null): readonly Held<ArticleRecord>[] {
  if (within === null) return [...graph.articles.values()];
  const naming = idsOf(graph, n, within).flatMap((id) => [...(graph.passagesNaming.get(id) ?? [])]).filter((id) => isLive(graph.passages.get(id), n));
  const claims = (graph.touching.get(within) ?? []).filter((version) => live(version, n) && isShown(version.record, SHOWN_BY_DEFAULT));
  const evidence = claims.flatMap((version) => graph.evidence.byClaim.get(version.record.id) ?? []).filter((row) => live(row, n));
  const named = naming.map((id) => graph.passages.get(id)?.record.article ?? '');
  const ids = new Set([...named, ...evidence.map((row) => row.record.article)]);
  return [...ids].map((id) => graph.articles.get(id)).filter((row) => row !== undefined);
}

/** The passages of an article. */
export function passagesIn(graph: Graph, article: string | null): readonly Held<PassageRecord>[] {
  return [...(graph.passagesByArticle.get(article ?? '') ?? [])].map((id) => graph.passages.get(id)).filter((row) => row !== undefined);
}

/** Whether a claim was recorded on one of these days. */
export function recordedIn(graph: Graph, version: ClaimVersion, span: Span | null): boolean {
  if (span === null) return true;
  const day = graph.revisions[version.first - 1]?.at.slice(0, 10) ?? '';
  return (span.from === null || day >= span.from) && (span.to === null || day <= span.to);
}

function isLive(row: Held<NodeRecord> | undefined, n: number): boolean {
  return row !== undefined && live(row, n);
}
