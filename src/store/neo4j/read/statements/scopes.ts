import { kindOfId } from '../../../../model/keys/id.ts';
import { ENTITY_TYPES } from '../../../../model/types/node-types.ts';
import type { ListItem } from '../../../../question/ask.ts';
import { listsThings } from '../../../../question/listing.ts';
import { IS_ITS_ID, ITS_IDS, live, shownByDefault } from './fragments.ts';

/** What a list is of: the whole graph, or what belongs to a node of this label. */
export type Scope = 'GRAPH' | 'Entity' | 'Article' | 'Passage';

/** Lists whose rows are bound by one pattern; mentions have a statement of their own. */
export type PlainItem = Exclude<ListItem, 'Mention'>;

/** The scope of a list within a node; null where the id stands for nothing that has lists. */
export function scopeOf(within: string | null): Scope | null {
  if (within === null) return 'GRAPH';
  const kind = kindOfId(within);
  if (kind === 'Article' || kind === 'Passage') return kind;
  return ENTITY_TYPES.some((type) => type === kind) ? 'Entity' : null;
}

const VERSIONS = 'WITH DISTINCT c\n  MATCH (c)-[n:SUBJECT]->(:Entity)';

const WITHIN: Readonly<Partial<Record<PlainItem, Readonly<Partial<Record<Scope, string>>>>>> = {
  Claim: {
    GRAPH: 'MATCH (:Claim)-[n:SUBJECT]->(:Entity)',
    Entity: `MATCH ${ITS_IDS}<-[:SUBJECT|OBJECT]-(c:Claim) WHERE ${IS_ITS_ID}\n  ${VERSIONS}`,
    Article: `MATCH (p)<-[:IN_ARTICLE]-(:Passage)<-[x:EVIDENCED_BY]-(c:Claim) WHERE ${live('x')}\n  ${VERSIONS}`,
    Passage: `MATCH (p)<-[x:EVIDENCED_BY]-(c:Claim) WHERE ${live('x')}\n  ${VERSIONS}`,
  },
  Article: {
    GRAPH: 'MATCH (n:Article)',
    Entity: `CALL (p) {
    MATCH ${ITS_IDS}<-[:MENTIONS]-(s:Passage)-[:IN_ARTICLE]->(n:Article) WHERE ${IS_ITS_ID} AND ${live('s')}
    RETURN n
    UNION
    MATCH ${ITS_IDS}<-[:SUBJECT|OBJECT]-(c:Claim) WHERE ${IS_ITS_ID}
    WITH DISTINCT c
    MATCH (:Entity)<-[v:SUBJECT]-(c)-[x:EVIDENCED_BY]->(:Passage)-[:IN_ARTICLE]->(n:Article)
    WHERE ${live('v')} AND ${shownByDefault('v')} AND ${live('x')}
    RETURN n
  }
  WITH n`,
  },
  Passage: { Article: 'MATCH (p)<-[:IN_ARTICLE]-(n:Passage)' },
  Conflict: { GRAPH: 'MATCH (n:Conflict)' },
};

/** The clauses that bind `n` to each candidate of a list (of claims: to their versions), for `p` where the list is within it; null for a list that there is not. */
export function candidatesText(items: PlainItem, scope: Scope): string | null {
  if (listsThings(items)) return scope === 'GRAPH' ? `MATCH (n:${items})` : null;
  return WITHIN[items]?.[scope] ?? null;
}

/** Every list that there is. */
export function plainLists(): readonly { readonly items: PlainItem; readonly scope: Scope }[] {
  const items: readonly PlainItem[] = [...ENTITY_TYPES, 'Article', 'Claim', 'Passage', 'Conflict'];
  const scopes: readonly Scope[] = ['GRAPH', 'Entity', 'Article', 'Passage'];
  return items.flatMap((item) => scopes.flatMap((scope) => (candidatesText(item, scope) === null ? [] : [{ items: item, scope }])));
}
