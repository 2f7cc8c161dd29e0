import { kindOfId, type NodeKind } from '../../../../model/keys/id.ts';
import { live } from './fragments.ts';

/** The labels under which ids are looked up. */
export const ID_LABELS = ['Entity', 'Article', 'Passage', 'Conflict', 'Claim'] as const;
export type IdLabel = (typeof ID_LABELS)[number];

const RECORDS = ID_LABELS.filter((label) => label !== 'Claim' && label !== 'Entity').map((label) => `UNWIND $q.${label} AS id
MATCH (n:${label} {id: id}) WHERE ${live('n')}
RETURN id, [n.record] AS row`);

const THINGS = `UNWIND $q.Entity AS id
MATCH (o:Entity {id: id}) WHERE o.since <= $q.rev
OPTIONAL MATCH (o)-[:SAME_AS]->(c:Entity) WHERE o.until > $q.rev
WITH id, coalesce(c, o) AS n
RETURN id, [n.record, n.until > $q.rev] AS row`;

const LAST_VERSIONS = `UNWIND $q.Claim AS id
MATCH (c:Claim {id: id})
RETURN id, COLLECT {
  MATCH (c)-[v:SUBJECT]->(:Entity) WHERE v.since <= $q.rev
  RETURN [v.record, v.first, v.since, v.until] ORDER BY v.since DESC LIMIT 1
}[0] AS row`;

/**
 * What ids of any kind stand for. Rows: id, then [record], of a thing (the one that the id was merged into) [record, whether it is still there], or of a claim
 * [claim, first, since, until] of its last version, or null.
 */
export const NODES_TEXT = [THINGS, ...RECORDS, LAST_VERSIONS].join('\nUNION ALL\n');

const LIVE: Readonly<Record<IdLabel, string>> = {
  Entity: 'n.since <= $q.rev', Article: live('n'), Passage: live('n'), Conflict: live('n'), Claim: 'EXISTS { (n)-[v:SUBJECT]->(:Entity) WHERE v.since <= $q.rev }',
};

/** The ids that could be meant by others that are not there: of the same kind, and of a length that differs by a third at most. Rows: wanted, candidate. */
export const CANDIDATES_TEXT = ID_LABELS.map((label) => `UNWIND $q.${label} AS wanted
MATCH (n:${label}) WHERE n.id STARTS WITH wanted.start AND size(n.id) >= wanted.least AND size(n.id) <= wanted.most AND ${LIVE[label]}
RETURN wanted.id AS wanted, n.id AS candidate`).join('\nUNION ALL\n');

/** The label under which an id is looked up; null for text that is no id of a node. */
export function labelOfId(id: string): IdLabel | null {
  const kind = kindOfId(id);
  if (kind === null || kind === 'Evidence') return null;
  return isIdLabel(kind) ? kind : 'Entity';
}

/** Ids, or what is asked about them, by label. Those without a label are left out. */
export function byLabel<V>(ids: readonly string[], of: (id: string) => V): Partial<Record<IdLabel, readonly V[]>> {
  return Object.fromEntries(ID_LABELS.map((label) => [label, ids.filter((id) => labelOfId(id) === label).map(of)]));
}

function isIdLabel(kind: NodeKind): kind is IdLabel & NodeKind {
  return ID_LABELS.some((label) => label === kind);
}
