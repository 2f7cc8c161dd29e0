import { evidenceKey } from '../../../model/order/evidence-order.ts';
import { facetsOf } from '../../../model/order/facets.ts';
import { orderKeys } from '../../../model/order/order-keys.ts';
import type { ArticleRecord, NodeRecord, PassageRecord } from '../../../model/records/record.ts';
import { endsOf, stampOf, type Row, type RowKind } from '../../../model/records/row.ts';
import { fold, timeDown, timeUp } from '../../../model/keys/sort-key.ts';
import { MAX, MIN } from '../../../model/time/uncertain-time.ts';
import { LISTINGS } from '../../../question/listing.ts';
import type { Value } from '../driver/params.ts';

/** What stands on a node or a relationship for a row, without the revisions between which it is shown. Null is left out by the database. */
export type Properties = Readonly<Record<string, Value>>;

export type RowOf<K extends RowKind> = Extract<Row, { readonly kind: K }>;

/** Rows that are one node each. */
export type NodeRow = RowOf<'entity' | 'article' | 'passage' | 'conflict'>;

/** The properties of a thing, an article, a passage or a conflict. */
export function nodeProperties(row: NodeRow): Properties {
  const { record } = row;
  return { ...stampProperties(row), ...nameProperties(record), ...facetProperties(record), ...keyProperties(record) };
}

/** The properties of a version of a claim: they stand on its SUBJECT relationship. */
export function versionProperties(row: RowOf<'claim'>): Properties {
  const { record } = row;
  const keys = orderKeys(record);
  return { ...stampProperties(row), ...endProperties(row), ...shownProperties(row), ...facetProperties({ ...record, subject: endsOf(row).subject }), claimKeyUp: keys.timeUp, claimKeyDown: keys.timeDown };
}

/** The properties of the link that a relation draws between its two ends: a copy of the version, as far as links are asked for. */
export function projectionProperties(row: RowOf<'claim'>): Properties {
  const { qualifier, stance, role, toStatus } = row.record;
  return { id: row.key, record: JSON.stringify(row.record), ...shownProperties(row), qualifier, stance, role, toStatus };
}

/** The properties of evidence: they stand on its EVIDENCED_BY relationship. */
export function evidenceProperties(row: RowOf<'evidence'>, passage: PassageRecord, article: ArticleRecord): Properties {
  return { ...stampProperties(row), sortKey: evidenceKey(row.record, passage, article) };
}

function stampProperties(row: Row): Properties {
  return { id: row.key, dataset: row.dataset, hl: stampOf(row).hash, record: JSON.stringify(row.record) };
}

/** Where merging moved the ends of a claim to; nothing where it moved none. */
function endProperties({ ends }: RowOf<'claim'>): Properties {
  return ends === undefined ? {} : { endSubject: ends.subject, endObject: ends.object };
}

function shownProperties({ record }: RowOf<'claim'>): Properties {
  const { start } = record.validity;
  return { status: record.status, modality: record.modality, timeUp: timeUp(start), timeDown: timeDown(start) };
}

/** Names are for people who look at the graph; `nameFold` orders links by their far ends. */
function nameProperties(record: NodeRow['record']): Properties {
  if (record.type === 'Article') return { name: record.title };
  return 'name' in record ? { name: record.name, nameFold: fold(record.name) } : {};
}

function facetProperties(record: NodeRecord): Properties {
  const { texts, terms, time } = facetsOf(record);
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, values]) => [`${name}Texts`, values])),
    ...Object.fromEntries(Object.entries(terms).map(([name, values]) => [`${name}Terms`, values])),
    timeFrom: time?.earliest ?? MIN,
    timeTo: time?.latest ?? MAX,
    timePrecision: time?.precision ?? 'UNKNOWN',
    dated: time !== null && (time.earliest !== null || time.latest !== null),
  };
}

function keyProperties(record: NodeRow['record']): Properties {
  const keys = orderKeys(record);
  const { orders } = LISTINGS[record.type];
  return {
    ...(orders.includes('NAME') ? { nameKey: keys.name } : {}),
    ...(orders.includes('TIME') ? { timeUpKey: keys.timeUp, timeDownKey: keys.timeDown } : {}),
    ...(orders.includes('PLACE') ? { placeKey: keys.place } : {}),
  };
}
