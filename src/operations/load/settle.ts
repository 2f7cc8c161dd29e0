import type { AuthoredGraph, DatedGraph } from '../../model/records/authored.ts';
import type { Row } from '../../model/records/row.ts';
import { contributionsOf } from './authored-of-rows.ts';
import type { Contribution } from './collect.ts';

/** What a dataset and the others come to beside each other: each thing and article described once, and none gone that another dataset names. */
export interface Settled {
  readonly graphs: readonly DatedGraph[];
  readonly others: readonly Contribution[];
  /** Ids that the dataset no longer describes and that stay, since others name them. */
  readonly kept: readonly string[];
}

const NOTHING: DatedGraph = { recorded: '1970-01-01', entities: [], articles: [], claims: [], mentions: [], judgements: [] };

/** Settles what a dataset says now with what the others say; `rows` are those of the published revision. */
export function settle(dataset: string, graphs: readonly DatedGraph[], others: readonly Contribution[], rows: readonly Row[]): Settled {
  const described = new Set(graphs.flatMap((graph) => [...graph.entities, ...graph.articles].map(({ id }) => id)));
  const remaining = others.map((other) => ({ dataset: other.dataset, graph: without(other.graph, described) }));
  const named = new Set(remaining.flatMap(({ graph }) => namesIn(graph)));
  const before = contributionsOf(rows.filter((row) => row.dataset === dataset && (row.kind === 'entity' || row.kind === 'article')), '')
    .filter((own) => own.dataset === dataset);
  const gone = ({ id }: { readonly id: string }): boolean => !described.has(id) && named.has(id);
  const entities = before.flatMap(({ graph }) => graph.entities.filter(gone));
  const articles = before.flatMap(({ graph }) => graph.articles.filter(gone));
  const kept = [...entities, ...articles].map(({ id }) => id).sort();
  if (kept.length === 0) return { graphs, others: remaining, kept };
  const last = graphs.at(-1) ?? NOTHING;
  return { graphs: [...graphs.slice(0, -1), { ...last, entities: [...last.entities, ...entities], articles: [...last.articles, ...articles] }], others: remaining, kept };
}

/** What another dataset described first and this one describes now is this one's from now on. */
function without(graph: AuthoredGraph, described: ReadonlySet<string>): AuthoredGraph {
  const left = ({ id }: { readonly id: string }): boolean => !described.has(id);
  return { ...graph, entities: graph.entities.filter(left), articles: graph.articles.filter(left) };
}

function namesIn({ claims, mentions, judgements }: AuthoredGraph): readonly string[] {
  const ofClaims = claims.flatMap(({ subject, object, evidence }) => [subject, object, ...evidence.flatMap((word) => [word.article, word.attributedTo])]);
  return [...ofClaims, ...mentions.flatMap(({ entity, article }) => [entity, article]), ...judgements.flatMap(({ a, b }) => [a, b])].filter((id) => id !== null);
}
