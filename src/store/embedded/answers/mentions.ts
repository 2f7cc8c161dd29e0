import { mentionKey } from '../../../model/order/order-keys.ts';
import type { PassageRecord } from '../../../model/records/record.ts';
import type { ListAsk } from '../../../question/ask.ts';
import type { Graph } from '../memory/graph.ts';
import type { Candidate } from './candidate.ts';
import { live } from '../memory/lived.ts';
import { idsOf } from './scopes.ts';

/** The mentions of one thing under any of its ids, in the articles that the filter names; one form in one place is one mention. */
export function mentionRows(graph: Graph, n: number, ask: ListAsk): readonly Candidate[] {
  const entity = ask.within ?? '';
  const articles = ask.filter.terms['article'];
  const ids = idsOf(graph, n, entity);
  const named = new Set(ids.flatMap((id) => [...(graph.passagesNaming.get(id) ?? [])]));
  const rows = [...named].map((id) => graph.passages.get(id)).filter((row) => row !== undefined && live(row, n));
  const passages = rows.flatMap((row) => (row !== undefined && (articles === undefined || articles.includes(row.record.article)) ? [row.record] : []));
  return passages.flatMap((passage) => formsIn(passage, ids).map((form): Candidate => ({
    shown: true,
    keyIn: () => mentionKey(passage, form),
    node: () => ({ type: 'Mention', form, entity, passage }),
  })));
}

function formsIn(passage: PassageRecord, ids: readonly string[]): readonly string[] {
  return [...new Set(passage.mentions.filter((mention) => ids.includes(mention.entity)).map(({ form }) => form))];
}
