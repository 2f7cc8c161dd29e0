import { describe, expect, test } from 'vitest';
import type { AuthoredGraph } from '../../src/model/records/authored.ts';
import type { EntityRecord } from '../../src/model/records/record.ts';
import type { Row } from '../../src/model/records/row.ts';
import { contributionsOf } from '../../src/operations/load/authored-of-rows.ts';
import { countRows } from '../../src/operations/load/count.ts';
import { derive } from '../../src/operations/load/derive.ts';
import { article, claim, company, event, graph, judged, model, occurred, policy, says } from '../support/authored.ts';

function rowsOf(...graphs: readonly AuthoredGraph[]): readonly Row[] {
  return derive(graphs.map((each, number) => ({ dataset: `d${number}`, graph: each })));
}

function thing(rows: readonly Row[], id: string): EntityRecord {
  const row = rows.find(({ kind, key }) => kind === 'entity' && key === id);
  if (row?.kind !== 'entity') throw new Error(`there is no ${id}`);
  return row.record;
}

const kinds = (rows: readonly Row[]) => rows.flatMap((row) => (row.kind === 'conflict' ? [[row.record.kind, row.record.about]] : []));
const develops = (firm: string) => claim({ subject: `company:${firm}`, predicate: 'DEVELOPS', object: 'model:m', evidence: [says('a')] });
const firms = {
  entities: [company('b', 'B', { aliases: ['Bee'], formerNames: ['Old B'] }), company('a', 'A'), company('c', 'C'), model('m')], articles: [article('a')],
  claims: [develops('a'), develops('b')],
};
const fine = { value: 15, currency: 'EUR', what: 'FINE', text: 'EUR 15', article: 'article:a', locator: 'p3' } as const;

describe('things that are judged the same', () => {
  const rows = rowsOf(graph({ ...firms, judgements: [judged('company:b', 'company:a'), judged('company:b', 'company:c')] }));

  test('are stood for by the least of their ids, unless a judgement states another', () => {
    expect([thing(rows, 'company:b').sameAs, thing(rows, 'company:c').sameAs, thing(rows, 'company:a').sameAs]).toEqual(['company:a', 'company:a', null]);
    const stated = rowsOf(graph({ ...firms, judgements: [judged('company:b', 'company:a', { canonical: 'company:b' })] }));
    expect([thing(stated, 'company:a').sameAs, thing(stated, 'company:b').mergedFrom.map(({ id }) => id)]).toEqual(['company:b', ['company:a']]);
  });

  test('keep their own names, and are found by those of all', () => {
    expect(thing(rows, 'company:a')).toMatchObject({ name: 'A', aliases: [], mergedFrom: [{ id: 'company:b', names: ['B', 'Bee', 'Old B'] }, { id: 'company:c', names: ['C'] }] });
  });

  test('leave each claim its subject as written, and lead its link to the thing; links that are alike then stay two', () => {
    const claims = rows.filter((row) => row.kind === 'claim').map(({ record, ends }) => [record.subject, ends?.subject ?? null]);
    expect(claims.sort()).toEqual([['company:a', null], ['company:b', 'company:a']]);
    expect(countRows(rows).relations.DEVELOPS.count).toBe(2);
    expect(countRows(rows).nodes['Company']).toBe(1);
  });

  test('that a claim links draw nothing and are not counted', () => {
    const owns = claim({ subject: 'company:b', predicate: 'OWNS', object: 'company:a', evidence: [says('a')] });
    expect(countRows(rowsOf(graph({ ...firms, claims: [owns], judgements: [judged('company:b', 'company:a')] }))).relations.OWNS).toEqual({ count: 0, withheld: 0 });
  });

  test('by a judgement on an id that nothing describes are not joined', () => {
    expect(thing(rowsOf(graph({ ...firms, judgements: [judged('company:b', 'company:none'), judged('company:none', 'company:a')] })), 'company:b').sameAs).toBeNull();
  });

  test('are read back from their rows as they were authored, sums and judgements too', () => {
    const told = rowsOf(
      graph({ ...firms, entities: [...firms.entities, event('x', 'X', { amounts: [fine] }), event('y')], claims: [...firms.claims, occurred('x', '2026', 'a')], judgements: [judged('company:b', 'company:a', { canonical: 'company:b' })] }),
      graph({ judgements: [judged('event:y', 'event:x')] }),
    );
    expect(derive(contributionsOf(told, 'none'))).toEqual(told);
  });
});

describe('events that are judged the same', () => {
  const story = (judgements: AuthoredGraph['judgements']) => rowsOf(graph({
    entities: [event('x', 'X', { amounts: [fine] }), event('y'), event('z'), policy('p')], articles: [article('a'), article('b')],
    claims: [
      occurred('x', '2026-06-09', 'a'), occurred('y', '2026-06-11', 'b'),
      claim({ subject: 'event:x', predicate: 'CONCERNS', object: 'policy:p', toStatus: 'ADOPTED', evidence: [says('a')] }),
      claim({ subject: 'event:z', predicate: 'CONCERNS', object: 'policy:p', toStatus: 'REJECTED', evidence: [says('b')] }),
    ],
    judgements,
  }));

  test('have one time, which spans what is told of each, and links take it from there', () => {
    const rows = story([judged('event:x', 'event:y'), judged('event:z', 'event:y')]);
    expect(thing(rows, 'event:x')).toMatchObject({ time: { earliest: '2026-06-09', latest: '2026-06-11' } });
    const step = rows.flatMap((row) => (row.kind === 'claim' && row.record.toStatus === 'REJECTED' ? [row.record] : []));
    expect(step).toMatchObject([{ subject: 'event:z', validity: { start: { earliest: '2026-06-09', latest: '2026-06-11' } } }]);
  });

  test('are in conflict where what was told of each cannot hold of one', () => {
    expect(kinds(story([]))).toEqual([]);
    expect(kinds(story([judged('event:x', 'event:y'), judged('event:z', 'event:y')]))).toEqual([['TIME', ['event:x']], ['STATUS', ['event:x', 'policy:p']]]);
  });
});

test('an actor that is judged the same as its opposite in opinion contradicts itself', () => {
  const stance = (firm: string, stand: 'SUPPORTS' | 'OPPOSES') => claim({ subject: `company:${firm}`, predicate: 'TAKES_POSITION_ON', object: 'policy:p', stance: stand, evidence: [says('a')] });
  const rows = rowsOf(graph({ entities: [company('a'), company('b'), policy('p')], articles: [article('a')], claims: [stance('a', 'SUPPORTS'), stance('b', 'OPPOSES')], judgements: [judged('company:a', 'company:b')] }));
  expect(kinds(rows)).toEqual([['STANCE', ['company:a', 'policy:p']]]);
});

test('a sum of an event makes a passage of the place that names it', () => {
  const rows = rowsOf(graph({ entities: [event('x', 'X', { amounts: [fine] })], articles: [article('a')], claims: [occurred('x', '2026', 'a')] }));
  const passages = rows.flatMap((row) => (row.kind === 'passage' ? [row.record] : []));
  const found = thing(rows, 'event:x');
  if (found.type !== 'Event') throw new Error('no event');
  expect(passages.find(({ id }) => id === found.amounts[0]?.passage)).toMatchObject({ article: 'article:a', locator: 'p3', quote: null });
});
