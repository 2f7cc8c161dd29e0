import { beforeEach, describe, expect, it } from 'vitest';
import { givenSource } from '../../src/import/given/given-source.ts';
import { seedGraphs } from '../../src/import/seed-graphs.ts';
import { copyGraph } from '../../src/operations/import/copy-graph.ts';
import { importSource, type ImportReport } from '../../src/operations/import/import.ts';
import { load } from '../../src/operations/load/load.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-store.ts';
import { loadEmbedded, NOW } from '../support/load-embedded.ts';

const SEEDS = `recorded: 2026-11-01
article: article:a
entities:
- {id: company:lab, name: The Lab, aliases: [Lab Inc.], companyKind: MODEL_DEVELOPER}
- {id: company:other, name: Other, aliases: [Twin], companyKind: OTHER}
- {id: company:third, name: Third, aliases: [Twin], companyKind: OTHER}
- {id: model:m, name: M}
articles: [{id: article:a, publisher: P, title: T, url: "https://a.example/", sourceKind: NEWS}]
claims:
- {subject: company:lab, predicate: DEVELOPS, object: model:m, evidence: [{locator: p1}]}
- {subject: company:lab, predicate: STATEMENT, text: It said so., episode: so, evidence: [{locator: p2}]}
`;
const OWN = `recorded: 2026-11-02
article: article:b
entities: [{id: company:new, name: New, companyKind: OTHER}]
articles: [{id: article:b, publisher: Q, title: U, url: "https://b.example/", sourceKind: NEWS}]
claims:
- {subject: company:lab, predicate: PARTNERS_WITH, object: company:new, evidence: [{locator: p1}]}
`;
const MAPPING = `recorded: 2026-11-03
licence: CC0
attribution: Us
things:
  firm: {type: Company, name: "{Firm}", companyKind: OTHER, externalIds: [{scheme: registry, value: "{Registry}"}]}
article: {publisher: R, title: V, url: "https://c.example/", sourceKind: NEWS}
claims:
- {subject: firm, predicate: STATEMENT, text: "{Says}", episode: "{No}"}
`;

let graph: ReturnType<typeof openEmbedded>;
beforeEach(async () => { graph = await loadEmbedded(...seedGraphs([{ file: 'seeds.yaml', text: SEEDS }])); });

const seed = (dataset: string, text: string): Promise<ImportReport> => importSource(graph.writer, givenSource(dataset, [{ file: `${dataset}.yaml`, text, mapping: null }]), { now: () => NOW });
const rows = (...lines: readonly string[]): Promise<ImportReport> => importSource(graph.writer, givenSource('rows', [{
  file: 'rows.csv', text: ['No,Firm,Registry,Says', ...lines].join('\n'), mapping: { file: 'rows.mapping.yaml', text: MAPPING },
}]), { now: () => NOW });
const hash = async (): Promise<string> => (await graph.store.open()).revision.hash;
const isLive = async (id: string): Promise<boolean> => {
  const session = await graph.writer.begin();
  const live = (await session.rows()).some(({ key }) => key === id);
  await session.end();
  return live;
};

describe('an import', () => {
  it('again differs in nothing, and without what was in it goes back to the very graph before', async () => {
    const before = await hash();
    expect((await seed('own', OWN)).loaded).toMatchObject({ revisions: [{ n: 2 }], differences: { entity: { added: 1 }, claim: { added: 1 } } });
    expect((await seed('own', OWN)).loaded).toMatchObject({ revisions: [], put: 0, closed: 0 });
    expect((await seed('own', 'recorded: 2026-11-02\n')).loaded).toMatchObject({ differences: { entity: { retracted: 1 }, article: { retracted: 1 }, claim: { retracted: 1 } } });
    expect(await hash()).toBe(before);
  });

  it('keeps a thing that its source no longer has while another dataset names it, and says so', async () => {
    await seed('own', OWN);
    await seed('later', 'recorded: 2026-11-03\narticle: article:a\nclaims:\n- {subject: company:new, predicate: STATEMENT, text: Hm., episode: hm, evidence: [{locator: p3}]}\n');
    const { report } = await seed('own', 'recorded: 2026-11-02\n');
    expect(report).toEqual(['own: company:new is no longer in the source; it stays, since another dataset names it']);
    expect([await isLive('company:new'), await isLive('article:b')]).toEqual([true, false]);
  });

  it('leaves a thing that another dataset describes as it is, and joins it', async () => {
    const { report, loaded } = await seed('own', OWN.replace('entities: [', 'entities: [{id: company:lab, name: Renamed, companyKind: OTHER}, '));
    expect(report).toEqual(['own.yaml:3: company:lab is described by another dataset; it is joined, and what stands here of it is left out']);
    expect(loaded?.differences.entity).toEqual({ added: 1, changed: 0, retracted: 0 });
    expect(await (await graph.store.open()).node('company:lab')).toMatchObject({ name: 'The Lab' });
  });

  it('points at a known thing of the same name, and joins nothing by it', async () => {
    const { report } = await seed('own', OWN.replaceAll('company:new', 'company:lab-two').replace('name: New', 'name: Lab Inc.'));
    expect(report).toEqual(['own.yaml:3: company:lab-two may be company:lab, which has this name; nothing is joined']);
  });

  it('is refused where it says of a claim what another dataset says otherwise', async () => {
    const { problems } = await seed('own', OWN.replace('claims:', 'claims:\n- {subject: company:lab, predicate: STATEMENT, text: It did not., episode: so, evidence: [{locator: p1}]}'));
    expect(problems.map(({ place, message }) => [place.line, message])).toEqual([[6, expect.stringContaining('text "It did not." of a claim whose text is "It said so."')]]);
  });

  it('of seeds takes over what a dataset described first', async () => {
    await seed('own', OWN);
    const more = SEEDS.replace('- {id: model:m, name: M}', '- {id: model:m, name: M}\n- {id: company:new, name: New and known, companyKind: OTHER}');
    await load(graph.writer, { dataset: 'seeds', graphs: seedGraphs([{ file: 'seeds.yaml', text: more }]), now: NOW });
    expect(await (await graph.store.open()).node('company:new')).toMatchObject({ name: 'New and known' });
    expect((await seed('own', OWN)).report).toEqual([expect.stringContaining('company:new is described by another dataset')]);
  });
});

describe('rows', () => {
  it('join by name and alias, and are new where nothing has the name', async () => {
    const { report, loaded } = await rows('1,lab inc.,,a', '2,Fresh,,b', '3,Fresh,,c');
    expect([report, loaded?.differences.entity.added, loaded?.differences.claim.added]).toEqual([['rows.csv:2: "lab inc." is company:lab, which another dataset describes; it is joined'], 1, 3]);
  });

  it('are never joined by guessing: several of one name are reported', async () => {
    const { report, loaded } = await rows('1,Twin,,a', '2,Twin,,b', '3,Fresh,,c');
    expect(report).toEqual(['rows.csv:2: "Twin" may be company:other or company:third; nothing is joined, and what rests on it is left out (here and in 1 more)']);
    expect(loaded?.differences.claim.added).toBe(1);
  });

  it('join by external id before the name', async () => {
    await seed('own', OWN.replace('name: New,', 'name: New, externalIds: [{scheme: registry, value: "7"}],'));
    expect((await rows('1,Twin,7,a')).report).toEqual(['rows.csv:2: "Twin" is company:new, which another dataset describes; it is joined']);
  });

  it('of one thing must agree on it, and may add to each other', async () => {
    expect((await rows('1,Fresh,,a', '2,Fresh,8,b', '3,FRESH,,c')).problems.map(({ place, message }) => [place.line, place.column, message]))
      .toEqual([[4, 3, 'name "FRESH" of company:fresh, which has "Fresh" in rows.csv:2; expected the same in every row, or an empty cell']]);
    await rows('1,Fresh,,a', '2,Fresh,8,b');
    expect(await (await graph.store.open()).node('company:fresh')).toMatchObject({ externalIds: [{ scheme: 'registry', value: '8', url: null }] });
  });
});

describe('a trial', () => {
  it('on a copy comes to what the import comes to, and leaves the graph as it is', async () => {
    const before = await hash();
    const copy = openEmbedded();
    await copyGraph(graph.writer, copy.writer);
    const own = givenSource('own', [{ file: 'own.yaml', text: OWN, mapping: null }]);
    const tried = await importSource(copy.writer, own, { now: () => NOW });
    expect(await hash()).toBe(before);
    expect(await importSource(graph.writer, own, { now: () => NOW })).toEqual(tried);
  });
});
