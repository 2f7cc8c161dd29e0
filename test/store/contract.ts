import { describe, expect, test } from 'vitest';
import type { LinkAsk, LinkFilter, ListAsk, ListItem, WalkFilter } from '../../src/question/ask.ts';
import { everything, type ListFilter } from '../../src/question/list-filter.ts';
import type { OrderBy } from '../../src/question/listing.ts';
import type { Page } from '../../src/question/page.ts';
import { SHOWN_BY_DEFAULT } from '../../src/question/shown.ts';
import { CLAIM_STATUSES, MODALITIES } from '../../src/model/terms/vocabularies.ts';
import { occurrenceId } from '../../src/model/records/claim.ts';
import type { EntityType } from '../../src/model/keys/id.ts';
import { RELATION_NAMES, relationType, type RelationName } from '../../src/model/types/relation-types.ts';
import type { GraphReader, LinkRow, ListRow } from '../../src/store/graph-store.ts';
import { gather } from '../support/gather.ts';

const ALL = { statuses: CLAIM_STATUSES, modalities: MODALITIES };
const ANY: LinkFilter = { qualifiers: null, stances: null, roles: null, shown: SHOWN_BY_DEFAULT };
const WALK: WalkFilter = { ...ANY, relations: RELATION_NAMES.filter((name) => !relationType(name).thematic) };

const links = (of: string, relation: RelationName, direction: 'OUT' | 'IN' | 'BOTH', filter: Partial<LinkFilter> = {}): LinkAsk =>
  ({ ask: 'LINKS', of, relation, direction, filter: { ...ANY, ...filter } });
const list = (items: ListItem, filter: Partial<ListFilter> = {}, within: string | null = null): ListAsk =>
  ({ ask: 'LIST', items, within, filter: { ...everything(SHOWN_BY_DEFAULT), ...filter } });
const page = (by: OrderBy, more: Partial<Page> & { descending?: boolean } = {}): Page =>
  ({ order: { by, descending: more.descending ?? false }, backwards: false, after: null, limit: 20, ...more });

const far = (row: LinkRow): string => row.far.id;
const id = (row: ListRow): string => (row.node.type === 'Mention' ? row.node.form : row.node.id);

/** What every engine promises of one small graph (contract-graph.ts), its answers written out by hand. */
export function contract(reader: () => Promise<GraphReader>): void {
  const farOf = async (ask: LinkAsk, which: Page): Promise<readonly string[]> => (await (await reader()).page(ask, which)).rows.map(far);
  const idsOf = async (ask: ListAsk, which: Page): Promise<readonly string[]> => (await (await reader()).page(ask, which)).rows.map(id);

  describe('links', () => {
    test('are ordered by time, unknown last, and those of one time by the far name', async () => {
      expect(await farOf(links('company:lab', 'PARTICIPATES_IN', 'OUT'), page('TIME'))).toEqual(['event:adopted', 'event:blast', 'event:undated']);
      expect(await farOf(links('company:lab', 'PARTICIPATES_IN', 'OUT'), page('TIME', { descending: true }))).toEqual(['event:blast', 'event:adopted', 'event:undated']);
      expect(await farOf(links('event:undated', 'PARTICIPATES_IN', 'IN'), page('TIME'))).toEqual(['company:lab', 'stakeholder:ghost']);
    });
    test('are ordered by the far name, accents and capitals aside, in both directions', async () => {
      const names = await farOf(links('company:lab', 'PARTNERS_WITH', 'BOTH'), page('NAME'));
      expect(new Set(names)).toEqual(new Set(['company:zeta', 'company:zeta-two']));
      expect(await farOf(links('company:lab', 'PARTNERS_WITH', 'BOTH'), page('NAME', { descending: true }))).toEqual([...names].reverse());
    });
    test('of a symmetric kind are seen from both ends', async () => {
      expect(await farOf(links('company:zeta', 'PARTNERS_WITH', 'BOTH'), page('NAME'))).toEqual(['company:lab']);
    });
    test('go on after a key, backwards too, and say whether more follow', async () => {
      const ask = links('company:lab', 'PARTICIPATES_IN', 'OUT');
      const first = await (await reader()).page(ask, page('TIME', { limit: 2 }));
      expect([first.rows.map(far), first.more]).toEqual([['event:adopted', 'event:blast'], true]);
      const rest = await (await reader()).page(ask, page('TIME', { limit: 2, after: first.rows[1]?.key ?? '' }));
      expect([rest.rows.map(far), rest.more]).toEqual([['event:undated'], false]);
      const back = await (await reader()).page(ask, page('TIME', { limit: 1, backwards: true, after: rest.rows[0]?.key ?? '' }));
      expect([back.rows.map(far), back.more]).toEqual([['event:blast'], true]);
      expect(await farOf(ask, page('TIME', { limit: 1, backwards: true }))).toEqual(['event:undated']);
      expect(await farOf(ask, page('TIME', { limit: 1, backwards: true, descending: true }))).toEqual(['event:undated']);
    });
    test('are narrowed by qualifier, stance and role', async () => {
      expect(await farOf(links('company:lab', 'DEVELOPS', 'OUT', { qualifiers: ['LEAD'] }), page('NAME'))).toEqual(['model:m1']);
      expect(await farOf(links('company:lab', 'PARTICIPATES_IN', 'OUT', { roles: ['CRITIC'] }), page('NAME'))).toEqual(['event:adopted']);
      const proposed = { statuses: ['PROPOSED'], modalities: MODALITIES } as const;
      expect(await farOf(links('policy:rule', 'TAKES_POSITION_ON', 'IN', { stances: ['SUPPORTS'], shown: proposed }), page('NAME'))).toEqual(['stakeholder:watchdog']);
      expect(await farOf(links('policy:rule', 'TAKES_POSITION_ON', 'IN', { stances: ['OPPOSES'], shown: ALL }), page('NAME'))).toEqual([]);
    });
    test('count what is shown, and apart from it what is withheld', async () => {
      const it = await reader();
      expect([await it.total(links('company:lab', 'PARTICIPATES_IN', 'OUT')), await it.withheld(links('company:lab', 'PARTICIPATES_IN', 'OUT'))]).toEqual([3, 1]);
      expect([await it.total(links('policy:rule', 'TAKES_POSITION_ON', 'IN')), await it.withheld(links('policy:rule', 'TAKES_POSITION_ON', 'IN'))]).toEqual([0, 1]);
      expect(await it.withheld(links('company:lab', 'PARTICIPATES_IN', 'OUT', { shown: ALL }))).toBe(0);
      expect(await it.total(links('company:nobody', 'DEVELOPS', 'OUT'))).toBe(0);
    });
    test('carry their claim, with the moment at which it was recorded', async () => {
      const { rows } = await (await reader()).page(links('policy:rule', 'TAKES_POSITION_ON', 'IN', { shown: ALL }), page('TIME'));
      expect(rows[0]?.claim).toMatchObject({ status: 'PROPOSED', stance: 'SUPPORTS', qualifier: 'TOO_WEAK', recordedAt: '2026-02-01T00:00:00Z', retractedAt: null });
    });
  });

  describe('lists', () => {
    test('of things hold those that a shown claim touches, by name', async () => {
      expect(await idsOf(list('Company'), page('NAME'))).toEqual(['company:lab', 'company:zeta', 'company:zeta-two']);
      expect(await idsOf(list('Stakeholder'), page('NAME'))).toEqual(['stakeholder:watchdog', 'stakeholder:ghost']);
      const it = await reader();
      expect([await it.total(list('Event')), await it.withheld(list('Event')), await it.withheld(list('Company'))]).toEqual([3, 1, 1]);
      expect(await it.total(list('Event', { shown: { statuses: ['ACCEPTED'], modalities: ['SPECULATED'] } }))).toBe(1);
    });
    test('of events are read by time in both directions, unknown last', async () => {
      expect(await idsOf(list('Event'), page('TIME'))).toEqual(['event:adopted', 'event:blast', 'event:undated']);
      expect(await idsOf(list('Event'), page('TIME', { descending: true }))).toEqual(['event:blast', 'event:adopted', 'event:undated']);
      expect(await idsOf(list('Event'), page('TIME', { descending: true, backwards: true, limit: 1 }))).toEqual(['event:undated']);
    });
    test('are filtered by text, accents and capitals aside', async () => {
      const text = { eq: null, in: null, contains: null, present: null };
      expect(await idsOf(list('Company', { texts: { name: { ...text, eq: 'zeta' } } }), page('NAME'))).toEqual(['company:zeta', 'company:zeta-two']);
      expect(await idsOf(list('Company', { texts: { anyName: { ...text, contains: 'labco' } } }), page('NAME'))).toEqual(['company:lab']);
      expect(await idsOf(list('AIModel', { texts: { family: { ...text, in: ['model', 'other'] } } }), page('NAME'))).toEqual(['model:m1', 'model:m2']);
      expect(await idsOf(list('AIModel', { texts: { family: { ...text, present: false } } }), page('NAME'))).toEqual([]);
    });
    test('are filtered by terms and ids, all of which must hold', async () => {
      expect(await idsOf(list('Company', { terms: { kind: ['CLOUD'], jurisdictions: ['US', 'US-CA'] } }), page('NAME'))).toEqual(['company:zeta']);
      expect(await idsOf(list('Company', { ids: ['company:lab', 'company:quiet'] }), page('NAME'))).toEqual(['company:lab']);
      expect(await idsOf(list('Company', { ids: [] }), page('NAME'))).toEqual([]);
    });
    test('are filtered by windows: what may have been then, what was then, how finely it is known', async () => {
      const time = { possiblyIn: null, certainlyIn: null, precisions: null, dated: null };
      const february = { from: '2026-02-01', to: '2026-02-15' };
      expect(await idsOf(list('Event', { time: { ...time, possiblyIn: february } }), page('TIME'))).toEqual(['event:adopted', 'event:blast', 'event:undated']);
      expect(await idsOf(list('Event', { time: { ...time, certainlyIn: february } }), page('TIME'))).toEqual(['event:blast']);
      expect(await idsOf(list('Event', { time: { ...time, precisions: ['MONTH'] } }), page('TIME'))).toEqual(['event:adopted']);
      expect(await idsOf(list('Event', { time: { ...time, dated: false } }), page('TIME'))).toEqual(['event:undated']);
      expect(await idsOf(list('AIModel', { time: { ...time, certainlyIn: { from: null, to: '2026-12-31' } } }), page('NAME'))).toEqual(['model:m1']);
    });
    test('of articles are read by the day of publication', async () => {
      expect(await idsOf(list('Article'), page('TIME'))).toEqual(['article:copy', 'article:daily', 'article:gazette']);
      expect(await idsOf(list('Article', { terms: { sourceKind: ['PRIMARY_RECORD'] } }), page('NAME'))).toEqual(['article:gazette']);
    });
    test('of claims count what is withheld, and know when a claim was recorded', async () => {
      const it = await reader();
      expect([await it.total(list('Claim')), await it.withheld(list('Claim'))]).toEqual([19, 4]);
      expect(await it.total(list('Claim', { recorded: { from: '2026-01-02', to: null }, shown: ALL }))).toBe(1);
      expect(await it.total(list('Claim', { terms: { subject: ['company:lab'] } }))).toBe(8);
    });
    test('of what belongs to a thing, an article or a passage hold that alone', async () => {
      const it = await reader();
      expect(await it.total(list('Claim', {}, 'company:zeta'))).toBe(1);
      expect(await it.total(list('Claim', { shown: ALL }, 'policy:rule'))).toBe(4);
      expect(await it.total(list('Claim', { shown: ALL }, 'article:gazette'))).toBe(5);
      expect(await idsOf(list('Article', {}, 'company:lab'), page('TIME'))).toEqual(['article:copy', 'article:daily', 'article:gazette']);
      expect(await idsOf(list('Article', {}, 'company:quiet'), page('TIME'))).toEqual(['article:copy']);
      expect(await idsOf(list('Mention', {}, 'company:lab'), page('PLACE'))).toEqual(['the firm', 'Labb']);
      expect(await idsOf(list('Mention', { terms: { article: ['article:copy'] } }, 'company:lab'), page('PLACE'))).toEqual([]);
    });
    test('of passages are read as a reader reads: p4 before p14', async () => {
      const { rows } = await (await reader()).page(list('Passage', {}, 'article:daily'), page('PLACE'));
      expect([...new Set(rows.map((row) => (row.node.type === 'Passage' ? row.node.locator : null)))]).toEqual(['p1', 'p4', 'p14']);
    });
    test('of conflicts hold what is contested, about any of the things that are asked for', async () => {
      const it = await reader();
      expect(await it.total(list('Conflict'))).toBe(1);
      expect(await it.total(list('Conflict', { terms: { about: ['platform:cloud'], kind: ['CONTRADICTED'] } }))).toBe(1);
      expect(await it.total(list('Conflict', { terms: { about: ['company:lab'] } }))).toBe(0);
    });
  });

  describe('what a claim rests on', () => {
    test('is listed with what was read for it first, then by publisher, then by place', async () => {
      const it = await reader();
      const { rows } = await it.page(links('company:lab', 'DEVELOPS', 'OUT', { qualifiers: ['LEAD'] }), page('NAME'));
      const { evidence } = await it.support(rows[0]?.claim.id ?? '');
      expect(evidence.map((item) => [item.evidence.scope, item.article.publisher, item.passage.locator])).toEqual([
        ['CLAIM', 'Daily', 'p4'], ['CLAIM', 'Mirror', 'p2'], ['EVENT', 'Daily', 'p14'], ['EVENT', 'Gazette', 'p4'],
      ]);
      expect(evidence[0]?.evidence).toMatchObject({ paraphrase: 'The Lab made it.', attributedTo: 'stakeholder:watchdog' });
    });
    test('holds the conflicts that the claim is in', async () => {
      const it = await reader();
      const { rows } = await it.page(links('model:m1', 'AVAILABLE_ON', 'OUT'), page('NAME'));
      const { conflicts } = await it.support(rows[0]?.claim.id ?? '');
      expect(conflicts).toMatchObject([{ kind: 'CONTRADICTED', about: ['model:m1', 'platform:cloud'] }]);
      expect(await it.support('claim:0000000000000000')).toEqual({ evidence: [], conflicts: [] });
    });
  });

  test('the steps of a policy come with their events, of every modality, without the events that move nothing', async () => {
    const { steps, order } = await (await reader()).steps('policy:rule');
    expect(new Set(steps.map(({ claim, event }) => `${event.id} ${claim.toStatus ?? ''} ${claim.modality}`))).toEqual(
      new Set(['event:adopted ADOPTED STATED', 'event:rumour REPEALED SPECULATED']));
    expect(order).toEqual([]);
  });

  describe('a walk', () => {
    test('goes along shown links of the asked kinds, in the asked direction, and through thematic ones only when asked', async () => {
      const it = await reader();
      const ids = async (from: string, direction: 'OUT' | 'IN' | 'BOTH', filter = WALK) => (await it.walk([from], direction, filter)).map((record) => record.id);
      expect(await ids('event:blast', 'IN')).toEqual(['company:lab', 'event:adopted', 'stakeholder:watchdog']);
      expect(await ids('event:blast', 'OUT')).toEqual(['policy:rule']);
      expect(await ids('event:blast', 'BOTH', { ...WALK, relations: ['RELATED_TO'] })).toEqual(['event:undated']);
      expect(await ids('event:blast', 'OUT', { ...WALK, relations: ['RELATED_TO'] })).toEqual(['event:undated']);
      expect(await ids('event:blast', 'IN', { ...WALK, roles: ['CRITIC'] })).toEqual(['stakeholder:watchdog']);
    });
    test('ends in links among the things reached, and in how many more are withheld', async () => {
      const it = await reader();
      const nowhere = { from: [], direction: 'BOTH', types: null } as const;
      const among = await it.among(['company:lab', 'event:blast', 'event:rumour', 'policy:rule'], WALK, nowhere);
      expect(among.links.map((claim) => [claim.subject, claim.object]).sort()).toEqual([['company:lab', 'event:blast'], ['event:blast', 'policy:rule']]);
      expect(among.withheld).toBe(2);
    });
    test('counts as withheld what it would have followed, in its direction and to its types, had it been shown', async () => {
      const it = await reader();
      const withheld = async (direction: 'OUT' | 'IN' | 'BOTH', types: readonly EntityType[] | null = null) => (await it.among(['policy:rule'], WALK, { from: ['policy:rule'], direction, types })).withheld;
      expect([await withheld('BOTH'), await withheld('IN'), await withheld('OUT')]).toEqual([2, 2, 0]);
      expect([await withheld('IN', ['Event']), await withheld('IN', ['Company'])]).toEqual([1, 0]);
    });
  });

  describe('a stream', () => {
    test('holds all that is shown: things by id, links kind by kind and by id, with the names of their ends and what they rest on', async () => {
      const it = await reader();
      expect((await gather(it.streamThings())).flat().map((record) => record.id)).toEqual([
        'company:lab', 'company:zeta', 'company:zeta-two', 'event:adopted', 'event:blast', 'event:undated', 'model:m1', 'model:m2', 'platform:cloud', 'policy:rule',
        'stakeholder:ghost', 'stakeholder:watchdog',
      ]);
      const all = (await gather(it.streamLinks(RELATION_NAMES))).flat();
      const counts = RELATION_NAMES.map((name) => [name, all.filter(({ claim }) => claim.predicate === name).length]).filter(([, count]) => count !== 0);
      expect(counts).toEqual(Object.entries(it.revision.counts.relations).map(([name, { count }]) => [name, count]).filter(([, count]) => count !== 0));
      const order = all.map(({ claim }) => `${String(RELATION_NAMES.findIndex((name) => name === claim.predicate)).padStart(2, '0')} ${claim.id}`);
      expect(order).toEqual([...order].sort());
      const carried = all.find(({ claim }) => claim.predicate === 'AVAILABLE_ON');
      expect([carried?.from, carried?.to]).toEqual([{ id: 'model:m1', name: 'Model One', type: 'AIModel' }, { id: 'platform:cloud', name: 'Cloud', type: 'Platform' }]);
      expect(carried?.support).toEqual(await it.support(carried?.claim.id ?? ''));
    });
    test('of some kinds of links holds these alone', async () => {
      const some = (await gather((await reader()).streamLinks(['RELATED_TO', 'DEVELOPS']))).flat();
      expect(some.map(({ claim }) => claim.predicate)).toEqual(['RELATED_TO', 'DEVELOPS', 'DEVELOPS']);
    });
  });

  describe('an id', () => {
    test('answers with whatever has it', async () => {
      const it = await reader();
      const found = await Promise.all(['company:quiet', 'article:daily', occurrenceId('event:blast'), 'event:none', 'no id'].map((each) => it.node(each)));
      expect(found.map((node) => node?.type ?? null)).toEqual(['Company', 'Article', 'Occurrence', null, null]);
      expect(found[0]).toMatchObject({ confirmed: false });
    });
    test('of a passage and of a conflict answers too', async () => {
      const it = await reader();
      const [passage] = (await it.page(list('Passage', {}, 'article:daily'), page('PLACE'))).rows;
      const [conflict] = (await it.page(list('Conflict'), page('ID'))).rows;
      expect((await it.node(passage === undefined ? '' : id(passage)))?.type).toBe('Passage');
      expect((await it.node(conflict === undefined ? '' : id(conflict)))?.type).toBe('Conflict');
    });
    test('that nothing has is named with the nearest one of its kind', async () => {
      expect(await (await reader()).missing(['company:lab', 'company:labb', 'event:xxxxxxxxxxxxxxxx'])).toEqual([
        { id: 'company:labb', nearest: 'company:lab' }, { id: 'event:xxxxxxxxxxxxxxxx', nearest: null },
      ]);
    });
  });

  test('a revision counts what is shown, and what is withheld apart', async () => {
    const { revision } = await reader();
    expect(revision).toMatchObject({ n: 2, at: '2026-02-01T00:00:00Z' });
    expect(revision.counts.nodes).toEqual({ Company: 3, AIModel: 2, Platform: 1, Policy: 1, Stakeholder: 2, Event: 3, Article: 3 });
    expect(revision.counts.relations.PARTICIPATES_IN).toEqual({ count: 6, withheld: 1 });
    expect([revision.counts.earliest, revision.counts.latest]).toEqual(['2026-02-01', '2026-02-28']);
  });
}
