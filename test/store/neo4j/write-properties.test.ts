import { describe, expect, test } from 'vitest';
import { orderKeys } from '../../../src/model/order/order-keys.ts';
import type { Row } from '../../../src/model/records/row.ts';
import { fold } from '../../../src/model/keys/sort-key.ts';
import { evidenceProperties, nodeProperties, projectionProperties, versionProperties } from '../../../src/store/neo4j/layout/properties.ts';
import { stampOf } from '../../../src/model/records/row.ts';
import { schemaRules } from '../../../src/store/neo4j/layout/constraints.ts';
import { someRows } from '../../support/rows.ts';

const ROWS = someRows({ seed: 21, entities: 24, articles: 4, relations: 60 });

function find<K extends Row['kind']>(kind: K, test: (row: Extract<Row, { kind: K }>) => boolean = () => true): Extract<Row, { kind: K }> {
  const found = ROWS.filter((row): row is Extract<Row, { kind: K }> => row.kind === kind).find(test);
  if (found === undefined) throw new Error(`there is no such ${kind}`);
  return found;
}

describe('what stands on a node or a relationship', () => {
  test('is the whole record as text, the stamp, and beside them what is filtered, ordered by and read by people: of an event', () => {
    const row = find('entity', ({ record }) => record.type === 'Event');
    const { record } = row;
    if (record.type !== 'Event') throw new Error('no event');
    const keys = orderKeys(record);
    expect(nodeProperties(row)).toEqual({
      id: record.id, dataset: 'seeds', hl: stampOf(row).hash, record: JSON.stringify(record), name: record.name, nameFold: keys.name.split('\u0001')[0],
      nameTexts: [keys.name.split('\u0001')[0]], anyNameTexts: [record.name, ...record.aliases].map(fold), jurisdictionsTerms: record.jurisdictions, subtypeTerms: [record.subtype], typeTerms: [record.eventType],
      timeFrom: record.time.earliest ?? '0000-00-00', timeTo: record.time.latest ?? '9999-99-99', timePrecision: record.time.precision,
      dated: record.time.earliest !== null || record.time.latest !== null, nameKey: keys.name, timeUpKey: keys.timeUp, timeDownKey: keys.timeDown,
    });
  });

  test('of a record without a time is an open window that is not dated', () => {
    expect(nodeProperties(find('entity', ({ record }) => record.type === 'Company')))
      .toMatchObject({ timeFrom: '0000-00-00', timeTo: '9999-99-99', timePrecision: 'UNKNOWN', dated: false });
  });

  test('of a link is a copy of its version as far as links are asked for', () => {
    const row = find('claim', ({ record }) => record.stance !== null);
    const version = versionProperties(row);
    expect(projectionProperties(row)).toEqual({
      id: version['id'], record: version['record'], status: version['status'], modality: version['modality'], timeUp: version['timeUp'], timeDown: version['timeDown'],
      qualifier: row.record.qualifier, stance: row.record.stance, role: null, toStatus: null,
    });
  });

  test('of a claim sorts by the start of what it says, and without a start comes last in both directions', () => {
    const row = find('claim', ({ record }) => record.validity.start === null);
    expect(versionProperties(row)).toMatchObject({
      timeUp: '9999-99-99|9999-99-99', timeDown: '0000-00-00|0000-00-00', claimKeyUp: `9999-99-99|9999-99-99\u0001${row.key}`, claimKeyDown: `0000-00-00|0000-00-00\u0001${row.key}`,
    });
  });

  test('of evidence sorts what was read for the claim before what was read for the event', () => {
    const [passage, article] = [find('passage').record, find('article').record];
    const key = (scope: 'CLAIM' | 'EVENT'): unknown => {
      const row = find('evidence');
      return evidenceProperties({ ...row, record: { ...row.record, scope } }, passage, article)['sortKey'];
    };
    expect(String(key('CLAIM')) < String(key('EVENT'))).toBe(true);
  });
});

test('no two constraints or indexes have one name, and each statement may be sent again', () => {
  const rules = schemaRules();
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  expect(rules.filter(({ name, text }) => !text.includes(`${name} IF NOT EXISTS`))).toEqual([]);
});
