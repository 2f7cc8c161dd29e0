import { describe, expect, it } from 'vitest';
import type { AuthoredClaim } from '../../src/model/records/authored.ts';
import { seedGraphs } from '../../src/import/seed-graphs.ts';
import { changed, marked, problemsIn } from './mutated.ts';

const FILE = `recorded: 2026-03-01
entities:
- {id: company:acme, name: Acme}
- {id: policy:limits, name: Limits}
- {id: stakeholder:office, name: Office}
- {id: event:order, name: The office orders, subtype: ENFORCEMENT_ACTION}
- {id: event:first, name: Before, subtype: INCIDENT}
articles:
- {id: article:herald, title: An order, publisher: Herald, sourceKind: NEWS}
- {id: article:wire, title: Orders, publisher: Wire, sourceKind: NEWS}
- {id: article:post, title: We will obey, publisher: Acme, sourceKind: COMPANY}
accounts:
- event: event:order
  sources:
  - {article: article:herald, locator: [p1, p4], confidence: MEDIUM, paraphrase: It gives the day.}
  - {article: article:wire, verification: UNSEEN, time: 2026-02-04}
  claims:
  - {predicate: OCCURRED, time: 2026-02-03, paraphrase: The order was given.}
  - {subject: stakeholder:office, predicate: PARTICIPATES_IN, role: REGULATOR}
  - {predicate: CONCERNS, object: policy:limits, qualifier: ALLEGED_BREACH, modality: ALLEGED, attributedTo: stakeholder:office, review: PROPOSED, confidence: LOW}
  - {subject: event:first, predicate: FOLLOWED_BY, qualifier: LED_TO}
  - {predicate: STATEMENT, text: It was overdue.}
  - {subject: company:acme, predicate: COMMITS_TO, object: policy:limits, end: 2026-06, evidence: [{article: article:post, locator: p2, time: 2026-02-05}]}
- event: event:first
  sources: [{article: article:wire, scope: CLAIM, verification: UNSEEN}]
  claims: [{subject: event:first, predicate: OCCURRED}]
`;

const [graph] = seedGraphs([{ file: 'a.yaml', text: FILE }]);

function told(predicate: string, subject = 'event:order'): AuthoredClaim {
  const found = graph?.claims.find((claim) => claim.predicate === predicate && claim.subject === subject);
  if (found === undefined) throw new Error(`no ${predicate} of ${subject}`);
  return found;
}

const word = (claim: AuthoredClaim, ...keys: readonly (keyof AuthoredClaim['evidence'][number])[]) => claim.evidence.map((item) => keys.map((key) => item[key]));

describe('an account', () => {
  it('rests each claim on every source, which is listed for the event unless it says otherwise', () => {
    expect(word(told('PARTICIPATES_IN', 'stakeholder:office'), 'article', 'locator', 'scope', 'confidence', 'verification')).toEqual([
      ['article:herald', 'p1', 'EVENT', 'MEDIUM', 'SEEN'], ['article:herald', 'p4', 'EVENT', 'MEDIUM', 'SEEN'], ['article:wire', null, 'EVENT', 'HIGH', 'UNSEEN'],
    ]);
    expect(word(told('OCCURRED', 'event:first'), 'article', 'scope')).toEqual([['article:wire', 'CLAIM']]);
  });

  it('reads the event where a claim leaves an end out: the first, or the second where the first is given', () => {
    expect(told('CONCERNS').object).toBe('policy:limits');
    expect(told('STATEMENT').object).toBe(null);
    expect([told('PARTICIPATES_IN', 'stakeholder:office').object, told('FOLLOWED_BY', 'event:first').object]).toEqual(['event:order', 'event:order']);
  });

  it('puts what a claim says for all its sources into the evidence of each', () => {
    expect(word(told('CONCERNS'), 'modality', 'attributedTo', 'review', 'confidence')).toEqual(Array(3).fill(['ALLEGED', 'stakeholder:office', 'PROPOSED', 'LOW']));
  });

  it('takes the day and the words of a source for what it says of the event itself, before those of the claim, and for nothing else', () => {
    expect(told('OCCURRED').evidence.map(({ article, time, paraphrase }) => [article, time?.earliest, paraphrase])).toEqual([
      ['article:herald', '2026-02-03', 'It gives the day.'], ['article:herald', '2026-02-03', 'It gives the day.'], ['article:wire', '2026-02-04', 'The order was given.'],
    ]);
    expect(word(told('FOLLOWED_BY', 'event:first'), 'time', 'paraphrase')).toEqual(Array(3).fill([null, null]));
  });

  it('leaves a claim that has evidence of its own to that alone', () => {
    expect(told('COMMITS_TO', 'company:acme').evidence.map(({ article, scope, time, end }) => [article, scope, time?.earliest, end?.latest])).toEqual([
      ['article:post', 'CLAIM', '2026-02-05', '2026-06-30'],
    ]);
  });

  it('comes to the same as its claims written one by one', () => {
    const short = changed(FILE, ['- event: event:first\n  sources: [{article: article:wire, scope: CLAIM, verification: UNSEEN}]\n  claims: [{subject: event:first, predicate: OCCURRED}]\n',
      'claims: [{subject: event:first, predicate: OCCURRED, evidence: [{article: article:wire, verification: UNSEEN}]}]\n']);
    expect(seedGraphs([{ file: 'a.yaml', text: short }])).toEqual([graph]);
  });
});

describe('an account is refused', () => {
  it.each([
    ['with a source that no file describes, once', ['{article: article:wire, verification: UNSEEN, time', '{article: ¦article:wires, verification: UNSEEN, time'], '"article:wires"', 'article:wire'],
    ['with a faulty source, once', ['locator: [p1, p4], confidence: MEDIUM', 'locator: [p1, p4], confidence: ¦MEDIUMS'], '"MEDIUMS"'],
    ['with a source without an article, once', ['  - {article: article:wire, verification: UNSEEN, time', '  - ¦{verification: UNSEEN, time'], 'a source without an article'],
    ['with a faulty word of a claim for all, once', ['modality: ALLEGED,', 'modality: ¦ALLEDGED,'], '"ALLEDGED"', 'Did you mean "ALLEGED"?'],
    ['with a word for all beside evidence of its own', ['end: 2026-06, evidence', 'end: 2026-06, confidence: ¦LOW, evidence'], 'confidence', 'in each evidence'],
    ['with a claim of a key that it does not have', ['qualifier: LED_TO', '¦kind: LED_TO'], '"kind"'],
    ['of what is no event', ['- event: event:order\n', '- event: ¦company:acme\n'], '"company:acme"', 'the id of an event'],
    ['without claims', ['- event: event:first\n  sources: [{article: article:wire, scope: CLAIM, verification: UNSEEN}]\n  claims: [{subject: event:first, predicate: OCCURRED}]\n',
      '- ¦event: event:first\n  sources: [{article: article:wire, scope: CLAIM, verification: UNSEEN}]\n'], '"claims"'],
    ['without a source for its claims', ['  sources: [{article: article:wire, scope: CLAIM, verification: UNSEEN}]\n', ''], 'no evidence supports'],
    ['with sources that are no list', ['sources: [{article: article:wire, scope: CLAIM, verification: UNSEEN}]', 'sources: ¦article:wire'], 'a list of sources'],
  ] as const)('%s', (_, [from, to], ...says) => {
    const { text, places } = marked(changed(FILE, [from, to]));
    const problems = problemsIn(text);
    const said = problems.map(({ message }) => message).join('\n');
    says.forEach((part) => expect(said).toContain(part));
    const [place] = places;
    if (place !== undefined) expect(problems.filter(({ place: { line, column } }) => line === place.line && column === place.column), said).toHaveLength(1);
    else expect(problems, said).toHaveLength(1);
  });
});
