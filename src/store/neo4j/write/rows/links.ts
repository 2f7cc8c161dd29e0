import { endsOf, isLink } from '../../../../model/records/row.ts';
import type { WriteTransaction } from '../../driver/driver.ts';
import { projectionProperties, type RowOf } from '../../layout/properties.ts';
import { mapText, namesOf, valuesOf } from './columns.ts';
import { seek, writeLists } from './row-set.ts';
import { OPEN, type Turn } from './turn.ts';

/** A claim of which a version is to be written, and the revision that showed the claim first. */
export interface MadeClaim {
  readonly row: RowOf<'claim'>;
  readonly first: number;
}

/** Stages the links that versions of claims draw. One text for all kinds of links: planning one for each would make a first load seconds longer. */
export async function drawLinks(transaction: WriteTransaction, made: readonly MadeClaim[], { next }: Turn): Promise<void> {
  const links = made.filter(({ row }) => isLink(row)).map(({ row, first }) => ({ ...endsOf(row), row, properties: { ...projectionProperties(row), first } }));
  const names = namesOf(links.map(({ properties }) => properties));
  const text = `${seek('s', 'Entity', 'row[1]')} ${seek('o', 'Entity', 'row[2]')}
CREATE (s)-[:$(row[3]) {${mapText(names, names, 4)}, since: $q.next, until: $q.open}]->(o)`;
  const rows = links.map(({ row, subject, object, properties }) => [row.key, subject, object, row.record.predicate, ...valuesOf(properties, names)] as const);
  await writeLists(transaction, text, rows, { next, open: OPEN });
}
