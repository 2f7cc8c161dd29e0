import { isRelationName, isSymmetric } from '../../../../model/types/relation-types.ts';
import type { WriteTransaction } from '../../driver/driver.ts';
import { versionProperties, type RowOf } from '../../layout/properties.ts';
import { stampOf } from '../../../../model/records/row.ts';
import { listOf, numberOf, textOf } from '../../driver/column.ts';
import { mapText, namesOf, valuesOf } from './columns.ts';
import { drawLinks, type MadeClaim } from './links.ts';
import { groupBy, seek, writeEach, writeLists } from './row-set.ts';
import { OPEN, type Turn } from './turn.ts';
import { changeTo, changeWindows, VERSION, versionOf, type Change, type Version } from './versions.ts';
import { createWhole, isWhole } from './whole-claims.ts';

type ClaimRow = RowOf<'claim'>;

interface StoredClaimState {
  readonly predicate: string;
  readonly first: number;
  readonly versions: readonly Version[];
}

const STORED = `UNWIND $q.ids AS id ${seek('c', 'Claim', 'id')} MATCH (c)-[v:SUBJECT]->()
RETURN id, c.predicate, min(v.first), collect(CASE WHEN v.until > $q.published THEN ${VERSION} END)`;

const CREATE_CLAIM = 'CREATE (c:Claim {id: row.id, sort: row.sort, predicate: row.predicate})';
const OBJECT = `${seek('c', 'Claim', 'row.id')} ${seek('o', 'Entity', 'row.object')} MERGE (c)-[:OBJECT]->(o)`;

const REMOVE_BARE = `UNWIND $q.ids AS id ${seek('c', 'Claim', 'id')} WHERE NOT EXISTS { (c)-[:SUBJECT]->() } DETACH DELETE c`;

/** Stages new and changed claims, with the links that they draw. */
export async function putClaims(transaction: WriteTransaction, rows: readonly ClaimRow[], turn: Turn): Promise<void> {
  const stored = await storedClaims(transaction, rows.map((row) => row.key), turn);
  const isFresh = ({ key }: ClaimRow): boolean => !stored.has(key);
  await createWhole(transaction, rows.filter((row) => isFresh(row) && isWhole(row)), turn);
  const plans = rows.filter((row) => !(isFresh(row) && isWhole(row))).map((row) => {
    const state = stored.get(row.key);
    return { row, id: row.key, predicate: row.record.predicate, first: state?.first ?? turn.next, change: changeTo(stampOf(row), state?.versions ?? [], turn) };
  });
  await changeBoth(transaction, plans, turn);
  const made = plans.filter(({ change }) => change.make);
  await writeEach(transaction, CREATE_CLAIM, made.filter(({ row }) => isFresh(row)).map(({ id, row }) => ({ id, sort: row.record.type, predicate: row.record.predicate })));
  await createVersions(transaction, made, turn);
  // The ends of a claim follow from its id; only a symmetric one can be written the other way round later.
  const joined = made.filter(({ row }) => row.record.object !== null && (isFresh(row) || isSymmetric(row.record.predicate)));
  await writeEach(transaction, OBJECT, joined.map(({ id, row }) => ({ id, object: row.record.object })));
  await drawLinks(transaction, made, turn);
}

/** Stages the closing of claims, with the links that they draw. */
export async function closeClaims(transaction: WriteTransaction, ids: readonly string[], turn: Turn): Promise<void> {
  const stored = await storedClaims(transaction, ids, turn);
  const plans = [...stored].map(([id, { predicate, versions }]) => ({ id, predicate, change: changeTo(null, versions, turn) }));
  await changeBoth(transaction, plans, turn);
  const dropped = plans.filter(({ change }) => change.drop).map(({ id }) => id);
  await transaction.run(REMOVE_BARE, { q: { ids: dropped } });
}

async function createVersions(transaction: WriteTransaction, made: readonly MadeClaim[], { next }: Turn): Promise<void> {
  const versions = made.map(({ row, first }) => ({ row, properties: { ...versionProperties(row), first } }));
  const names = namesOf(versions.map(({ properties }) => properties));
  const text = `${seek('c', 'Claim', 'row[0]')} ${seek('s', 'Entity', 'row[1]')}
CREATE (c)-[:SUBJECT {${mapText(names, names, 2)}, since: $q.next, until: $q.open}]->(s)`;
  const rows = versions.map(({ row, properties }) => [row.key, row.record.subject, ...valuesOf(properties, names)] as const);
  await writeLists(transaction, text, rows, { next, open: OPEN });
}

async function storedClaims(transaction: WriteTransaction, ids: readonly string[], { published }: Turn): Promise<ReadonlyMap<string, StoredClaimState>> {
  const found = await transaction.run(STORED, { q: { ids, published } });
  return new Map(found.map(([id, predicate, first, versions]) =>
    [textOf(id), { predicate: textOf(predicate), first: numberOf(first), versions: listOf(versions).map(versionOf) }]));
}

/** Changes the versions, and alike the links that are their copies. */
async function changeBoth(
  transaction: WriteTransaction, plans: readonly { readonly id: string; readonly predicate: string; readonly change: Change }[], turn: Turn,
): Promise<void> {
  await changeWindows(transaction, 'SUBJECT', plans, turn);
  for (const [predicate, group] of groupBy(plans, (plan) => plan.predicate)) {
    if (isRelationName(predicate)) await changeWindows(transaction, predicate, group, turn);
  }
}
