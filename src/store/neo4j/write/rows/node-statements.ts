import { ENTITY_TYPES } from '../../../../model/types/node-types.ts';
import type { ConflictRecord, EntityRecord, PassageRecord } from '../../../../model/records/record.ts';
import type { WriteTransaction } from '../../driver/driver.ts';
import { nodeProperties, type NodeRow, type RowOf } from '../../layout/properties.ts';
import type { DeferredRow, NodeKind } from './deferred.ts';
import { mapText, namesOf, valuesOf } from './columns.ts';
import { groupBy, seek, writeEach, writeLists, type RowParams } from './row-set.ts';
import { OPEN, type Turn } from './turn.ts';

/** The label under which the ids of a kind are unique. */
export const LABELS = { entity: 'Entity', article: 'Article', passage: 'Passage', conflict: 'Conflict' } as const satisfies Record<NodeKind, string>;

const WINDOWED = 'SET n = row.properties';

// A thing that was merged into another is in no list: it lacks the label of its type.
const ANY_TYPE = ENTITY_TYPES.join(':');
const FORGET_SAME = `UNWIND $q.ids AS id ${seek('n', 'Entity', 'id')} MATCH (n)-[s:SAME_AS]->() DELETE s`;
const SAME = `${seek('n', 'Entity', 'row.id')} ${seek('c', 'Entity', 'row.canonical')} CREATE (n)-[s:SAME_AS]->(c) SET s = row.properties`;

const FORGET_MENTIONS = `UNWIND $q.ids AS id ${seek('p', 'Passage', 'id')} MATCH (p)-[m:MENTIONS]->() DELETE m`;
const MENTION = `${seek('p', 'Passage', 'row.id')} ${seek('n', 'Entity', 'row.entity')} CREATE (p)-[:MENTIONS {form: row.form}]->(n)`;
const FORGET_MEMBERS = `UNWIND $q.ids AS id ${seek('c', 'Conflict', 'id')} MATCH (c)-[m:ABOUT|IN_CONFLICT]-() DELETE m`;
const ABOUT = `${seek('c', 'Conflict', 'row.id')} ${seek('n', 'Entity', 'row.entity')} CREATE (c)-[:ABOUT]->(n)`;
const MEMBER = `${seek('c', 'Conflict', 'row.id')} ${seek('m', 'Claim', 'row.claim')} CREATE (m)-[:IN_CONFLICT]->(c)`;

/** Creates or rewrites nodes of one kind with what hangs on them, and shows them from `since` on. */
export async function writeNodes(transaction: WriteTransaction, kind: NodeKind, rows: readonly DeferredRow[]): Promise<void> {
  if (rows.length === 0) return;
  if (kind === 'entity') {
    for (const [label, group] of groupBy(rows, ({ row }) => labelOf(row))) {
      await writeEach(transaction, `MERGE (n:Entity {id: row.id}) ${WINDOWED} REMOVE n:${ANY_TYPE}:Merged SET n:${label}`, group.map(paramsOf));
    }
    await rewriteSame(transaction, rows.map(({ row }) => row.record).filter((record) => 'sameAs' in record));
  } else if (kind === 'passage') {
    const text = `${seek('a', 'Article', 'row.article')} MERGE (n:Passage {id: row.id}) ${WINDOWED} MERGE (n)-[:IN_ARTICLE]->(a)`;
    await writeEach(transaction, text, rows.map(paramsOf));
    await rewriteMentions(transaction, rows.map(({ row }) => row.record).filter((record) => record.type === 'Passage'));
  } else {
    await writeEach(transaction, `MERGE (n:${LABELS[kind]} {id: row.id}) ${WINDOWED}`, rows.map(paramsOf));
    await rewriteMembers(transaction, rows.map(({ row }) => row.record).filter((record) => record.type === 'Conflict'));
  }
}

/** Creates passages that the graph does not hold. */
export async function createPassages(transaction: WriteTransaction, rows: readonly RowOf<'passage'>[], { next }: Turn): Promise<void> {
  const made = rows.map((row) => ({ row, properties: nodeProperties(row) }));
  const names = namesOf(made.map(({ properties }) => properties));
  const text = `${seek('a', 'Article', 'row[1]')} CREATE (:Passage {${mapText(names, names, 2)}, since: $q.next, until: $q.open})-[:IN_ARTICLE]->(a)`;
  const lists = made.map(({ row, properties }) => [row.key, row.record.article, ...valuesOf(properties, names)] as const);
  await writeLists(transaction, text, lists, { next, open: OPEN });
  await mention(transaction, rows.map(({ record }) => record));
}

function paramsOf({ row, since }: DeferredRow): RowParams {
  const properties = { ...nodeProperties(row), since, until: OPEN };
  return { id: row.key, properties, ...articleOf(row) };
}

function labelOf({ record }: NodeRow): string {
  return 'sameAs' in record && record.sameAs !== null ? 'Merged' : record.type;
}

async function rewriteSame(transaction: WriteTransaction, things: readonly EntityRecord[]): Promise<void> {
  await transaction.run(FORGET_SAME, { q: { ids: things.map(({ id }) => id) } });
  await writeEach(transaction, SAME, things.flatMap((thing) => (
    thing.sameAs === null ? [] : [{ id: thing.id, canonical: thing.sameAs, properties: judgementProperties(thing, thing.sameAs) }])));
}

/** The judgement that a person sees between two ids: that on the two, or else the one that joins the first to the others. */
function judgementProperties({ judgements }: EntityRecord, canonical: string): RowParams[string] {
  const same = judgements.filter(({ judgement }) => judgement === 'SAME');
  const shown = same.find(({ other }) => other === canonical) ?? same[0];
  return { judgement: 'SAME', by: shown?.by ?? null, at: shown?.at ?? null, reason: shown?.reason ?? null };
}

function articleOf({ record }: NodeRow): { readonly article?: string } {
  return record.type === 'Passage' ? { article: record.article } : {};
}

async function rewriteMentions(transaction: WriteTransaction, passages: readonly PassageRecord[]): Promise<void> {
  await transaction.run(FORGET_MENTIONS, { q: { ids: passages.map(({ id }) => id) } });
  await mention(transaction, passages);
}

async function mention(transaction: WriteTransaction, passages: readonly PassageRecord[]): Promise<void> {
  await writeEach(transaction, MENTION, passages.flatMap(({ id, mentions }) => mentions.map(({ entity, form }) => ({ id, entity, form }))));
}

async function rewriteMembers(transaction: WriteTransaction, conflicts: readonly ConflictRecord[]): Promise<void> {
  if (conflicts.length === 0) return;
  await transaction.run(FORGET_MEMBERS, { q: { ids: conflicts.map(({ id }) => id) } });
  await writeEach(transaction, ABOUT, conflicts.flatMap(({ id, about }) => about.map((entity) => ({ id, entity }))));
  await writeEach(transaction, MEMBER, conflicts.flatMap(({ id, sides }) => [...new Set(sides.map(({ claim }) => claim))].map((claim) => ({ id, claim }))));
}
