import { ENTITY_TYPES } from '../../../model/types/node-types.ts';
import { RELATION_NAMES } from '../../../model/types/relation-types.ts';
import type { Stray } from '../../graph-audit.ts';
import { numberOf, textOf } from '../driver/column.ts';
import type { Database } from '../driver/driver.ts';

const LABELS = ['Graph', 'Revision', 'Entity', ...ENTITY_TYPES, 'Merged', 'Article', 'Passage', 'Claim', 'Conflict'];
const TYPES = [...RELATION_NAMES, 'SUBJECT', 'OBJECT', 'EVIDENCED_BY', 'IN_ARTICLE', 'MENTIONS', 'ABOUT', 'IN_CONFLICT', 'SAME_AS'];
const DEADLINE_MS = 110_000;

const NODES = `MATCH (n) WHERE none(label IN labels(n) WHERE label IN $labels)
RETURN CASE WHEN size(labels(n)) = 0 THEN 'without a label' ELSE labels(n)[0] END AS what, count(*) ORDER BY what`;
const BARE_TYPES = `MATCH (n) WHERE any(label IN labels(n) WHERE label IN $types) AND NOT n:Entity RETURN labels(n)[0] AS what, count(*) ORDER BY what`;
const LINKS = 'MATCH ()-[e]->() WHERE NOT type(e) IN $types RETURN type(e) AS what, count(*) ORDER BY what';
const BARE_CLAIMS = 'MATCH (c:Claim) WHERE NOT EXISTS { (c)-[:SUBJECT]->() } RETURN coalesce(c.id, elementId(c)) AS id ORDER BY id';

/** Nodes and relationships of sorts that no program of ours writes, and claims that say nothing. */
export async function strangersIn(database: Database): Promise<readonly Stray[]> {
  const ask = (text: string, params = {}): ReturnType<Database['read']> => database.read(text, params, { deadlineMs: DEADLINE_MS });
  const [nodes, bare, links, claims] = await Promise.all([
    ask(NODES, { labels: LABELS }), ask(BARE_TYPES, { types: ENTITY_TYPES }), ask(LINKS, { types: TYPES }), ask(BARE_CLAIMS),
  ]);
  return [
    ...[...nodes, ...bare].map(([what, count]): Stray => ({ subject: `nodes ${textOf(what)}`, message: `${numberOf(count)} stand in the database and belong to no graph of ours` })),
    ...links.map(([what, count]): Stray => ({ subject: `relationships ${textOf(what)}`, message: `${numberOf(count)} stand in the database and belong to no graph of ours` })),
    ...claims.map(([id]): Stray => ({ subject: textOf(id), message: 'is a claim without a subject: it says nothing' })),
  ];
}
