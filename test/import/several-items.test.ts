import { describe, expect, it } from 'vitest';
import { InvalidData } from '../../src/errors.ts';
import { seedGraphs } from '../../src/import/seed-graphs.ts';
import { changed, GOOD, marked, problemsIn } from './mutated.ts';

/** The report on the sound file and a second one with the given claims; the marks ¦ are where it must point. */
function expectReport(claims: string, ...says: readonly string[]): void {
  const { text, places } = marked(`recorded: 2026-04-01\narticle: article:wire-acme\nclaims:\n${claims}\n`);
  const problems = ((): InvalidData['problems'] => {
    try {
      seedGraphs([{ file: 'b.yaml', text }, { file: 'a.yaml', text: GOOD }]);
      return [];
    } catch (error) {
      if (error instanceof InvalidData) return error.problems;
      throw error;
    }
  })();
  expect(problems.map(({ place }) => place), problems.map(({ message }) => message).join('\n')).toEqual(places.map((place) => ({ file: 'b.yaml', ...place })));
  says.forEach((word) => expect(problems[0]?.message).toContain(word));
}

describe('items of one claim in two files', () => {
  it('join their evidence', () => {
    expectReport('- {subject: company:acme, predicate: DEVELOPS, object: model:alpha, qualifier: LEAD, evidence: [{locator: p1}]}');
  });

  it('may leave out what the other says', () => {
    expectReport('- {subject: event:step-back, predicate: CONCERNS, object: policy:limits, qualifier: SUBJECT, toStatus: REVERSED, evidence: [{locator: p7}]}');
  });

  it('need no support of their own where the other has it', () => {
    expectReport('- {subject: company:acme, predicate: DEVELOPS, object: model:alpha, qualifier: LEAD, evidence: [{locator: p1, polarity: CONTRADICTS}]}');
  });

  it('may repeat an evidence word for word', () => {
    expectReport('- {subject: company:acme, predicate: DEVELOPS, object: model:alpha, qualifier: LEAD, evidence: [{article: article:herald-acme-steps-back, locator: p1, paraphrase: Acme makes Alpha.}]}');
  });

  it.each([
    ['the direction of a position', '- {subject: stakeholder:researchers, predicate: TAKES_POSITION_ON, object: policy:limits, stance: OPPOSES, qualifier: ¦TOO_WEAK, evidence: [{locator: p7}]}', '"TOO_WEAK"', '"TOO_STRONG"', 'a.yaml:'],
    ['the text of a statement', '- {subject: policy:limits, predicate: STATEMENT, text: ¦The limits were fine., episode: too-broad, evidence: [{locator: p7}]}', '"The limits were fine."', '"The limits were too broad."'],
    ['the place in the order of steps', '- {subject: event:step-back, predicate: CONCERNS, object: policy:limits, qualifier: SUBJECT, toStatus: REVERSED, sequence: ¦3, evidence: [{locator: p7}]}', 'sequence 3', '2 in a.yaml:'],
    ['what the curator says', '- {subject: event:release, predicate: FOLLOWED_BY, object: event:step-back, qualifier: LED_TO, curation: ¦RETRACTED, reason: Only one paper says so., evidence: [{locator: p7}]}', '"RETRACTED"', '"DISPUTED"'],
    ['why the curator says so', '- {subject: event:release, predicate: FOLLOWED_BY, object: event:step-back, qualifier: LED_TO, curation: DISPUTED, reason: ¦Nobody says so., evidence: [{locator: p7}]}', '"Nobody says so."', '"Only one paper says so."'],
    ['the detail of a symmetric link, be it written the other way round', '- {subject: model:alpha, predicate: RELATED_TO, object: policy:limits, detail: ¦Both are old., evidence: [{locator: p7}]}', '"Both are old."', '"The limits are about Alpha."'],
    ['the paraphrase of one passage', '- {subject: company:acme, predicate: DEVELOPS, object: model:alpha, qualifier: LEAD, evidence: [{article: article:herald-acme-steps-back, locator: p1, paraphrase: ¦Alpha is of Acme.}]}', '"Alpha is of Acme."', 'a.yaml:'],
    ['the time of one passage', '- {subject: event:release, predicate: OCCURRED, evidence: [{article: article:herald-acme-steps-back, locator: p1, time: ¦2025-10-06}]}', '2025-10-06', '2025-10-05'],
  ])('may not differ in %s', (_, claims, ...says) => {
    expectReport(claims, ...says);
  });
});

it('a chain of SAME that joins two ids held to be DIFFERENT is reported', () => {
  const things = ['b', 'c', 'd'].map((name) => `- {id: company:${name}, name: ${name}}`).join('\n');
  const say = (a: string, b: string, word: string): string => `- {a: company:${a}, b: company:${b}, judgement: ${word}, reason: r, by: x, at: 2026-03-01}`;
  const judgements = [say('b', 'c', 'SAME'), say('c', 'd', 'SAME'), say('b', 'd', '¦DIFFERENT')].join('\n');
  const { text, places } = marked(changed(GOOD, ['\narticles:\n', `\n${things}\narticles:\n`], ['judgements:\n', `judgements:\n${judgements}\n`]));
  const problems = problemsIn(text);
  expect(problems.map(({ place }) => place)).toEqual(places.map((place) => ({ file: 'a.yaml', ...place })));
  expect(problems[0]?.message).toContain('a chain of SAME joins');
});

it.each([
  ['a part of the day is shared', '2025-10-05'], ['the earlier one may be the later', '{earliest: 2025-10-04, latest: 2025-10-06}'], ['a side is open', '{earliest: 2025-10-05}'],
])('an event may follow another when %s', (_, time) => {
  expect(problemsIn(changed(GOOD, ['{precision: WEEK, text: this week, anchor: 2026-02-20}', time]))).toEqual([]);
});

it('links that stand the wrong way round for certain lead to no second problem on those that stand right', () => {
  const wrong = '- {subject: ¦event:step-back, predicate: FOLLOWED_BY, object: event:release, evidence: [{locator: p4}]}\n';
  const { text, places } = marked(changed(GOOD, ['{precision: WEEK, text: this week, anchor: 2026-02-20}', '2026-02-20'], ['claims:\n', `claims:\n${wrong}${wrong.replace('¦', '').replace('p4', 'p5')}`]));
  expect(problemsIn(text).map(({ place }) => place)).toEqual(places.map((place) => ({ file: 'a.yaml', ...place })));
});

it('an event of which some evidence cannot be read is not held to be later', () => {
  const text = changed(GOOD, ['{precision: WEEK, text: this week, anchor: 2026-02-20}', '2025-10-04}, {locator: p3, time: 2025-13']);
  expect(problemsIn(text).map(({ message }) => message)).toEqual([expect.stringContaining('"2025-13"')]);
});

it('up to three evidences without an article are told each', () => {
  const file = (count: number): string => `recorded: 2026-03-01\n${GOOD.slice(GOOD.indexOf('entities:'), GOOD.indexOf('claims:')).replaceAll(/- \{id: event:.*\n/g, '')}mentions:\n${'- {entity: model:alpha, form: Alpha}\n'.repeat(count)}`;
  expect(problemsIn(file(3))).toHaveLength(3);
  expect(problemsIn(file(4)).map(({ place: { line, column }, path }) => ({ line, column, path }))).toEqual([{ line: 1, column: 1, path: 'article' }]);
});

it.each(['section 3', 'opening paragraphs', 'p. 14', 'page 3', 'para 4', 's2 p10', 'p14, last sentence', 'p12'])('the locator "%s" is one place', (locator) => {
  expect(problemsIn(changed(GOOD, ['evidence: [{locator: p4}]', `evidence: [{locator: "${locator}"}]`]))).toEqual([]);
});

describe('a faulty item', () => {
  it('hides nothing: ten faults in one file are ten problems, in the order of the file', () => {
    const { text, places } = marked(changed(
      GOOD,
      ['companyKind: MODEL_DEVELOPER', 'companyKind: ¦DEVELOPER'], ['releasedAt: 2025-10', 'releasedAt: ¦2025-10-32'],
      ['bindingness: SELF_IMPOSED', '¦binding: SELF_IMPOSED'], ['language: en', 'language: ¦english'],
      ['qualifier: LEAD, evidence: [{locator: p1', 'qualifier: ¦LEAD_, evidence: [{locator: ¦1'], ['quote: a brake on honest work', 'quote: ¦a b c d e f g h i'],
      ['role: DECISION_MAKER', 'role: ¦DECIDER'], ['entity: company:acme, article: article:wire-acme', 'entity: company:acme, article: ¦article:wire-acm'],
      ['by: editor', 'by: ¦12'],
    ));
    const problems = problemsIn(text);
    expect(places).toHaveLength(10);
    expect(problems.map(({ place }) => place), problems.map(({ message }) => message).join('\n')).toEqual(places.map((place) => ({ file: 'a.yaml', ...place })));
  });

  it('that describes a thing leaves its id known', () => {
    expect(problemsIn(changed(GOOD, ['id: model:alpha\n  name: Alpha', 'id: model:alpha\n  nam: Alpha']))).toHaveLength(2);
  });

  it('whose id is misspelt is one problem, not one for each use', () => {
    expect(problemsIn(changed(GOOD, ['id: model:alpha\n', 'id: model:Alpha\n']))).toHaveLength(1);
  });

  it('that uses an id which nothing has is told once an id, where it is used first', () => {
    const { text, places } = marked(changed(GOOD, ['- {id: platform:cloud, name: Cloud, platformKind: CLOUD}\n', ''], ['object: platform:cloud', 'object: ¦platform:cloud'], [
      'mentions:\n', 'mentions:\n- {entity: platform:cloud, locator: [p1, p2], form: Cloud}\n- {entity: platform:cloud, locator: p3, form: Cloud}\n',
    ]));
    const problems = problemsIn(text);
    expect(problems.map(({ place }) => place)).toEqual(places.map((place) => ({ file: 'a.yaml', ...place })));
    expect(problems[0]?.message).toContain('"platform:cloud" (here and 2 more places)');
  });

  it('among the evidence does not leave the claim without support, nor its event untold', () => {
    expect(problemsIn(changed(GOOD, ['evidence: [{locator: p1, time: 2025-10-05}]', 'evidence: [{locator: p1, times: 2025-10-05}]']))).toHaveLength(1);
  });

  it('names its path', () => {
    expect(problemsIn(changed(GOOD, ['polarity: CONTRADICTS', 'polarity: DENIES'])).map(({ path }) => path)).toEqual(['claims[6].evidence[1].polarity']);
  });
});

it('ids of other datasets are known', () => {
  const text = 'recorded: 2026-04-01\njudgements:\n- {a: company:acme, b: company:acme-labs, judgement: UNSURE, reason: r, by: x, at: 2026-04-01}\n';
  expect(() => seedGraphs([{ file: 'b.yaml', text }], new Set(['company:acme']))).toThrow(/^1 problem; .*\n.*"company:acme-labs"/);
  expect(seedGraphs([{ file: 'b.yaml', text }], new Set(['company:acme', 'company:acme-labs']))).toHaveLength(1);
});
