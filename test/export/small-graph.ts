import type { DatedGraph } from '../../src/model/records/authored.ts';
import { article, claim, company, day, event, model, occurred, policy, recorded, says, stakeholder } from '../support/authored.ts';

/** A graph small enough to read whole, with what formats differ over: an allegation beside a fact, parallel links, a link without direction, a formula in a name, a withheld link. */
export const SMALL_GRAPH: DatedGraph = recorded('2026-02-01', {
  entities: [
    company('lab', 'Lab & Söhne <AI>', { aliases: ['The Lab', 'Lab; Inc.'], formerNames: ['Labcorp'], companyKind: 'MODEL_DEVELOPER', jurisdictions: ['US-CA', 'EU'], website: 'https://lab.example' }),
    company('sum', '=SUM(1;2)', { description: 'Its name is a formula.\nIt has two lines.' }),
    model('m', 'Model "M"', { family: 'M', releasedAt: day('2026-02') }),
    policy('rule', 'Rule', { officialTitle: 'An Act, of sorts', policyKind: 'LAW', bindingness: 'BINDING' }),
    stakeholder('watchdog', 'שומר', { stakeholderKind: 'REGULATOR', externalIds: [{ scheme: 'wikidata', value: 'Q1', url: null }] }),
    event('vote', 'Vote', { subtype: 'REGULATION_ADOPTED' }),
  ],
  articles: [
    article('daily', 'Daily', { publishedAt: day('2026-01-20') }), article('gazette', 'Gazette', { sourceKind: 'PRIMARY_RECORD', publishedAt: day('2026-01') }),
    article('letter', null, { url: null, title: '[a letter]' }),
  ],
  claims: [
    occurred('vote', '2026-01-15', 'gazette'),
    claim({ subject: 'company:lab', predicate: 'DEVELOPS', object: 'model:m', qualifier: 'LEAD', evidence: [
      says('daily', { locator: 'p4', quote: 'the Lab made it', verification: 'VERIFIED', time: day('2025') }), says('gazette', { locator: '§ 2', quote: 'M (Lab)', verification: 'VERIFIED', scope: 'EVENT' }),
    ] }),
    claim({ subject: 'stakeholder:watchdog', predicate: 'PARTICIPATES_IN', object: 'event:vote', role: 'CRITIC', evidence: [says('daily', { modality: 'ALLEGED', paraphrase: 'It is said to have spoken against it.' })] }),
    claim({ subject: 'stakeholder:watchdog', predicate: 'PARTICIPATES_IN', object: 'event:vote', role: 'REGULATOR', evidence: [says('gazette')] }),
    claim({ subject: 'company:sum', predicate: 'PARTNERS_WITH', object: 'company:lab', qualifier: 'CLOUD', detail: '-5 % off, "for good"', evidence: [says('letter', { paraphrase: '@home they are one.' })] }),
    claim({ subject: 'event:vote', predicate: 'CONCERNS', object: 'policy:rule', toStatus: 'ADOPTED', evidence: [says('gazette'), says('daily', { polarity: 'CONTRADICTS', paraphrase: 'Not yet.' })] }),
    claim({ subject: 'company:lab', predicate: 'TAKES_POSITION_ON', object: 'policy:rule', stance: 'OPPOSES', evidence: [says('daily', { modality: 'SPECULATED' })] }),
  ],
});
