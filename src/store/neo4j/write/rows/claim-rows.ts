import { isRelationName, isSymmetric, RELATION_NAMES } from '../../../../model/types/relation-types.ts';
import type { WriteTransaction } from '../../driver/driver.ts';
import { projectionProperties, versionProperties, type RowOf } from '../../layout/properties.ts';
import { endsOf, isLink, stampOf } from '../../../../model/records/row.ts';
import { listOf, numberOf, textOf } from '../../driver/column.ts';
import { groupBy, seek, writeEach, type RowParams } from './row-set.ts';
import { OPEN, type Turn } from './turn.ts';
import { changeTo, changeWindows, VERSION, versionOf, type Change, type Version } from './versions.ts';

type ClaimRow = RowOf<'claim'>;

interface StoredClaimState {
  readonly predicate: string;
  readonly first: number;
  readonly versions: readonly Version[];
}

const STORED = `UNWIND $ids AS id ${seek('c', 'Claim', 'id')} MATCH (c)-[v:SUBJECT]->()
RETURN id, c.predicate, min(v.first), collect(CASE WHEN v.until > $published THEN ${VERSION} END)`;

const CREATE_CLAIM = 'CREATE (c:Claim {id: row.id, sort: row.sort, predicate: row.predicate})';
const CREATE_VERSION = `${seek('c', 'Claim', 'row.id')} ${seek('s', 'Entity', 'row.subject')} CREATE (c)-[v:SUBJECT]->(s) SET v = row.version`;
const OBJECT = `${seek('c', 'Claim', 'row.id')} ${seek('o', 'Entity', 'row.object')} MERGE (c)-[:OBJECT]->(o)`;

const REMOVE_BARE = `UNWIND $ids AS id ${seek('c', 'Claim', 'id')} WHERE NOT EXISTS { (c)-[:SUBJECT]->() } DETACH DELETE c`;

// One text for all kinds of links: planning one for each would make the first load of an empty database two seconds longer.
const CREATE_PROJECTION = [
  seek('s', 'Entity', 'row.subject'), seek('o', 'Entity', 'row.object'),
  ...RELATION_NAMES.map((name) => `FOREACH (_ IN CASE row.predicate WHEN '${name}' THEN [1] ELSE [] END | CREATE (s)-[e:${name}]->(o) SET e = row.projection)`),
].join(' ');

/** Stages new and changed claims, with the links that they draw. */
export async function putClaims(transaction: WriteTransaction, rows: readonly ClaimRow[], turn: Turn): Promise<void> {
  const stored = await storedClaims(transaction, rows.map((row) => row.key), turn);
  const plans = rows.map((row) => {
    const state = stored.get(row.key);
    return { row, id: row.key, predicate: row.record.predicate, first: state?.first ?? turn.next, change: changeTo(stampOf(row), state?.versions ?? [], turn) };
  });
  await changeBoth(transaction, plans, turn);
  const made = plans.filter(({ change }) => change.make);
  const fresh = made.filter(({ id }) => !stored.has(id));
  await writeEach(transaction, CREATE_CLAIM, fresh.map(({ id, row }) => ({ id, sort: row.record.type, predicate: row.record.predicate })));
  await writeEach(transaction, CREATE_VERSION, made.map((plan) => versionParams(plan, turn)));
  const links = made.filter(({ row }) => row.record.object !== null);
  // The ends of a claim follow from its id; only a symmetric one can be written the other way round later.
  const joined = links.filter(({ id, predicate }) => !stored.has(id) || isSymmetric(predicate));
  await writeEach(transaction, OBJECT, joined.map(({ id, row }) => ({ id, object: row.record.object })));
  // A link from a thing to itself, as merged ids make it, says nothing.
  await writeEach(transaction, CREATE_PROJECTION, links.filter(({ row }) => isLink(row)).map((plan) => projectionParams(plan, turn)));
}

/** Stages the closing of claims, with the links that they draw. */
export async function closeClaims(transaction: WriteTransaction, ids: readonly string[], turn: Turn): Promise<void> {
  const stored = await storedClaims(transaction, ids, turn);
  const plans = [...stored].map(([id, { predicate, versions }]) => ({ id, predicate, change: changeTo(null, versions, turn) }));
  await changeBoth(transaction, plans, turn);
  const dropped = plans.filter(({ change }) => change.drop).map(({ id }) => id);
  await transaction.run(REMOVE_BARE, { ids: dropped });
}

interface MadeClaim {
  readonly row: ClaimRow;
  readonly first: number;
}

function versionParams({ row, first }: MadeClaim, { next }: Turn): RowParams {
  return { id: row.key, subject: row.record.subject, version: { ...versionProperties(row), first, since: next, until: OPEN } };
}

function projectionParams({ row, first }: MadeClaim, { next }: Turn): RowParams {
  const { subject, object } = endsOf(row);
  return { id: row.key, subject, object, predicate: row.record.predicate, projection: { ...projectionProperties(row), first, since: next, until: OPEN } };
}

async function storedClaims(transaction: WriteTransaction, ids: readonly string[], { published }: Turn): Promise<ReadonlyMap<string, StoredClaimState>> {
  const found = await transaction.run(STORED, { ids, published });
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
