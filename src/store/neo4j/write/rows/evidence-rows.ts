import { evidenceKey } from '../../../../model/order/evidence-order.ts';
import type { WriteTransaction } from '../../driver/driver.ts';
import { evidenceProperties, type RowOf } from '../../layout/properties.ts';
import { stampOf } from '../../../../model/records/row.ts';
import { recordOf } from '../../read/decode.ts';
import { listOf, textOf } from '../../driver/column.ts';
import { mapText, namesOf, valuesOf } from './columns.ts';
import type { Places } from './places.ts';
import { seek, writeLists } from './row-set.ts';
import { OPEN, type Turn } from './turn.ts';
import { changeTo, changeWindows, seekVersion, VERSION, versionOf, type Version } from './versions.ts';

type EvidenceRow = RowOf<'evidence'>;

const STORED = `UNWIND $q.ids AS id ${seekVersion('v', 'EVIDENCED_BY', 'id')} WHERE v.until > $q.published RETURN id, collect(${VERSION})`;

const OF_ARTICLES = `UNWIND $q.ids AS id ${seek('a', 'Article', 'id')} MATCH (a)<-[:IN_ARTICLE]-(p:Passage)<-[e:EVIDENCED_BY]-(:Claim)
RETURN elementId(e), e.record, e.sortKey, p.record, a.record`;

const SORT = 'UNWIND $q.rows AS row MATCH ()-[e:EVIDENCED_BY]->() WHERE elementId(e) = row.id SET e.sortKey = row.sortKey';

/** Stages new and changed evidence. */
export async function putEvidence(transaction: WriteTransaction, rows: readonly EvidenceRow[], turn: Turn, places: Places): Promise<void> {
  const stored = await storedEvidence(transaction, rows.map((row) => row.key), turn);
  const plans = rows.map((row) => ({ row, id: row.key, change: changeTo(stampOf(row), stored.get(row.key) ?? [], turn) }));
  await changeWindows(transaction, 'EVIDENCED_BY', plans, turn);
  const made = plans.filter(({ change }) => change.make).map(({ row }) => row);
  const found = await places.of(transaction, made.map(({ record }) => record.passage));
  const properties = made.map((row) => {
    const place = found.get(row.record.passage);
    if (place === undefined) throw new Error(`"${row.key}" names the passage "${row.record.passage}", which the graph does not hold.`);
    return evidenceProperties(row, place.passage, place.article);
  });
  const names = namesOf(properties);
  const text = `${seek('c', 'Claim', 'row[1]')} ${seek('p', 'Passage', 'row[2]')}
CREATE (c)-[:EVIDENCED_BY {${mapText(names, names, 3)}, since: $q.next, until: $q.open}]->(p)`;
  const lists = made.map(({ key, record }, at) => [key, record.claim, record.passage, ...valuesOf(properties[at] ?? {}, names)] as const);
  await writeLists(transaction, text, lists, { next: turn.next, open: OPEN });
}

/** Stages the closing of evidence. */
export async function closeEvidence(transaction: WriteTransaction, ids: readonly string[], turn: Turn): Promise<void> {
  const stored = await storedEvidence(transaction, ids, turn);
  await changeWindows(transaction, 'EVIDENCED_BY', [...stored].map(([id, versions]) => ({ id, change: changeTo(null, versions, turn) })), turn);
}

/** Sorts evidence anew whose article has been rewritten: it is ordered by the article's publisher. */
export async function sortEvidenceOf(transaction: WriteTransaction, articles: readonly string[]): Promise<void> {
  const found = await transaction.run(OF_ARTICLES, { q: { ids: articles } });
  const moved = found.flatMap(([element, evidence, stored, passage, article]) => {
    const sortKey = evidenceKey(recordOf('evidence', evidence), recordOf('passage', passage), recordOf('article', article));
    return sortKey === stored ? [] : [{ id: textOf(element), sortKey }];
  });
  await transaction.run(SORT, { q: { rows: moved } });
}

async function storedEvidence(transaction: WriteTransaction, ids: readonly string[], { published }: Turn): Promise<ReadonlyMap<string, readonly Version[]>> {
  const found = await transaction.run(STORED, { q: { ids, published } });
  return new Map(found.map(([id, versions]) => [textOf(id), listOf(versions).map(versionOf)]));
}
