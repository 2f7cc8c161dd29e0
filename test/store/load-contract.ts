import { describe, expect, test } from 'vitest';
import type { DatedGraph } from '../../src/model/records/authored.ts';
import { load } from '../../src/operations/load/load.ts';
import { everything } from '../../src/question/list-filter.ts';
import { SHOWN_BY_DEFAULT } from '../../src/question/shown.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import type { GraphWriter } from '../../src/store/graph-writer.ts';
import { article, claim, company, model, recorded, says } from '../support/authored.ts';
import { NOW } from '../support/load-embedded.ts';

const base = (names = 'Lab') => ({ entities: [company('lab', names), model('m')], articles: [article('a'), article('b')] });
const link = (articleId: string) => claim({ subject: 'company:lab', predicate: 'DEVELOPS', object: 'model:m', evidence: [says(articleId)] });
const LINK = { ask: 'LINKS', of: 'company:lab', relation: 'DEVELOPS', direction: 'OUT', filter: { qualifiers: null, stances: null, roles: null, shown: { statuses: ['ACCEPTED'], modalities: ['STATED'] } } } as const;

/** A graph that can be read and written. */
export interface Graph {
  readonly store: GraphStore;
  readonly writer: GraphWriter;
}

async function again(graph: Graph, graphs: readonly DatedGraph[], dataset = 'seeds', now = NOW) {
  return load(graph.writer, { dataset, graphs, now });
}

/** What a load promises on every engine; `empty` gives a graph that holds nothing. */
export function loadContract(empty: () => Promise<Graph>): void {
  async function filled(...graphs: readonly DatedGraph[]): Promise<Graph> {
    const graph = await empty();
    await again(graph, graphs);
    return graph;
  }

  describe('a load', () => {
    test('into an empty graph makes one revision for each day of recording, so that every clone has one history', async () => {
      const { store } = await filled(recorded('2026-01-01', { ...base(), claims: [link('a')] }), recorded('2026-02-01', { claims: [link('b')] }));
      expect((await store.open()).revision).toMatchObject({ n: 2, at: '2026-02-01T00:00:00Z' });
    });

    test('counts what is published, claims by their evidence among it', async () => {
      const { store } = await filled(recorded('2026-01-01', { ...base(), claims: [link('a'), link('b')] }));
      expect((await store.open()).revision.counts).toMatchObject({ nodes: { Company: 1, Article: 2 }, claims: { total: 1, readForClaim: 1, corroboration: { CORROBORATED: 1 } } });
    });

    test('of what is there already changes nothing and makes no revision', async () => {
      const graphs = [recorded('2026-01-01', { ...base(), claims: [link('a')] })];
      const graph = await filled(...graphs);
      expect(await again(graph, graphs)).toMatchObject({ revisions: [], put: 0, closed: 0, same: 7 });
    });

    test('of a changed source changes exactly that', async () => {
      const graph = await filled(recorded('2026-01-01', { ...base(), claims: [link('a')] }));
      const report = await again(graph, [recorded('2026-01-01', { ...base('Lab Inc.'), claims: [link('a')] })]);
      expect(report).toMatchObject({ put: 1, closed: 0, same: 6, revisions: [{ n: 2, at: NOW }] });
    });

    test('retracts what its own dataset no longer says, and never what another says', async () => {
      const graph = await filled(recorded('2026-01-01', { ...base(), claims: [link('a')] }));
      await again(graph, [recorded('2026-01-02', { claims: [link('b')] })], 'more');
      expect(await again(graph, [], 'more')).toMatchObject({ closed: 2 });
      const reader = await graph.store.open();
      expect(await reader.total(LINK)).toBe(1);
      await again(graph, [recorded('2026-01-01', base())]);
      const after = await graph.store.open();
      expect(await after.total(LINK)).toBe(0);
      expect(await reader.total(LINK)).toBe(1);
    });

    test('leaves a claim that is gone its last version, and the moment at which it went', async () => {
      const graph = await filled(recorded('2026-01-01', { ...base(), claims: [link('a')] }));
      const page = await (await graph.store.open()).page(LINK, { order: { by: 'TIME', descending: false }, backwards: false, after: null, limit: 1 });
      await again(graph, [recorded('2026-01-01', base())]);
      expect(await (await graph.store.open()).node(page.rows[0]?.claim.id ?? '')).toMatchObject({ recordedAt: '2026-01-01T00:00:00Z', retractedAt: NOW });
    });

    test('leaves a thing that is gone to answer by its id, confirmed by nothing and in no list', async () => {
      const graph = await filled(recorded('2026-01-01', { ...base(), claims: [link('a')] }));
      await again(graph, [recorded('2026-01-01', {})]);
      const reader = await graph.store.open();
      expect(await reader.node('company:lab')).toMatchObject({ name: 'Lab', confirmed: false });
      expect(await reader.missing(['company:lab'])).toEqual([]);
      expect(await reader.withheld({ ask: 'LIST', items: 'Company', within: null, filter: everything(SHOWN_BY_DEFAULT) })).toBe(0);
    });

    test('of days makes no revision for a day that changes nothing', async () => {
      const graph = await filled(recorded('2026-01-01', { ...base(), claims: [link('a')] }), recorded('2026-02-01', { claims: [link('a')] }));
      expect((await graph.store.open()).revision.n).toBe(1);
    });

    test('of equal content gives an equal hash, whatever the path to it', async () => {
      const direct = await filled(recorded('2026-01-01', { ...base(), claims: [link('a')] }));
      const { hash } = (await direct.store.open()).revision;
      const roundabout = await filled(recorded('2026-01-01', { ...base('Old name'), claims: [link('b')] }));
      await again(roundabout, [recorded('2026-01-01', { ...base(), claims: [link('a')] })]);
      expect((await roundabout.store.open()).revision.hash).toBe(hash);
      expect((await roundabout.store.open()).revision.n).toBe(2);
    });

    test('goes on with its days where a first load was broken off', async () => {
      const first = recorded('2026-01-01', { ...base(), claims: [link('a')] });
      const graph = await filled(first);
      const report = await again(graph, [first, recorded('2026-02-01', { claims: [link('b')] })]);
      expect(report.revisions.map((revision) => revision.at)).toEqual(['2026-02-01T00:00:00Z']);
    });
  });
}
