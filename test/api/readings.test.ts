import { describe, expect, it } from 'vitest';
import { askOf, type Answered } from './api.ts';
import { everything } from './everything.ts';
import { watched } from './watched.ts';

const store = await everything();

async function callsOf(query: string): Promise<readonly string[]> {
  const seen = watched(store);
  expect((await askOf(seen)(query)).errors).toEqual([]);
  return seen.calls;
}

async function openedFor(query: string): Promise<number> {
  const seen = watched(store);
  await askOf(seen)(query);
  return seen.opened;
}

describe('a connection', () => {
  it('is read once for its edges, nodes and page together', async () => {
    expect(await callsOf('{ companies { edges { cursor } nodes { name } pageInfo { endCursor } } }')).toEqual(['page']);
  });

  it('is neither read nor counted where nothing of it is selected', async () => {
    expect(await callsOf('{ companies { __typename } }')).toEqual([]);
  });

  it('counts what is shown and what is withheld only when that is selected, without reading the page', async () => {
    expect(await callsOf('{ companies { totalCount } }')).toEqual(['total']);
    expect(await callsOf('{ companies { withheld } }')).toEqual(['withheld']);
  });

  it('of links is read once for each thing it hangs on, whatever is selected of the link', async () => {
    expect(await callsOf('{ company(id: "company:acme") { develops { edges { cursor node { name } relation { id modality validity { ongoing } } } } } }'))
      .toEqual(['node', 'page']);
  });
});

describe('the store', () => {
  it.each([
    ['a question about the schema', '{ __schema { queryType { name } } ...Names } fragment Names on Query { __typename }'],
    ['a document that is no GraphQL', '{ companies'],
    ['a document that does not fit the schema', '{ enterprises { totalCount } }'],
    ['a list of operations without a choice', 'query A { graph { hash } } query B { graph { hash } }'],
  ])('is not needed for %s', async (_what, query) => {
    expect(await openedFor(query)).toBe(0);
  });

  it('is opened once for a whole operation, also when only a fragment asks of the graph', async () => {
    expect(await openedFor('{ ...Size __typename } fragment Size on Query { ... on Query { graph { hash } } companies { totalCount } }')).toBe(1);
  });

  it('may answer later: the answers are the same', async () => {
    const query = `{
      policies { totalCount withheld nodes { name status standing { step { because { name } } } positions { edges { cursor node { name } relation {
        corroboration from { name } evidence { article { publisher } attributedTo { name } } conflicts { sides { evidence { paraphrase } claim { id } } } } } } } }
      neighbourhood(of: ["company:acme"], depth: 2) { nodes { id } relations { id } withheld }
      nodes(ids: ["company:acme", "company:none"]) { id ... on Entity { mentions { nodes { surface entity { name } } } judgements { entity { name } } } }
    }`;
    const both: readonly Answered[] = await Promise.all([askOf(watched(store))(query), askOf(watched(store, true))(query)]);
    expect(both[0]?.errors).toEqual([]);
    expect(both[1]).toEqual(both[0]);
  });
});
