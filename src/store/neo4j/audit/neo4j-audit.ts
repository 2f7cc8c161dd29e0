import type { ClaimRecord } from '../../../model/records/claim-record.ts';
import type { Row } from '../../../model/records/row.ts';
import { isRelationName, RELATION_NAMES } from '../../../model/types/relation-types.ts';
import type { GraphAudit, StoredGraph, Stray, StoredLink } from '../../graph-audit.ts';
import type { Revision } from '../../graph-store.ts';
import { textOf, textOrNull } from '../driver/column.ts';
import type { Columns, Database } from '../driver/driver.ts';
import { projectionProperties } from '../layout/properties.ts';
import { PublishedRevisions } from '../published.ts';
import { amissOf, differingNames, type Places } from './amiss.ts';
import { keptAt, LIVE_OR_FOREIGN, parsed, propertiesOf, type Kept } from './kept.ts';
import { strangersIn } from './strangers.ts';

const ANY_REVISION = 'MATCH (g:Graph) WHERE g.revision > 0 RETURN true';
const DEADLINE_MS = 110_000;

/** Looks at a graph in Neo4j, a hand-made one included; a database of another's is an empty one here. Errors: StoreUnavailable. */
export function openNeo4jAudit(database: Database): GraphAudit {
  return {
    engine: 'NEO4J',
    async open() {
      if ((await database.read(ANY_REVISION, {}, { deadlineMs: DEADLINE_MS })).length === 0) return null;
      const { revision } = await new PublishedRevisions(database).read({ deadlineMs: DEADLINE_MS });
      return storedGraph(database, revision);
    },
  };
}

function storedGraph(database: Database, revision: Revision): StoredGraph {
  const rev = revision.n;
  let reading: Promise<readonly Kept[]> | null = null;
  const kept = (): Promise<readonly Kept[]> => (reading ??= keptAt(database, rev));
  return {
    engine: 'NEO4J',
    revision,
    rows: async () => (await kept()).flatMap(({ row }) => (row === null ? [] : [row])),
    async *links() {
      for (const name of RELATION_NAMES) {
        const text = `MATCH (a)-[n:${name}]->(b) WHERE ${LIVE_OR_FOREIGN} RETURN '${name}', a.id, b.id, properties(n)`;
        for (const columns of await database.read(text, { rev }, { deadlineMs: DEADLINE_MS })) yield linkOf(columns);
      }
    },
    async *strays() {
      yield* straysAmong(await kept());
      yield* await strangersIn(database);
    },
    isCurrent: async () => (await new PublishedRevisions(database).read({ deadlineMs: DEADLINE_MS })).revision.n === rev,
  };
}

function* straysAmong(kept: readonly Kept[]): Iterable<Stray> {
  const rows = kept.flatMap(({ row }) => (row === null ? [] : [row]));
  const places: Places = {
    passages: new Map(rows.flatMap((row) => (row.kind === 'passage' ? [[row.key, row.record] as const] : []))),
    articles: new Map(rows.flatMap((row) => (row.kind === 'article' ? [[row.key, row.record] as const] : []))),
  };
  for (const one of kept) {
    if (one.row === null) yield foreign(one);
    else for (const message of amissOf(one, one.row, places)) yield { subject: one.row.key, message };
  }
}

function foreign({ kind, properties }: Kept): Stray {
  const id = properties['id'];
  return { subject: typeof id === 'string' ? id : `${kind} without an id`, message: 'is not as this program wrote it: its record does not match its hash, or it keeps none' };
}

function linkOf([predicate, from, to, column]: Columns): StoredLink {
  const properties = propertiesOf(column);
  const id = properties['id'];
  const record = parsed(properties['record']);
  const row = claimRow(record);
  const ends = { predicate: textOf(predicate), from: textOrNull(from), to: textOrNull(to) };
  return { ...ends, claim: typeof id === 'string' ? id : null, record, amiss: row === null ? [] : differingNames(properties, projectionProperties(row)) };
}

/** The row whose copy a link is, if its record is one of a claim. */
function claimRow(record: unknown): Extract<Row, { kind: 'claim' }> | null {
  if (typeof record !== 'object' || record === null || !('predicate' in record) || !('validity' in record)) return null;
  const claim = record as ClaimRecord;
  return isRelationName(claim.predicate) ? { kind: 'claim', key: claim.id, dataset: '', record: claim } : null;
}
