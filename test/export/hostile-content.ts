import type { Content, ExportEdge, ExportHeader, Source } from '../../src/export/content/content.ts';
import type { EntityRecord } from '../../src/model/records/record.ts';
import type { ClaimRecord, EvidenceRecord } from '../../src/model/records/claim-record.ts';
import { entityTypeOf } from '../../src/model/keys/id.ts';
import { CLAIM_STATUSES, SOURCE_KINDS, VERIFICATIONS } from '../../src/model/terms/vocabularies.ts';
import { RELATION_NAMES } from '../../src/model/types/relation-types.ts';
import { UNKNOWN_TIME } from '../../src/model/time/uncertain-time.ts';
import { article, company, event, model, platform, policy, stakeholder } from '../support/authored.ts';
import type { Dice } from '../support/random.ts';
import { randomTime } from '../support/random-words.ts';

/** Texts that readers of files have got wrong: formulas, marks of XML and CSV, line ends, directions of writing, control characters. */
const HOSTILE = [
  '=HYPERLINK("http://evil.example","click")', '+1+1', '-2', '@SUM(A1)', '\tTab first', '\rReturn first', '=1', '<b>&amp;</b>', ']]>', '<![CDATA[ x ]]>', '<!-- -->',
  '"quoted"', '\'single\'', 'comma, semicolon; bar |', 'two\nlines', 'two\r\nlines', 'שלום עולם', '\u202eright to left\u202c', '👩‍🔬 lab 🤖', 'null', 'NULL', 'true', '007', '1e5',
  '\u0000nul', 'bell\u0007', '\u001bescape', '\u0085next', '\ufffe', '\ud800 alone', 'é', '東京', ' leading and trailing ', '&#x0;', '&lt;', '\\N', '\\"', '%s', '{{x}}', 'x'.repeat(10_000),
];
const PLAIN = ['Lab', 'Office', 'Act', 'Model'];

const THINGS = [company, model, platform, policy, stakeholder, event] as const;

/** A graph of a few things under hostile names, with links of any kind and with parallel ones, each resting on one to three sources. */
export function hostileContent(dice: Dice): Content {
  const words = (): string => (dice.chance(0.7) ? dice.pick(HOSTILE.slice(0, dice.chance(0.03) ? undefined : -1)) : dice.pick(PLAIN)) + (dice.chance(0.2) ? dice.pick(HOSTILE.slice(0, -1)) : '');
  const nodes = Array.from({ length: dice.between(2, 8) }, (_, n) => thing(dice, n, words));
  const edges = Array.from({ length: dice.between(0, 12) }, (_, n) => edge(dice, n, nodes, words));
  return contentOf(nodes, edges, words());
}

/** Records as what a file is made of; pages are as short as can be, so that a seam stands between any two. */
export function contentOf(nodes: readonly EntityRecord[], edges: readonly ExportEdge[], cut: string | null = null): Content {
  const header: ExportHeader = { question: 'of=company:a0&depth=2', evidence: '/export/evidence.csv?of=company:a0&depth=2', revision: 3, hash: 'ab'.repeat(32), date: '2026-11-25T00:00:00Z', licence: 'CC BY 4.0', cut, withheld: 2 };
  return { header, nodes: () => pages(nodes), edges: () => pages(edges) };
}

async function* pages<T>(items: readonly T[]): AsyncIterable<readonly T[]> {
  yield [];
  for (const item of items) yield await Promise.resolve([item]);
}

function thing(dice: Dice, n: number, words: () => string): EntityRecord {
  const made = dice.pick(THINGS)(`a${n}`, words(), {
    aliases: dice.chance(0.5) ? [words(), words()] : [], description: dice.chance(0.5) ? words() : null, jurisdictions: dice.chance(0.3) ? ['US', 'EU'] : [],
    externalIds: dice.chance(0.3) ? [{ scheme: 'wikidata', value: words(), url: null }] : [],
  });
  const common = { judgements: [], confirmed: true, mergedFrom: [], sameAs: null };
  return made.type === 'Event' ? { ...made, ...common, amounts: [], eventType: 'INCIDENT', time: randomTime(dice) } : { ...made, ...common };
}

function edge(dice: Dice, n: number, nodes: readonly EntityRecord[], words: () => string): ExportEdge {
  const [from, to] = [dice.pick(nodes), dice.pick(nodes)];
  const claim: ClaimRecord = {
    id: `claim:${n.toString(16).padStart(16, '0')}`, type: 'Relation', predicate: dice.pick(RELATION_NAMES), subject: from.id, object: to.id, qualifier: null, stance: null, role: null, toStatus: null,
    detail: dice.chance(0.6) ? words() : null, text: null, episode: dice.chance(0.1) ? words() : null, sequence: null, status: dice.pick(CLAIM_STATUSES),
    modality: dice.pick(['STATED', 'ALLEGED']), confidence: 'HIGH', method: 'CURATED', reason: null,
    validity: { start: dice.chance(0.6) ? randomTime(dice) : null, end: dice.chance(0.3) ? randomTime(dice) : null, ongoing: 'UNKNOWN' },
  };
  const evidence = Array.from({ length: dice.between(1, 3) }, (_, m) => source(dice, claim, n * 10 + m, words));
  return { claim, from: endOf(from), to: endOf(to), support: { evidence, conflicts: [] } };
}

function source(dice: Dice, claim: ClaimRecord, n: number, words: () => string): Source {
  const paper = article(`paper-${n}`, dice.chance(0.8) ? words() : null, { title: words(), sourceKind: dice.pick(SOURCE_KINDS), publishedAt: dice.chance(0.5) ? randomTime(dice) : UNKNOWN_TIME, url: dice.chance(0.9) ? `https://example.org/${n}?a=1&b="2"` : null });
  const evidence: EvidenceRecord = {
    id: `evidence:${n.toString(16).padStart(16, '0')}`, claim: claim.id, passage: `passage:${n.toString(16).padStart(16, '0')}`, article: paper.id, polarity: 'SUPPORTS', scope: 'CLAIM', modality: claim.modality,
    confidence: 'HIGH', method: 'CURATED', review: 'ACCEPTED', time: null, end: null, ongoing: 'UNKNOWN', attributedTo: null, paraphrase: dice.chance(0.7) ? words() : null,
  };
  return { evidence, article: paper, passage: { id: evidence.passage, type: 'Passage', article: paper.id, locator: 'p4', quote: dice.chance(0.5) ? words() : null, verification: dice.pick(VERIFICATIONS), mentions: [] } };
}

function endOf({ id, name, type }: EntityRecord): ExportEdge['from'] {
  if (entityTypeOf(id) !== type) throw new Error(`${id} is no ${type}`);
  return { id, name, type };
}
