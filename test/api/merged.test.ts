import { describe, expect, it } from 'vitest';
import { article, claim, company, event, judged, occurred, policy, recorded, says } from '../support/authored.ts';
import { askGraph, at } from './api.ts';

const fine = (text: string, locator: string) => ({ value: 15, currency: 'EUR', what: 'FINE', text, article: 'article:one', locator });
const step = (id: string, toStatus: 'ADOPTED' | 'REJECTED') => claim({ subject: `event:${id}`, predicate: 'CONCERNS', object: 'policy:act', toStatus, evidence: [says('one')] });
const stands = (firm: string, stance: 'SUPPORTS' | 'OPPOSES') => claim({ subject: `company:${firm}`, predicate: 'TAKES_POSITION_ON', object: 'policy:act', stance, evidence: [says('one')] });

/** Acme is known by a second id, and one vote by two; of one of them no source says that it took place. */
const ask = await askGraph(recorded('2026-01-01', {
  entities: [
    company('acme', 'Acme', { aliases: ['ACME'] }), company('acme-old', 'Ajax', { aliases: ['ACME'], formerNames: ['Ajax & Sons'] }), company('other', 'Other'), policy('act', 'Act'),
    event('vote', 'Vote', { amounts: [fine('EUR 15', 'p3')] }), event('ballot', 'Ballot', { amounts: [fine('EUR 15', 'p3'), fine('about EUR 15', 'p4')] }), event('later', 'Later'),
  ],
  articles: [article('one')],
  claims: [
    occurred('vote', '2026-02', 'one'), occurred('later', '2026-03', 'one'), step('ballot', 'ADOPTED'), step('later', 'REJECTED'), stands('acme', 'SUPPORTS'), stands('acme-old', 'OPPOSES'),
  ],
  mentions: ['acme', 'acme-old'].map((id) => ({ entity: `company:${id}`, article: 'article:one', locator: 'p1', form: 'the firm' })),
  judgements: [
    judged('company:acme-old', 'company:acme'), judged('company:acme-old', 'company:other', { judgement: 'DIFFERENT' }),
    judged('event:vote', 'event:ballot', { canonical: 'event:ballot' }),
  ],
}));

describe('an id that was merged into another', () => {
  it('answers with the thing that stands for both, wherever a thing is asked by id', async () => {
    const { data, errors } = await ask('{ node(id: "company:acme-old") { id } company(id: "company:acme-old") { id mergedFrom } nodes(ids: ["company:acme-old", "company:acme"]) { id } }');
    expect([data, errors]).toEqual([{
      node: { id: 'company:acme' }, company: { id: 'company:acme', mergedFrom: ['company:acme-old'] }, nodes: [{ id: 'company:acme' }, { id: 'company:acme' }],
    }, []]);
  });

  it('is known to filters and neighbourhoods, which ask for that thing once', async () => {
    const { data } = await ask(`{ companies(filter: { id: ["company:acme-old", "company:acme"] }) { totalCount nodes { id } }
      claims(filter: { subject: "company:acme-old" }) { totalCount } conflicts(filter: { about: "company:acme-old" }) { nodes { kind about { id } } }
      neighbourhood(of: ["company:acme-old", "company:acme"], depth: 1) { nodes { id } relations { from { id } to { id } } } }`);
    expect(data).toEqual({
      companies: { totalCount: 1, nodes: [{ id: 'company:acme' }] }, claims: { totalCount: 2 },
      conflicts: { nodes: [{ kind: 'STANCE', about: [{ id: 'company:acme' }, { id: 'policy:act' }] }] },
      neighbourhood: {
        nodes: [{ id: 'company:acme' }, { id: 'policy:act' }],
        relations: Array.from({ length: 2 }, () => ({ from: { id: 'company:acme' }, to: { id: 'policy:act' } })),
      },
    });
  });

  it('stands in no list and no count, and its names find the thing that it is', async () => {
    const { data } = await ask(`{ companies(filter: { claim: { modality: [STATED, SPECULATED] } }) { totalCount withheld nodes { name aliases } }
      named: companies(filter: { anyName: { eq: "AJAX & sons" } }) { nodes { id } } graph { nodeCounts { type count } } }`);
    expect(at(data, 'companies')).toEqual({ totalCount: 1, withheld: 1, nodes: [{ name: 'Acme', aliases: ['ACME', 'Ajax', 'Ajax & Sons'] }] });
    expect(at(data, 'named.nodes')).toEqual([{ id: 'company:acme' }]);
    expect(at(data, 'graph.nodeCounts')).toContainEqual({ type: 'COMPANY', count: 1 });
  });

  it('brings its claims, articles, mentions and judgements to the thing; a judgement between the two is told once', async () => {
    const { data } = await ask(`{ company(id: "company:acme") { claims { totalCount nodes { subject { id } } } articles { totalCount } mentions { totalCount nodes { surface entity { id } } }
      judgements { other judgement entity { id } } } }`);
    expect(at(data, 'company')).toEqual({
      claims: { totalCount: 2, nodes: [{ subject: { id: 'company:acme' } }, { subject: { id: 'company:acme' } }] }, articles: { totalCount: 1 },
      mentions: { totalCount: 1, nodes: [{ surface: 'the firm', entity: { id: 'company:acme' } }] },
      judgements: [{ other: 'company:acme-old', judgement: 'SAME', entity: null }, { other: 'company:other', judgement: 'DIFFERENT', entity: { id: 'company:other' } }],
    });
  });
});

describe('an event with two ids', () => {
  it('has the time and the occurrence that are told of either, and the sums of both, each once with its place', async () => {
    const { data } = await ask('{ event(id: "event:vote") { id time { edtf } occurrence { event { id } } amounts { value currency what text passage { locator article { id } } } } }');
    const place = (locator: string) => ({ locator, article: { id: 'article:one' } });
    expect(at(data, 'event')).toEqual({
      id: 'event:ballot', time: { edtf: '2026-02' }, occurrence: { event: { id: 'event:ballot' } },
      amounts: [
        { value: 15, currency: 'EUR', what: 'FINE', text: 'EUR 15', passage: place('p3') }, { value: 15, currency: 'EUR', what: 'FINE', text: 'about EUR 15', passage: place('p4') },
      ],
    });
  });

  it('moves the status of a policy on the day of either', async () => {
    const { data } = await ask('{ policy(id: "policy:act") { status statusHistory { status because { id } } was: status(at: "2026-02-28") } }');
    expect(at(data, 'policy')).toEqual({
      status: 'REJECTED', was: 'ADOPTED', statusHistory: [{ status: 'ADOPTED', because: { id: 'event:ballot' } }, { status: 'REJECTED', because: { id: 'event:later' } }],
    });
  });
});
