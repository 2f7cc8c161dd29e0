import type { Content, End, ExportEdge, ExportHeader } from '../../export/content/content.ts';
import { FORMATS } from '../../export/formats.ts';
import type { EntityRecord } from '../../model/records/record.ts';
import type { ClaimRecord } from '../../model/records/claim-record.ts';
import type { Answer, GraphReader } from '../../store/graph-store.ts';
import { chain } from '../chain.ts';
import { LICENCE } from '../licence.ts';
import { neighbourhood, type Subgraph } from '../neighbourhood.ts';
import { addressOf, questionOf, type ExportAsk, type WholeGraph } from './question.ts';

const PAGE = 200;

/** What an export is made of. The things that were asked for must exist. Errors: StoreUnavailable. */
export function contentOf(reader: GraphReader, ask: ExportAsk): Answer<Content> {
  const about = (cut: string | null, withheld: number): ExportHeader => ({
    question: questionOf(ask), evidence: evidenceAddress(ask), revision: reader.revision.n, hash: reader.revision.hash, date: reader.revision.at, licence: LICENCE, cut, withheld,
  });
  if ('whole' in ask) return wholeGraph(reader, ask.whole, about);
  return chain(neighbourhood(reader, ask.around), (found) => subgraph(reader, found, about(found.reason, found.withheld)));
}

function wholeGraph(reader: GraphReader, { relations }: WholeGraph, about: (cut: null, withheld: number) => ExportHeader): Content {
  const withheld = relations.reduce((sum, name) => sum + reader.revision.counts.relations[name].withheld, 0);
  return { header: about(null, withheld), nodes: () => reader.streamThings(), edges: () => reader.streamLinks(relations) };
}

function subgraph(reader: GraphReader, { nodes, relations }: Subgraph, header: ExportHeader): Content {
  // A link keeps the ids it was written of; what was merged stands under the id that stayed.
  const things = new Map(nodes.flatMap((node) => [node.id, ...node.mergedFrom.map(({ id }) => id)].map((id) => [id, node] as const)));
  return {
    header,
    nodes: () => pages(nodes, (page) => page),
    edges: () => pages(relations, (page) => Promise.all(page.map((claim) => edgeOf(reader, things, claim)))),
  };
}

async function edgeOf(reader: GraphReader, things: ReadonlyMap<string, EntityRecord>, claim: ClaimRecord): Promise<ExportEdge> {
  return { claim, from: endOf(things, claim.subject), to: endOf(things, claim.object ?? ''), support: await reader.support(claim.id) };
}

/** The thing at an end of a link. */
function endOf(things: ReadonlyMap<string, EntityRecord>, id: string): End {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`a link leads to ${id}, which is not among the things of its neighbourhood`);
  return { id: thing.id, name: thing.name, type: thing.type };
}

function evidenceAddress(ask: ExportAsk): string {
  const format = FORMATS.find(({ name }) => name === 'EVIDENCE_CSV');
  return format === undefined ? '' : addressOf(format, ask);
}

async function* pages<T, R>(items: readonly T[], of: (page: readonly T[]) => Answer<readonly R[]>): AsyncIterable<readonly R[]> {
  for (let at = 0; at < items.length; at += PAGE) yield await of(items.slice(at, at + PAGE));
}
