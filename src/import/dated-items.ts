import type { AuthoredArticle, AuthoredClaim, AuthoredEntity, AuthoredJudgement, AuthoredMention, DatedGraph } from '../model/records/authored.ts';

/** One authored thing and the day, YYYY-MM-DD, on which it was recorded. */
export type DatedItem =
  | { readonly recorded: string; readonly kind: 'entity'; readonly value: AuthoredEntity }
  | { readonly recorded: string; readonly kind: 'article'; readonly value: AuthoredArticle }
  | { readonly recorded: string; readonly kind: 'claim'; readonly value: AuthoredClaim }
  | { readonly recorded: string; readonly kind: 'mention'; readonly value: AuthoredMention }
  | { readonly recorded: string; readonly kind: 'judgement'; readonly value: AuthoredJudgement };

/** The kinds of items, in the order in which those of one day are listed. */
export const ITEM_KINDS: readonly DatedItem['kind'][] = ['entity', 'article', 'claim', 'mention', 'judgement'];

/** The items of a graph. */
export function itemsOf({ recorded, ...graph }: DatedGraph): readonly DatedItem[] {
  return [
    ...graph.entities.map((value) => ({ recorded, kind: 'entity' as const, value })),
    ...graph.articles.map((value) => ({ recorded, kind: 'article' as const, value })),
    ...graph.claims.map((value) => ({ recorded, kind: 'claim' as const, value })),
    ...graph.mentions.map((value) => ({ recorded, kind: 'mention' as const, value })),
    ...graph.judgements.map((value) => ({ recorded, kind: 'judgement' as const, value })),
  ];
}

/** The graphs of the items, one a day, ascending; within a day items keep their order. */
export function graphsOf(items: readonly DatedItem[]): readonly DatedGraph[] {
  const days = new Map<string, DatedItem[]>();
  for (const item of items) {
    const day = days.get(item.recorded);
    if (day === undefined) days.set(item.recorded, [item]);
    else day.push(item);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([recorded, day]) => ({
    recorded,
    entities: day.flatMap((item) => (item.kind === 'entity' ? [item.value] : [])),
    articles: day.flatMap((item) => (item.kind === 'article' ? [item.value] : [])),
    claims: day.flatMap((item) => (item.kind === 'claim' ? [item.value] : [])),
    mentions: day.flatMap((item) => (item.kind === 'mention' ? [item.value] : [])),
    judgements: day.flatMap((item) => (item.kind === 'judgement' ? [item.value] : [])),
  }));
}

/** The same items, each thing and article on the first day on which something uses it; what nothing uses stays. */
export function atFirstUse(items: readonly DatedItem[]): readonly DatedItem[] {
  // Things first: their sums use articles from the day on which the things stand then.
  return onFirstDay(onFirstDay(items, 'entity'), 'article');
}

function onFirstDay(items: readonly DatedItem[], kind: 'entity' | 'article'): readonly DatedItem[] {
  const first = new Map<string, string>();
  for (const item of items) {
    for (const id of usedBy(item)) {
      if (item.recorded < (first.get(id) ?? '9999')) first.set(id, item.recorded);
    }
  }
  return items.map((item) => (item.kind === kind ? { ...item, recorded: first.get(item.value.id) ?? item.recorded } : item));
}

function usedBy(item: DatedItem): readonly string[] {
  switch (item.kind) {
    case 'article': return [];
    case 'entity': return item.value.type === 'Event' ? item.value.amounts.map(({ article }) => article) : [];
    case 'mention': return [item.value.entity, item.value.article];
    case 'judgement': return [item.value.a, item.value.b];
    case 'claim': {
      const { subject, object, evidence } = item.value;
      return [subject, object, ...evidence.flatMap((word) => [word.article, word.attributedTo])].filter((id) => id !== null);
    }
  }
}
