import { evidenceKey } from '../../../../model/order/evidence-order.ts';
import type { ArticleRecord, PassageRecord } from '../../../../model/records/record.ts';
import type { WriteTransaction } from '../../driver/driver.ts';
import { evidenceProperties, type RowOf } from '../../layout/properties.ts';
import { stampOf } from '../../../../model/records/row.ts';
import { recordOf } from '../../read/decode.ts';
import { listOf, textOf } from '../../driver/column.ts';
import type { Deferred } from './deferred.ts';
import { seek, writeEach } from './row-set.ts';
import { OPEN, type Turn } from './turn.ts';
import { changeTo, changeWindows, seekVersion, VERSION, versionOf, type Version } from './versions.ts';

type EvidenceRow = RowOf<'evidence'>;

const STORED = `UNWIND $ids AS id ${seekVersion('v', 'EVIDENCED_BY', 'id')} WHERE v.until > $published RETURN id, collect(${VERSION})`;

const PLACES = `UNWIND $ids AS id ${seek('p', 'Passage', 'id')} MATCH (p)-[:IN_ARTICLE]->(a:Article) RETURN id, p.record, a.record`;

const CREATE = `${seek('c', 'Claim', 'row.claim')} ${seek('p', 'Passage', 'row.passage')} CREATE (c)-[e:EVIDENCED_BY]->(p) SET e = row.properties`;

const OF_ARTICLES = `UNWIND $ids AS id ${seek('a', 'Article', 'id')} MATCH (a)<-[:IN_ARTICLE]-(p:Passage)<-[e:EVIDENCED_BY]-(:Claim)
RETURN elementId(e), e.record, e.sortKey, p.record, a.record`;

const SORT = 'UNWIND $rows AS row MATCH ()-[e:EVIDENCED_BY]->() WHERE elementId(e) = row.id SET e.sortKey = row.sortKey';

interface Place {
  readonly passage: PassageRecord;
  readonly article: ArticleRecord;
}

/** Stages new and changed evidence; `deferred` knows what its articles and passages are going to be. */
export async function putEvidence(transaction: WriteTransaction, rows: readonly EvidenceRow[], turn: Turn, deferred: Deferred): Promise<void> {
  const stored = await storedEvidence(transaction, rows.map((row) => row.key), turn);
  const plans = rows.map((row) => ({ row, id: row.key, change: changeTo(stampOf(row), stored.get(row.key) ?? [], turn) }));
  await changeWindows(transaction, 'EVIDENCED_BY', plans, turn);
  const made = plans.filter(({ change }) => change.make);
  const places = await placesOf(transaction, made.map(({ row }) => row.record.passage), deferred);
  await writeEach(transaction, CREATE, made.map(({ row, id }) => {
    const { claim, passage } = row.record;
    const place = places.get(passage);
    if (place === undefined) throw new Error(`"${id}" names the passage "${passage}", which the graph does not hold.`);
    return { id, claim, passage, properties: { ...evidenceProperties(row, place.passage, place.article), since: turn.next, until: OPEN } };
  }));
}

/** Stages the closing of evidence. */
export async function closeEvidence(transaction: WriteTransaction, ids: readonly string[], turn: Turn): Promise<void> {
  const stored = await storedEvidence(transaction, ids, turn);
  await changeWindows(transaction, 'EVIDENCED_BY', [...stored].map(([id, versions]) => ({ id, change: changeTo(null, versions, turn) })), turn);
}

/** Sorts evidence anew whose article has been rewritten: it is ordered by the article's publisher. */
export async function sortEvidenceOf(transaction: WriteTransaction, articles: readonly string[]): Promise<void> {
  const found = await transaction.run(OF_ARTICLES, { ids: articles });
  const moved = found.flatMap(([element, evidence, stored, passage, article]) => {
    const sortKey = evidenceKey(recordOf('evidence', evidence), recordOf('passage', passage), recordOf('article', article));
    return sortKey === stored ? [] : [{ id: textOf(element), sortKey }];
  });
  await transaction.run(SORT, { rows: moved });
}

async function storedEvidence(transaction: WriteTransaction, ids: readonly string[], { published }: Turn): Promise<ReadonlyMap<string, readonly Version[]>> {
  const found = await transaction.run(STORED, { ids, published });
  return new Map(found.map(([id, versions]) => [textOf(id), listOf(versions).map(versionOf)]));
}

async function placesOf(transaction: WriteTransaction, passages: readonly string[], deferred: Deferred): Promise<ReadonlyMap<string, Place>> {
  const found = await transaction.run(PLACES, { ids: [...new Set(passages)] });
  return new Map(found.map(([id, passage, article]) => {
    const stored = recordOf('article', article);
    return [textOf(id), { passage: recordOf('passage', passage), article: deferred.article(stored.id) ?? stored }];
  }));
}
