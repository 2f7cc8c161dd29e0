import type { DatedGraph } from '../../src/model/records/authored.ts';
import { UNKNOWN_TIME } from '../../src/model/time/uncertain-time.ts';
import { article, claim, company, day, event, model, occurred, platform, policy, recorded, says, stakeholder } from '../support/authored.ts';

const part = (subject: string, id: string, role: 'DEVELOPER' | 'CRITIC' | 'REGULATOR', more = {}) =>
  claim({ subject, predicate: 'PARTICIPATES_IN', object: `event:${id}`, role, evidence: [says('daily', more)] });

/** A small story with every difficulty in it once: ties, unknown times, withheld claims, two names that fold alike, a contradiction, a misspelling. */
export const CONTRACT_GRAPHS: readonly DatedGraph[] = [
  recorded('2026-01-01', {
    entities: [
      company('lab', 'Lab', { aliases: ['The Lab'], formerNames: ['Labcorp'], companyKind: 'MODEL_DEVELOPER', jurisdictions: ['US-CA'] }),
      company('zeta', 'zeta', { companyKind: 'CLOUD', jurisdictions: ['US'] }),
      company('zeta-two', 'Zêta', { companyKind: 'CLOUD', jurisdictions: ['FR'] }),
      company('quiet', 'Quiet'),
      model('m1', 'Model One', { family: 'Model', releasedAt: day('2026-02') }),
      model('m2', 'Model Two', { family: 'Model' }),
      platform('cloud', 'Cloud', { platformKind: 'CLOUD' }),
      policy('rule', 'Rule', { policyKind: 'LAW', bindingness: 'BINDING' }),
      stakeholder('watchdog', 'Watchdog', { stakeholderKind: 'REGULATOR' }),
      stakeholder('ghost', '\uE000\u{1F47B}', { stakeholderKind: 'NGO' }),
      event('adopted', 'Rule adopted', { subtype: 'REGULATION_ADOPTED' }),
      event('blast', 'Blast', { subtype: 'INCIDENT' }),
      event('rumour', 'Rumour', { subtype: 'HAZARD' }),
      event('undated', 'Someday', { subtype: 'REPORT' }),
    ],
    articles: [
      article('daily', 'Daily', { publishedAt: day('2026-03-01') }), article('gazette', 'Gazette', { sourceKind: 'PRIMARY_RECORD' }),
      article('copy', 'Mirror', { origin: 'Daily', publishedAt: day('2026-02-01') }),
    ],
    claims: [
      occurred('adopted', '2026-02', 'gazette'), occurred('blast', '2026-02-10', 'daily'),
      occurred('undated', { ...UNKNOWN_TIME, text: 'one day' }, 'daily'),
      claim({ subject: 'event:rumour', predicate: 'OCCURRED', evidence: [says('daily', { modality: 'SPECULATED', time: day('2026-05-01') })] }),
      claim({ subject: 'company:lab', predicate: 'DEVELOPS', object: 'model:m1', qualifier: 'LEAD', evidence: [
        says('daily', { scope: 'EVENT', locator: 'p14' }), says('copy', { locator: 'p2' }), says('gazette', { locator: 'p4', scope: 'EVENT' }),
        says('daily', { locator: 'p4', paraphrase: 'The Lab made it.', attributedTo: 'stakeholder:watchdog' }),
      ] }),
      claim({ subject: 'company:lab', predicate: 'DEVELOPS', object: 'model:m2', evidence: [says('daily', { time: day('2026-01-05') })] }),
      claim({ subject: 'company:zeta', predicate: 'PARTNERS_WITH', object: 'company:lab', qualifier: 'CLOUD', evidence: [says('daily')] }),
      claim({ subject: 'company:zeta-two', predicate: 'PARTNERS_WITH', object: 'company:lab', qualifier: 'DATA', evidence: [says('daily')] }),
      claim({ subject: 'model:m1', predicate: 'AVAILABLE_ON', object: 'platform:cloud', evidence: [says('daily'), says('gazette', { polarity: 'CONTRADICTS', paraphrase: 'Only for some.' })] }),
      part('company:lab', 'blast', 'DEVELOPER'), part('company:lab', 'adopted', 'CRITIC'), part('stakeholder:watchdog', 'adopted', 'REGULATOR'),
      part('stakeholder:watchdog', 'blast', 'CRITIC', { modality: 'ALLEGED' }), part('company:lab', 'rumour', 'DEVELOPER', { modality: 'SPECULATED' }),
      part('stakeholder:ghost', 'undated', 'CRITIC'), part('company:lab', 'undated', 'DEVELOPER'),
      claim({ subject: 'event:adopted', predicate: 'CONCERNS', object: 'policy:rule', toStatus: 'ADOPTED', evidence: [says('gazette')] }),
      claim({ subject: 'event:rumour', predicate: 'CONCERNS', object: 'policy:rule', toStatus: 'REPEALED', evidence: [says('daily', { modality: 'SPECULATED' })] }),
      claim({ subject: 'event:blast', predicate: 'CONCERNS', object: 'policy:rule', evidence: [says('daily')] }),
      claim({ subject: 'event:adopted', predicate: 'FOLLOWED_BY', object: 'event:blast', qualifier: 'LED_TO', evidence: [says('daily')] }),
      claim({ subject: 'event:blast', predicate: 'RELATED_TO', object: 'event:undated', detail: 'One topic.', evidence: [says('daily')] }),
      claim({ subject: 'company:lab', predicate: 'STATEMENT', text: 'It was in a hurry.', evidence: [says('daily', { quote: 'in a hurry', verification: 'VERIFIED' })] }),
    ],
    mentions: [
      { entity: 'company:lab', article: 'article:daily', locator: 'p14', form: 'Labb' }, { entity: 'company:lab', article: 'article:daily', locator: 'p4', form: 'the firm' },
      { entity: 'company:quiet', article: 'article:copy', locator: 'p9', form: 'Quiet' },
    ],
    judgements: [{ a: 'company:zeta', b: 'company:zeta-two', judgement: 'DIFFERENT', canonical: null, reason: 'Two firms.', by: 'curator', at: '2026-01-01T00:00:00Z' }],
  }),
  recorded('2026-02-01', {
    entities: [], articles: [],
    claims: [claim({
      subject: 'stakeholder:watchdog', predicate: 'TAKES_POSITION_ON', object: 'policy:rule', stance: 'SUPPORTS', qualifier: 'TOO_WEAK',
      evidence: [says('gazette', { review: 'PROPOSED', time: day('2026-02-20') })],
    })],
  }),
];
