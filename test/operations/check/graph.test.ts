import { describe, expect, test } from 'vitest';
import type { Row } from '../../../src/model/records/row.ts';
import { derive } from '../../../src/operations/load/derive.ts';
import { article, claim, company, event, graph, model, occurred, recorded, says } from '../../support/authored.ts';
import { check, checkAudit, checkRows, said } from './checking.ts';
import { openEmbedded } from '../../../src/store/embedded/embedded-store.ts';
import { load } from '../../../src/operations/load/load.ts';
import { loadEmbedded, NOW } from '../../support/load-embedded.ts';

const develops = claim({ subject: 'company:lab', predicate: 'DEVELOPS', object: 'model:m', evidence: [says('a'), says('b', { scope: 'EVENT' })] });
const small = graph({
  entities: [company('lab', 'The Lab'), model('m'), event('e')], articles: [article('a'), article('b')],
  claims: [develops, occurred('e', '2026-01-01', 'a')], mentions: [{ entity: 'company:lab', article: 'article:a', locator: 'p1', form: 'the lab' }],
});
const rows = derive([{ dataset: 'seeds', graph: small }]);

function without(drop: (row: Row) => boolean): readonly Row[] {
  return rows.filter((row) => !drop(row));
}

describe('what a graph names', () => {
  test('is all there in what was loaded from sound seeds', async () => {
    for (const part of ['dangling', 'claims', 'projections'] as const) expect(said(await check(part, [{ ...small, recorded: '2026-01-01' }]))).toEqual([]);
  });
  test('dangles where a thing is gone that claims and passages name', async () => {
    expect(said(await checkRows('dangling', without(({ key }) => key === 'company:lab')))).toEqual([
      expect.stringMatching(/^ERROR claim:\w+ names company:lab as its subject, which the graph does not hold$/),
      expect.stringMatching(/^ERROR passage:\w+ names company:lab as what "the lab" means, which the graph does not hold$/),
    ]);
  });
  test('dangles where evidence has lost its claim, and a claim all that supports it', async () => {
    const links = new Set(rows.filter((row) => row.kind === 'claim' && row.record.predicate === 'DEVELOPS').map(({ key }) => key));
    const lost = said(await checkRows('dangling', without(({ key }) => links.has(key))));
    expect(lost).toHaveLength(2);
    expect(lost[0]).toMatch(/^ERROR evidence:\w+ names claim:\w+ as its claim/);
    expect(said(await checkRows('dangling', without((row) => row.kind === 'evidence' && links.has(row.record.claim))))).toEqual([
      expect.stringMatching(/^ERROR claim:\w+ has no source that supports it$/),
    ]);
  });
});

test('a claim that says more than its evidence is found, as is a hash that is not that of the rows', async () => {
  const louder = rows.map((row): Row => (row.kind === 'claim' && row.record.predicate === 'DEVELOPS' ? { ...row, record: { ...row.record, confidence: 'LOW' } } : row));
  expect(said(await checkRows('claims', louder))).toEqual([expect.stringMatching(/^ERROR claim:\w+ is not what its evidence and what is written of it give$/)]);
  const { writer, audit } = openEmbedded();
  const session = await writer.begin();
  await session.stage(rows, []);
  await session.publish({ at: NOW, hash: 'f'.repeat(64), counts: { nodes: {}, relations: (await loadEmbedded({ ...small, recorded: '2026-01-01' }).then(({ store }) => store.open())).revision.counts.relations, earliest: null, latest: null } });
  await session.end();
  expect(said(await checkAudit(audit, ['claims']))).toEqual(['ERROR revision 1 has another hash than its rows have together']);
});

test('what stands alone is worth a look: things, articles and passages', async () => {
  const lonely = recorded('2026-01-01', {
    ...small,
    entities: [...small.entities, company('alone', 'Alone')],
    articles: [...small.articles, article('unread'), article('named')],
    mentions: [
      { entity: 'company:lab', article: 'article:named', locator: 'p2', form: 'it' }, ...['p4', 'p14'].map((locator) => ({ entity: 'company:lab', article: 'article:a', locator, form: 'the firm' })),
    ],
  });
  expect(said(await check('orphans', [lonely]))).toEqual([
    'WARNING article:a has 2 of 3 passages without evidence: p4, p14',
    'WARNING article:named is a source with no link: no claim rests on it',
    'WARNING article:unread has no passage: nothing is read from it',
    'WARNING company:alone "Alone" is touched by no claim',
  ]);
});

test('a graph that is published anew while it is checked is not reported on', async () => {
  const { writer, audit } = await loadEmbedded({ ...small, recorded: '2026-01-01' });
  const stored = await audit.open();
  await load(writer, { dataset: 'seeds', graphs: [{ ...small, claims: [develops], entities: small.entities.slice(0, 2), recorded: '2026-01-01' }], now: NOW });
  await expect(checkAudit({ engine: 'EMBEDDED', open: () => Promise.resolve(stored) }, ['dangling'])).rejects.toThrow('published anew');
});
