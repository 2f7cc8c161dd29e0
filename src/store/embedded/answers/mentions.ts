import { mentionKey } from '../../../model/order/order-keys.ts';
import type { ListAsk } from '../../../question/ask.ts';
import type { Graph } from '../memory/graph.ts';
import type { Candidate } from './candidate.ts';
import { live } from '../memory/lived.ts';

/** The mentions of one thing, in the articles that the filter names. */
export function mentionRows(graph: Graph, n: number, ask: ListAsk): readonly Candidate[] {
  const entity = ask.within ?? '';
  const articles = ask.filter.terms['article'];
  const rows = [...(graph.passagesNaming.get(entity) ?? [])].map((id) => graph.passages.get(id)).filter((row) => row !== undefined && live(row, n));
  const passages = rows.flatMap((row) => (row !== undefined && (articles === undefined || articles.includes(row.record.article)) ? [row.record] : []));
  return passages.flatMap((passage) => passage.mentions.filter((mention) => mention.entity === entity).map((mention): Candidate => ({
    shown: true,
    keyIn: () => mentionKey(passage, mention),
    node: () => ({ type: 'Mention', form: mention.form, entity, passage }),
  })));
}
