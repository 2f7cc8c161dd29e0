import type { AuthoredClaim, DatedGraph } from '../../src/model/records/authored.ts';
import { idOfClaim } from '../../src/model/records/claim.ts';
import { passageId } from '../../src/model/keys/id.ts';
import { load } from '../../src/operations/load/load.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { article, claim, company, day, event, model, occurred, platform, policy, recorded, says, stakeholder } from '../support/authored.ts';
import { loadEmbedded, NOW } from '../support/load-embedded.ts';

const elsewhere = { externalIds: [{ scheme: 'wikidata', value: 'Q1', url: 'https://example.org/q1' }], jurisdictions: ['US-CA'], description: 'What it is.' };
const full = { ...day('2026-06'), text: 'in June', anchor: '2026-06-20', note: 'By the only source.' };

/** Claims that the second of two loads no longer holds: one of each sort. */
const WITHDRAWN: readonly AuthoredClaim[] = [
  claim({ subject: 'stakeholder:office', predicate: 'OPERATES', object: 'platform:talk', evidence: [says('one')] }),
  claim({ subject: 'policy:act', predicate: 'STATEMENT', text: 'It is mild.', episode: 'mild', evidence: [says('two')] }),
  occurred('rumour', null, 'two'),
];

function linked(subject: string, predicate: AuthoredClaim['predicate'], object: string, more: Partial<AuthoredClaim> = {}): AuthoredClaim {
  return claim({ subject, predicate, object, evidence: [says('one')], ...more });
}

const CLAIMS: readonly AuthoredClaim[] = [
  occurred('vote', full, 'one'),
  claim({
    subject: 'event:vote', predicate: 'CONCERNS', object: 'policy:act', qualifier: 'SUBJECT', toStatus: 'ADOPTED', detail: 'On third reading.',
    evidence: [says('one', { quote: 'it was adopted' }), says('two', { polarity: 'CONTRADICTS', paraphrase: 'It was not.', time: full, attributedTo: 'company:acme' })],
  }),
  linked('event:vote', 'CONCERNS', 'policy:act', { toStatus: 'REJECTED', evidence: [says('two')] }),
  linked('company:acme', 'TAKES_POSITION_ON', 'policy:act', { stance: 'OPPOSES' }),
  linked('stakeholder:office', 'PARTICIPATES_IN', 'event:vote', { role: 'REGULATOR' }),
  linked('company:acme', 'DEVELOPS', 'model:sage', { evidence: [says('one', { time: full, end: day('2027') })] }),
  linked('company:acme', 'OWNS', 'company:acme-two'), linked('company:acme', 'OPERATES', 'platform:talk'), linked('stakeholder:office', 'ENFORCES', 'policy:act'),
  claim({ subject: 'policy:act', predicate: 'STATEMENT', text: 'It is strict.', evidence: [says('one')] }),
];

function graphOf(claims: readonly AuthoredClaim[]): DatedGraph {
  return recorded('2026-11-25', {
    entities: [
      company('acme', 'Acme', { ...elsewhere, formerNames: ['Ajax'], website: 'https://acme.example', companyKind: 'CLOUD' }), company('acme-two'),
      model('sage', 'Sage', { ...elsewhere, family: 'Sage', version: '1', releasedAt: full, inputs: ['TEXT'], outputs: ['TEXT'] }),
      platform('talk', 'Talk', elsewhere), stakeholder('office', 'Office', elsewhere), event('vote', 'Vote', { ...elsewhere, amounts: [{ value: 15, currency: 'EUR', what: 'FINE', text: 'EUR 15', article: 'article:one', locator: 'p9' }] }), event('rumour'),
      policy('act', 'Act', { ...elsewhere, officialTitle: 'An Act', url: 'https://example.org/act' }),
    ],
    articles: [
      article('one', 'The Post', {
        origin: 'A wire', authors: ['Ann'], publishedAt: full, retrievedAt: '2026-06-21T10:00:00Z', textSha256: 'a'.repeat(64), licence: 'CC BY 4.0; Ann',
      }),
      article('two', 'The Times'),
    ],
    claims,
    mentions: [{ entity: 'company:acme', article: 'article:one', locator: 'p1', form: 'the company' }],
    judgements: [{ a: 'company:acme', b: 'company:acme-two', judgement: 'UNSURE', canonical: null, reason: 'Told as one.', by: 'a curator', at: NOW }],
  });
}

/** Ids of everything in it but its conflicts, claims that were withdrawn among them. */
export const IDS: readonly string[] = [
  'company:acme', 'company:acme-two', 'model:sage', 'platform:talk', 'policy:act', 'stakeholder:office', 'event:vote', 'article:one', 'article:two',
  passageId('article:one', 'p1', 'it was adopted'), passageId('article:one', 'p1', null), ...[...CLAIMS, ...WITHDRAWN].map(idOfClaim),
];

/** A graph in which every field of every type has a value somewhere. */
export async function everything(): Promise<GraphStore> {
  const { store, writer } = await loadEmbedded(graphOf([...CLAIMS, ...WITHDRAWN]));
  await load(writer, { dataset: 'seeds', graphs: [graphOf(CLAIMS)], now: '2026-11-26T12:00:00Z' });
  return store;
}
