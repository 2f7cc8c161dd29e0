import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCompiled } from '../src/import/compiled.ts';
import type { ClaimRecord, EvidenceRecord } from '../src/model/records/claim-record.ts';
import type { ArticleRecord, EntityRecord, PassageRecord } from '../src/model/records/record.ts';
import { evidenceKey } from '../src/model/order/evidence-order.ts';
import { evidenceId, passageId } from '../src/model/keys/id.ts';
import { timeOf, UNKNOWN_TIME } from '../src/model/time/uncertain-time.ts';
import { RELATION_NAMES } from '../src/model/types/relation-types.ts';
import { startLocalNeo4j } from '../src/store/local-neo4j/local-neo4j.ts';
import type { GraphCounts } from '../src/store/graph-store.ts';
import { openDriver, type Database } from '../src/store/neo4j/driver/driver.ts';
import type { Params } from '../src/store/neo4j/driver/params.ts';
import { nodeProperties, projectionProperties } from '../src/store/neo4j/layout/properties.ts';
import { openNeo4jWriter } from '../src/store/neo4j/write/neo4j-writer.ts';

// Exports a made-up graph from Neo4j through a server of its own, and prints seconds, first byte and memory: node --import tsx bench/export-at-size.ts [things] [links].
// A Neo4j that was filled by it before may be named third, and is asked as it stands.
const [things = 100_000, links = 300_000] = process.argv.slice(2, 4).map(Number);
const filled = process.argv[4];
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PORTION = 5_000;
const ARTICLES = 500;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const company = (n: number): string => `company:c${n}`;
const DAY = timeOf('2025-11') ?? UNKNOWN_TIME;
const LIVE = { since: 1, until: 2147483647, first: 1 };

function thing(n: number): Params {
  const record: EntityRecord = {
    id: company(n), type: 'Company', name: `Company number ${n}`, companyKind: 'OTHER', aliases: ['Another name'], description: 'A firm that there is not.', jurisdictions: ['US'], externalIds: [], judgements: [], mergedFrom: [], sameAs: null,
    confirmed: true, formerNames: [], website: null,
  };
  return { ...LIVE, ...nodeProperties({ kind: 'entity', key: record.id, dataset: 'made-up', record }) };
}

function article(n: number): ArticleRecord {
  return {
    id: `article:a${n}`, type: 'Article', title: `A report, number ${n}`, url: `https://example.org/${n}`, publisher: `Publisher ${n % 50}`, origin: null, authors: [], publishedAt: DAY,
    retrievedAt: null, language: 'en', sourceKind: 'NEWS', textSha256: null, licence: null,
  };
}

function passage({ id }: ArticleRecord): PassageRecord {
  return { id: passageId(id, 'p1', null), type: 'Passage', article: id, locator: 'p1', quote: null, verification: 'SEEN', mentions: [] };
}

/** A link with its claim and its evidence, all the properties that are read. */
function link(n: number): Params {
  const paper = article(n % ARTICLES);
  const place = passage(paper);
  const said = { subject: company(n % things), predicate: n % 2 === 0 ? 'OWNS' as const : 'INVESTS_IN' as const, object: company((n * 7 + 1 + Math.floor(n / things)) % things) };
  const claim: ClaimRecord = {
    ...said, id: `claim:${n.toString(16).padStart(16, '0')}`, type: 'Relation', qualifier: null, stance: null, role: null, toStatus: null, episode: String(n), detail: 'As the report has it.', text: null,
    sequence: null, status: 'ACCEPTED', modality: n % 9 === 0 ? 'ALLEGED' : 'STATED', confidence: 'HIGH', method: 'CURATED', validity: { start: DAY, end: null, ongoing: 'UNKNOWN' }, reason: null,
  };
  const evidence: EvidenceRecord = {
    id: evidenceId(claim.id, place.id, 'SUPPORTS', null), claim: claim.id, passage: place.id, article: paper.id, polarity: 'SUPPORTS', scope: 'CLAIM', modality: claim.modality, confidence: 'HIGH', method: 'CURATED',
    review: 'ACCEPTED', time: DAY, end: null, ongoing: 'UNKNOWN', attributedTo: null, paraphrase: 'It says that the one holds a part of the other.',
  };
  return {
    ...said, id: claim.id, passage: place.id,
    version: { ...LIVE, id: claim.id, status: claim.status, modality: claim.modality },
    projection: { ...LIVE, ...projectionProperties({ kind: 'claim', key: claim.id, dataset: 'made-up', record: claim }) },
    evidence: { ...LIVE, id: evidence.id, record: JSON.stringify(evidence), sortKey: evidenceKey(evidence, place, paper) },
  };
}

const CREATE_LINKS = `UNWIND $rows AS row
MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) MATCH (p:Passage {id: row.passage})
CREATE (c:Claim {id: row.id, sort: 'Relation', predicate: row.predicate}) CREATE (c)-[v:SUBJECT]->(s) SET v = row.version
CREATE (c)-[:OBJECT]->(o) CREATE (c)-[x:EVIDENCED_BY]->(p) SET x = row.evidence
FOREACH (_ IN CASE row.predicate WHEN 'OWNS' THEN [1] ELSE [] END | CREATE (s)-[e:OWNS]->(o) SET e = row.projection)
FOREACH (_ IN CASE row.predicate WHEN 'INVESTS_IN' THEN [1] ELSE [] END | CREATE (s)-[e:INVESTS_IN]->(o) SET e = row.projection)`;

if (filled === undefined) await fillAndMeasure();
else await measure(filled);

async function fillAndMeasure(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'aigov-bench-'));
  const local = await startLocalNeo4j({ home, cache: process.env['AIGOV_CACHE'] ?? join(homedir(), '.cache', 'aigov-graph'), progress: say });
  const database = openDriver({ uri: local.uri, user: null, password: null });
  try {
    await load(database);
    await measure(local.uri);
  } finally {
    await database.close();
    await local.stop();
    await rm(home, { recursive: true, force: true });
  }
}

/** Publishes an empty revision under the mark of the seeds, so that the server adds nothing of its own; then puts into it, in bulk, what readers read. */
async function load(database: Database): Promise<void> {
  const began = performance.now();
  const session = await openNeo4jWriter(database).begin();
  const none = { count: 0, withheld: 0 };
  const counts: GraphCounts = { nodes: {}, relations: Object.fromEntries(RELATION_NAMES.map((name) => [name, none])) as GraphCounts['relations'], earliest: null, latest: null };
  await session.publish({ at: '2026-11-25T00:00:00Z', hash: '0'.repeat(64), counts, seeds: parseCompiled(readFileSync(join(ROOT, 'dist', 'seeds.jsonl'), 'utf8')).sha256 });
  await session.end();
  await inBulk(database, things, thing, 'UNWIND $rows AS row CREATE (n:Entity:Company) SET n = row');
  await inBulk(database, ARTICLES, (n) => ({ ...LIVE, id: article(n).id, record: JSON.stringify(article(n)) }), 'UNWIND $rows AS row CREATE (n:Article) SET n = row');
  await inBulk(database, ARTICLES, (n) => ({ article: article(n).id, passage: { ...LIVE, id: passage(article(n)).id, record: JSON.stringify(passage(article(n))) } }),
    'UNWIND $rows AS row MATCH (a:Article {id: row.article}) CREATE (n:Passage)-[:IN_ARTICLE]->(a) SET n = row.passage');
  await inBulk(database, links, link, CREATE_LINKS);
  say(`${things} things and ${links} links loaded in ${seconds(performance.now() - began)} s`);
}

async function inBulk(database: Database, total: number, row: (n: number) => Params, text: string): Promise<void> {
  for (let start = 0; start < total; start += PORTION) {
    const rows = Array.from({ length: Math.min(PORTION, total - start) }, (_, n) => row(start + n));
    await database.write((transaction) => transaction.run(text, { rows }));
  }
}

async function measure(uri: string): Promise<void> {
  const { PATH = '', HOME = '' } = process.env;
  const server = spawn(process.execPath, ['dist/main.mjs'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'], env: { PATH, HOME, PORT: '0', NEO4J_URI: uri } });
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.once('data', (line: Buffer) => { resolve(/http:\S+/.exec(line.toString())?.[0] ?? ''); });
    server.once('exit', () => { reject(new Error('the server ended')); });
  });
  // Statements are planned in the background for a while after the start.
  await new Promise((resolve) => setTimeout(resolve, 45_000));
  try {
    for (const format of ['gexf', 'graphml', 'edges.csv', 'jsonl']) say(await exportOnce(url, format, server.pid ?? 0));
  } finally {
    server.kill('SIGTERM');
  }
}

async function exportOnce(url: string, format: string, pid: number): Promise<string> {
  const idle = memoryOf(pid);
  let peak = idle;
  const watch = setInterval(() => { peak = Math.max(peak, memoryOf(pid)); }, 20);
  const began = performance.now();
  const { body } = await fetch(new URL(`/export/${format}`, url), { headers: { 'Accept-Encoding': 'identity' } });
  let first: number | null = null;
  let bytes = 0;
  for await (const part of body ?? []) {
    first ??= performance.now() - began;
    bytes += (part as Uint8Array).length;
  }
  clearInterval(watch);
  return `${format.padEnd(10)} ${seconds(performance.now() - began)} s, first byte ${Math.round(first ?? 0)} ms, ${(bytes / 1e6).toFixed(0)} MB, memory ${idle.toFixed(0)} MB idle, at most ${(peak - idle).toFixed(0)} MB more`;
}

/** Resident memory of a process, in MB (Linux). */
function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
