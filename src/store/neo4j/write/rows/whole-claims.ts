import { isLink } from '../../../../model/records/row.ts';
import type { WriteTransaction } from '../../driver/driver.ts';
import { projectionProperties, versionProperties, type RowOf } from '../../layout/properties.ts';
import { mapText, namesOf, valuesOf } from './columns.ts';
import { seek, writeLists } from './row-set.ts';
import { OPEN, type Turn } from './turn.ts';

const NEW = 'first: $q.next, since: $q.next, until: $q.open';

/** Whether a new claim can be written whole: when it draws a link between its own two ends. */
export function isWhole(row: RowOf<'claim'>): boolean {
  return isLink(row) && row.ends === undefined;
}

/**
 * Stages claims that the graph has never held and that are whole, each at once: the claim, its version, its other end and its link. The link is a
 * copy of the version, so that what both have is sent once.
 */
export async function createWhole(transaction: WriteTransaction, rows: readonly RowOf<'claim'>[], { next }: Turn): Promise<void> {
  const made = rows.map((row) => ({ row, version: versionProperties(row), link: projectionProperties(row) }));
  const version = namesOf(made.map((one) => one.version));
  const link = namesOf(made.map((one) => one.link));
  const names = [...new Set([...version, ...link])];
  const text = `${seek('s', 'Entity', 'row[1]')} ${seek('o', 'Entity', 'row[2]')}
CREATE (c:Claim {id: row[0], sort: row[4], predicate: row[3]})-[:SUBJECT {${mapText(version, names, 5)}, ${NEW}}]->(s), (c)-[:OBJECT]->(o),
(s)-[:$(row[3]) {${mapText(link, names, 5)}, ${NEW}}]->(o)`;
  const lists = made.map((one) => {
    const { subject, object, predicate, type } = one.row.record;
    return [one.row.key, subject, object, predicate, type, ...valuesOf({ ...one.link, ...one.version }, names)] as const;
  });
  await writeLists(transaction, text, lists, { next, open: OPEN });
}
