import { askOf } from '../api/api.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';

const THING = `id name kindLabel aliases confirmed mergedFrom judgements { other judgement entity { id } }
  claims(filter: $claims, first: 100) { totalCount withheld nodes { id subject { id } ... on Relation { from { id } to { id } } ... on Occurrence { event { id } } } }
  articles(first: 100) { totalCount nodes { id } } mentions(first: 100) { totalCount nodes { surface entity { id } passage { id } } }
  related { totalCount withheld nodes { id } }`;
const LISTS = ['companies', 'aiModels', 'platforms', 'policies', 'stakeholders', 'events'];
const OWN: Readonly<Record<string, string>> = {
  companies: 'develops { nodes { id } } participatesIn { totalCount nodes { id } } positions { nodes { id } } partners { nodes { id } }',
  policies: 'status statusHistory { status because { id } } concernedBy { nodes { id } } positions { totalCount nodes { id } }',
  events: 'time { edtf note } occurrence { id } amounts { value currency what text passage { id locator } } followedBy { nodes { id } } follows { nodes { id } } participants { totalCount withheld }',
};
const ALL = '{ status: [PROPOSED, ACCEPTED, DISPUTED, RETRACTED, SUPERSEDED], modality: [STATED, ALLEGED, PLANNED, SPECULATED, DENIED] }';

const GRAPH = `query ($claims: ClaimFilter) {
  graph { nodeCounts { type count } relationCounts { type count withheld } earliest latest }
  conflicts(first: 100) { totalCount nodes { id kind about { id } sides { says claim { id } } } }
  ${LISTS.map((list) => `${list}(first: 100, filter: { claim: ${ALL} }) { totalCount withheld nodes { ${THING} ${OWN[list] ?? ''} } }`).join('\n')}
}`;

/** Much of what a graph answers: all its lists with what hangs on each thing. What a merge may leave behind would show here. */
export async function answersOf(store: GraphStore): Promise<unknown> {
  const faults: unknown[] = [];
  const { data, errors } = await askOf(store, ({ error }) => faults.push(error))(GRAPH, { claims: { status: ['PROPOSED', 'ACCEPTED', 'DISPUTED', 'RETRACTED', 'SUPERSEDED'], modality: ['STATED', 'ALLEGED', 'PLANNED', 'SPECULATED', 'DENIED'] } });
  if (errors.length > 0) throw new Error(JSON.stringify(errors), { cause: faults[0] });
  return data;
}

/** What each of some ids answers, and the thing that it names when a filter and a neighbourhood are asked with it. */
export async function answersById(store: GraphStore, ids: readonly string[]): Promise<readonly { readonly node: { readonly id: string; readonly mergedFrom: readonly string[] }; readonly around: readonly string[] }[]> {
  const ask = askOf(store);
  return Promise.all(ids.map(async (id) => {
    const { data, errors } = await ask('query ($id: ID!) { node(id: $id) { id ... on Entity { mergedFrom } } neighbourhood(of: [$id], depth: 0) { nodes { id } } }', { id });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const found = data as { node: { id: string; mergedFrom: string[] }; neighbourhood: { nodes: { id: string }[] } };
    return { node: found.node, around: found.neighbourhood.nodes.map((node) => node.id) };
  }));
}
