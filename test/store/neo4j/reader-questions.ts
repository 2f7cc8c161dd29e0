import type { LinkAsk, LinkFilter, ListAsk, ListItem } from '../../../src/question/ask.ts';
import { everything, type ListFilter, type TextTest, type TimeTest } from '../../../src/question/list-filter.ts';
import { LISTINGS, type OrderBy } from '../../../src/question/listing.ts';
import type { Page } from '../../../src/question/page.ts';
import { SHOWN_BY_DEFAULT } from '../../../src/question/shown.ts';
import type { Way } from '../../../src/model/types/ways.ts';
import { CLAIM_STATUSES, MODALITIES } from '../../../src/model/terms/vocabularies.ts';

/** Every claim is shown. */
export const ALL = { statuses: CLAIM_STATUSES, modalities: MODALITIES };

export const ANY_LINK: LinkFilter = { qualifiers: null, stances: null, roles: null, shown: SHOWN_BY_DEFAULT };

export function links(of: string, { relation, direction }: Pick<Way, 'relation' | 'direction'>, filter: Partial<LinkFilter> = {}): LinkAsk {
  return { ask: 'LINKS', of, relation, direction, filter: { ...ANY_LINK, ...filter } };
}

export function list(items: ListItem, within: string | null = null, filter: Partial<ListFilter> = {}): ListAsk {
  return { ask: 'LIST', items, within, filter: { ...everything(SHOWN_BY_DEFAULT), ...filter } };
}

export function page(by: OrderBy, limit = 5, more: Partial<Omit<Page, 'order' | 'limit'>> & { readonly descending?: boolean } = {}): Page {
  const { descending = false, backwards = false, after = null } = more;
  return { order: { by, descending }, backwards, after, limit };
}

/** The pages of a size in these orders, up and down, forwards and backwards. */
export function pages(orders: readonly OrderBy[], limit: number): readonly Page[] {
  return orders.flatMap((by) => [false, true].flatMap((descending) => [false, true].map((backwards) => page(by, limit, { descending, backwards }))));
}

function text(test: Partial<TextTest>): TextTest {
  return { eq: null, in: null, contains: null, present: null, ...test };
}

function time(test: Partial<TimeTest>): Partial<ListFilter> {
  return { time: { possiblyIn: null, certainlyIn: null, precisions: null, dated: null, ...test } };
}

/** Filters that the list has, for the graph of test/support/rows.ts: each member alone, and what is shown. */
export function filtersOf(items: ListItem, ids: readonly string[]): readonly Partial<ListFilter>[] {
  const { texts, terms, time: isTimed } = LISTINGS[items];
  const words: Readonly<Record<string, readonly string[]>> = {
    jurisdictions: ['US', 'US-CA'], kind: ['OTHER', 'UNKNOWN', 'MODEL'], openness: ['OPEN_WEIGHTS', 'UNKNOWN'], bindingness: ['SOFT'], sourceKind: ['NEWS'],
    language: ['en'], ongoing: ['NO'], subtype: ['FINE', 'BAN', 'REPORT'], type: ['LITIGATION'], subject: ids, about: ids, article: ['article:a0', 'article:a1'],
  };
  return [
    {}, { shown: ALL }, { shown: { statuses: ['PROPOSED', 'RETRACTED'], modalities: MODALITIES } }, { shown: { statuses: [], modalities: [] } },
    ...(items === 'Mention' ? [] : [{ ids: [...ids, 'company:none'] }, { ids: [] }]),
    ...texts.flatMap((name) => [{ contains: 'a' }, { eq: 't' }, { in: ['alias 1', 'alias 5', 'beacon 3'] }, { present: true }, { present: false }]
      .map((test) => ({ texts: { [name]: text(test) }, shown: ALL }))),
    ...terms.flatMap((name) => [{ terms: { [name]: words[name] ?? [] } }, { terms: { [name]: [] } }]),
    ...(isTimed ? [
      time({ possiblyIn: { from: '2026-06-01', to: '2026-06-20' } }), time({ possiblyIn: { from: null, to: '2024-12-31' }, dated: true }),
      time({ certainlyIn: { from: '2025-01-01', to: null } }), time({ certainlyIn: { from: null, to: '2026-12-31' } }),
      time({ precisions: ['DAY', 'RANGE'] }), time({ dated: false }),
    ] : []),
    ...(items === 'Claim' ? [{ recorded: { from: '2026-02-01', to: '2026-02-15' } }, { recorded: { from: null, to: '2026-01-15' } }, { recorded: { from: '2027-01-01', to: null } }] : []),
  ];
}
