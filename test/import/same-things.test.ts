import { describe, expect, it } from 'vitest';
import { changed, GOOD, marked, problemsIn } from './mutated.ts';

const THINGS = ['b', 'c', 'd'].map((name) => `- {id: company:${name}, name: ${name}}`).join('\n');
const EVENTS = ['one', 'two'].map((name) => `- {id: event:${name}, name: ${name}, subtype: FINE}`).join('\n');

function say(a: string, b: string, more = ''): string {
  return `- {a: ${a}, b: ${b}, judgement: SAME, reason: r, by: x, at: 2026-03-01${more}}`;
}

/** The sound file with more things, claims and judgements; the marks ¦ are where a report must point. */
function report(things: string, claims: string, judgements: readonly string[], ...says: readonly string[]): void {
  const text = changed(GOOD, ['\narticles:\n', `\n${things}\narticles:\n`], ['claims:\n', `claims:\n${claims}`], ['judgements:\n', `judgements:\n${judgements.join('\n')}\n`]);
  const { text: plain, places } = marked(text);
  const problems = problemsIn(plain);
  expect(problems.map(({ place }) => place), problems.map(({ message }) => message).join('\n')).toEqual(places.map((place) => ({ file: 'a.yaml', ...place })));
  says.forEach((word) => expect(problems[0]?.message).toContain(word));
}

describe('ids that are judged the same', () => {
  it('have one canonical id at most: two are refused, and the second report names the first place', () => {
    report(THINGS, '', [say('company:b', 'company:c', ', canonical: company:c'), say('company:c', 'company:d', ', canonical: ¦company:d')], '"company:d"', '"company:c" in a.yaml:', 'one id for a thing');
  });

  it('may state it twice alike, and state an id that another judgement joins', () => {
    report(THINGS, '', [say('company:b', 'company:c', ', canonical: company:d'), say('company:c', 'company:d', ', canonical: company:d')]);
  });

  it('state one of themselves', () => {
    report(THINGS, '', [say('company:b', 'company:c', ', canonical: ¦company:d')], '"company:d"', 'company:b or company:c');
    report(THINGS, '', [say('company:b', 'company:c', ', canonical: ¦company:nobody')], '"company:nobody"', 'company:b or company:c');
  });

  it('may not be held to be different as well: the report names every judgement of the chain', () => {
    const different = '- {a: company:b, b: company:d, judgement: ¦DIFFERENT, reason: r, by: x, at: 2026-03-01}';
    report(THINGS, '', [say('company:b', 'company:c'), say('company:c', 'company:d'), different], 'a chain of SAME joins (a.yaml:', ', a.yaml:');
  });

  it('need one claim OCCURRED for all of them', () => {
    report('- {id: event:twin, name: twin, subtype: FINE}', '', [say('event:twin', 'event:release')]);
    report('- {id: ¦event:twin, name: twin, subtype: FINE}', '', [], 'no claim OCCURRED');
  });

  it.each(['FOLLOWED_BY', 'PART_OF'])('are not both before and behind another thing by %s', (predicate) => {
    const occurred = ['one', 'two'].map((name) => `- {subject: event:${name}, predicate: OCCURRED, evidence: [{locator: p1}]}\n`).join('');
    const claims = `${occurred}- {subject: event:one, predicate: ${predicate}, object: event:release, evidence: [{locator: p1}]}\n- {subject: ¦event:release, predicate: ${predicate}, object: event:two, evidence: [{locator: p1}]}\n`;
    report(EVENTS, claims, [say('event:one', 'event:two')], 'the other way round');
    report(EVENTS, claims.replace('¦', ''), []);
  });

  it('may follow each other, which then says nothing', () => {
    const links = '- {subject: event:one, predicate: FOLLOWED_BY, object: event:two, evidence: [{locator: p1}]}\n';
    report(EVENTS, `- {subject: event:one, predicate: OCCURRED, evidence: [{locator: p1}]}\n${links}`, [say('event:one', 'event:two')]);
  });
});

it('a sum is of the article of its file where it names none, and is read whole', () => {
  const amounts = 'amounts: [{value: 15000000, currency: EUR, what: FINE, text: EUR 15 million, locator: p3}, {value: 0.5, currency: JPY, what: OTHER, text: half a yen, article: article:wire-acme}]';
  expect(problemsIn(changed(GOOD, ['subtype: MODEL_RELEASE}', `subtype: MODEL_RELEASE, ${amounts}}`]))).toEqual([]);
});
