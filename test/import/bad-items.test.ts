import { describe, expect, it } from 'vitest';
import { changed, GOOD, marked, problemsIn } from './mutated.ts';

type Case = readonly [promise: string, from: string, to: string, ...says: readonly string[]];

/** What is written (the mark ¦ is where the report must point) and what the message must say: the value, then what was expected. */
function refuses(cases: readonly Case[]): void {
  it.each(cases)('%s', (_, from, to, ...says) => {
    const { text, places } = marked(changed(GOOD, [from, to]));
    const problems = problemsIn(text);
    expect(places, 'marks').not.toEqual([]);
    expect(problems.map(({ place }) => place), problems.map(({ message }) => message).join('\n')).toEqual(places.map((place) => ({ file: 'a.yaml', ...place })));
    says.forEach((word) => expect(problems[0]?.message).toContain(word));
  });
}

it('finds nothing wrong with a sound file', () => {
  expect(problemsIn(GOOD)).toEqual([]);
});

describe('things and articles are refused', () => {
  refuses([
    ['without a name', '{id: platform:cloud, name: Cloud,', '¦{id: platform:cloud,', 'a Platform', '"name"', 'expected a value'],
    ['with a key that their type does not have, naming the nearest', 'bindingness: SELF_IMPOSED', '¦bindingnes: SELF_IMPOSED', '"bindingnes"', 'officialTitle', 'Did you mean "bindingness"?'],
    ['with a key of another type', 'platformKind: CLOUD', 'platformKind: CLOUD, ¦openness: API_ONLY', '"openness"', 'platformKind'],
    ['with a term that the vocabulary does not have, naming the nearest', 'openness: API_ONLY', 'openness: ¦API-ONLY', '"API-ONLY"', 'OPEN_SOURCE', 'Did you mean "API_ONLY"?'],
    ['with an unknown term in a list', 'outputs: [TEXT, CODE]', 'outputs: [TEXT, ¦CODES]', '"CODES"', 'VIDEO', 'Did you mean "CODE"?'],
    ['with an id of no type', 'id: platform:cloud,', 'id: ¦plattform:cloud,', '"plattform:cloud"', 'platform:', 'Did you mean "platform:cloud"?'],
    ['with an id that is not safe in an address', 'id: platform:cloud,', 'id: ¦platform:Cloud,', '"platform:Cloud"', 'a-z 0-9'],
    ['with text where a list belongs', 'aliases: [ACME Inc.]', 'aliases: ¦ACME Inc.', '"ACME Inc."', 'a list of texts'],
    ['with a number where text belongs', 'version: "1"', 'version: ¦1', 'the number 1', 'quotes, "1"'],
    ['with a truth value where text belongs', 'family: Alpha', 'family: ¦true', 'the truth value true', 'quotes, "true"'],
    ['with a list where text belongs', 'name: Cloud,', 'name: ¦[Cloud],', 'a list of 1', 'expected text'],
    ['with a key that has no value', 'family: Alpha', 'family:¦', 'no value', 'left out'],
    ['with an empty text', 'name: Cloud,', 'name: ¦"",', '""', 'expected text'],
    ['with a text of spaces', 'name: Cloud,', 'name: ¦"  ",', '"  "', 'expected text'],
    ['with a name over 8,000 bytes', 'name: Cloud,', `name: ¦${'ü'.repeat(4001)},`, 'üü', '8002 bytes', 'at most 8000'],
    ['with half a character', 'name: Cloud,', 'name: ¦"Cl\\uD800oud",', 'U+D800', 'whole characters'],
    ['with a null character', 'name: Cloud,', 'name: ¦"Cl\\0oud",', 'U+0000', 'without control characters'],
    ['with a tab in a name', 'name: Cloud,', 'name: ¦"Cl\\toud",', 'U+0009', 'without control characters'],
    ['with a place that is none, naming the nearest', 'jurisdictions: [US-CA]', 'jurisdictions: [¦us-ca]', '"us-ca"', 'ISO 3166-1', 'Did you mean "US-CA"?'],
    ['with an address of another kind', 'website: "https://acme.example"', 'website: ¦"ftp://acme.example"', '"ftp://acme.example"', 'http://'],
    ['with an external id that lacks its value', '{scheme: registry, value: a-1, ', '¦{scheme: registry, ', '"value"', 'expected a value'],
    ['with a fingerprint that is too short', 'textSha256: bc94', 'textSha256: ¦c94', '"c94d2', '64 hex digits'],
    ['with a language that is no tag', 'language: pt-BR', 'language: ¦Portuguese', '"Portuguese"', 'BCP 47'],
    ['with a moment without its zone', '"2026-02-21T08:00:00Z"', '¦"2026-02-21T08:00:00"', '"2026-02-21T08:00:00"', 'YYYY-MM-DDThh:mm:ssZ'],
    ['when nothing keys an article', '{id: article:wire-acme, title: Acme and its limits, publisher: Wire,', '{id: ¦article:wire-acme, title: Acme and its limits,', '"article:wire-acme"', 'textSha256'],
    ['when a title of ours has no brackets', 'title: "[On limits]"', 'title: ¦On limits', '"On limits"', 'square brackets'],
    ['when two articles have one address', 'publisher: Wire,', 'publisher: Wire, url: ¦"https://herald.example/acme",', 'https://herald.example/acme', 'one id an article'],
    ['when an id is given twice', '\narticles:\n', '\n- {id: ¦company:acme, name: Another}\narticles:\n', '"company:acme"', 'second time', 'a.yaml:4', 'one item an id'],
    ['with a sum that is nothing', 'subtype: MODEL_RELEASE}', 'subtype: MODEL_RELEASE, amounts: [{value: ¦0, currency: EUR, what: FINE, text: EUR 0}]}', 'the number 0', 'a number above 0'],
    ['with a sum in words', 'subtype: MODEL_RELEASE}', 'subtype: MODEL_RELEASE, amounts: [{value: ¦15 million, currency: EUR, what: FINE, text: EUR 15 million}]}', '"15 million"', 'a number above 0'],
    ['with a sum without end', 'subtype: MODEL_RELEASE}', 'subtype: MODEL_RELEASE, amounts: [{value: ¦.inf, currency: EUR, what: FINE, text: EUR 15}]}', 'number', 'a number above 0'],
    ['with a currency that is none, naming the nearest', 'subtype: MODEL_RELEASE}', 'subtype: MODEL_RELEASE, amounts: [{value: 15, currency: ¦EURO, what: FINE, text: EUR 15}]}', '"EURO"', 'ISO 4217', 'Did you mean "EUR"?'],
    ['with a currency in small letters', 'subtype: MODEL_RELEASE}', 'subtype: MODEL_RELEASE, amounts: [{value: 15, currency: ¦usd, what: FINE, text: USD 15}]}', '"usd"', 'Did you mean "USD"?'],
    ['with a sum for something unknown', 'subtype: MODEL_RELEASE}', 'subtype: MODEL_RELEASE, amounts: [{value: 15, currency: EUR, what: ¦FINES, text: EUR 15}]}', '"FINES"', 'Did you mean "FINE"?'],
    ['with a sum that no source prints', 'subtype: MODEL_RELEASE}', 'subtype: MODEL_RELEASE, amounts: [¦{value: 15, currency: EUR, what: FINE}]}', 'an amount', '"text"'],
    ['with a sum of an article that nothing describes', 'subtype: MODEL_RELEASE}', 'subtype: MODEL_RELEASE, amounts: [{value: 15, currency: EUR, what: FINE, text: EUR 15, article: ¦article:wire-acmee}]}', '"article:wire-acmee"', 'Did you mean "article:wire-acme"?'],
    ['with more words of a source than a sum needs', 'subtype: MODEL_RELEASE}', 'subtype: MODEL_RELEASE, amounts: [{value: 15, currency: EUR, what: FINE, text: ¦a b c d e f g h i}]}', '9 words', 'at most 8'],
    ['with a sum at two places at once', 'subtype: MODEL_RELEASE}', 'subtype: MODEL_RELEASE, amounts: [{value: 15, currency: EUR, what: FINE, text: EUR 15, locator: ¦"p2, p8"}]}', '"p2, p8"', 'one place'],
    ['with a sum where no event is', 'platformKind: CLOUD', 'platformKind: CLOUD, ¦amounts: []', '"amounts"', 'unknown key'],
    ['when no claim says that an event took place', '\narticles:\n', '\n- {id: ¦event:other, name: Another, subtype: FINE}\narticles:\n', '"event:other"', 'no claim OCCURRED'],
  ]);
});

describe('claims are refused', () => {
  refuses([
    ['without a subject', 'claims:\n', 'claims:\n- ¦{predicate: OCCURRED, evidence: [{locator: p1}]}\n', 'a claim', '"subject"'],
    ['with an unknown predicate, naming the nearest', 'predicate: DEVELOPS', 'predicate: ¦DEVELOPES', '"DEVELOPES"', 'OCCURRED', 'Did you mean "DEVELOPS"?'],
    ['about a thing that nothing describes, naming the nearest', 'DEVELOPS, object: model:alpha', 'DEVELOPS, object: ¦model:alpho', '"model:alpho"', 'Did you mean "model:alpha"?'],
    ['without the other end of a link', '{subject: company:acme, predicate: DEVELOPS, object: model:alpha', '¦{subject: company:acme, predicate: DEVELOPS', 'DEVELOPS without object'],
    ['when the link cannot lead to such a thing', 'DEVELOPS, object: model:alpha', 'DEVELOPS, object: ¦platform:cloud', '"platform:cloud"', 'Company or Stakeholder -> AIModel'],
    ['when the link cannot start from such a thing', '{subject: company:acme, predicate: DEVELOPS', '{subject: ¦platform:cloud, predicate: DEVELOPS', '"platform:cloud"', 'Company or Stakeholder -> AIModel'],
    ['when a link leads to where it starts', 'subject: event:release, predicate: FOLLOWED_BY, object: event:step-back', 'subject: event:release, predicate: FOLLOWED_BY, object: ¦event:release', '"event:release"', 'two different things'],
    ['when something other than an event takes place', 'claims:\n', 'claims:\n- {subject: ¦policy:limits, predicate: OCCURRED, evidence: [{locator: p1}]}\n', '"policy:limits"', 'an event'],
    ['when a statement says nothing', '{subject: policy:limits, predicate: STATEMENT, text: The limits were too broad.,', '¦{subject: policy:limits, predicate: STATEMENT,', 'STATEMENT without text'],
    ['when a thematic link has no reason', '{subject: policy:limits, predicate: RELATED_TO, object: model:alpha, detail: The limits are about Alpha.,', '¦{subject: policy:limits, predicate: RELATED_TO, object: model:alpha,', 'without detail'],
    ['with a qualifier that the relation does not have, naming the nearest', 'qualifier: LEAD', 'qualifier: ¦LEADS', '"LEADS"', 'LEAD or CONTRIBUTOR', 'Did you mean "LEAD"?'],
    ['with a qualifier where there is none', 'AVAILABLE_ON, object: platform:cloud', 'AVAILABLE_ON, qualifier: ¦LEAD, object: platform:cloud', '"LEAD"', 'expected none'],
    ['with a stance on a link that is no position', 'qualifier: LEAD', 'stance: ¦OPPOSES', '"OPPOSES"', 'no stance there'],
    ['when a position has no stance', '- {subject: stakeholder:researchers, predicate: TAKES_POSITION_ON, object: policy:limits, stance: OPPOSES,', '- ¦{subject: stakeholder:researchers, predicate: TAKES_POSITION_ON, object: policy:limits,', 'without stance'],
    ['when a participant has no role', '{subject: company:acme, predicate: PARTICIPATES_IN, object: event:step-back, role: DECISION_MAKER,', '¦{subject: company:acme, predicate: PARTICIPATES_IN, object: event:step-back,', 'without role'],
    ['with a role on a link that is no participation', 'qualifier: LEAD', 'role: ¦DEVELOPER', '"DEVELOPER"', 'no role there'],
    ['when they move something other than a policy', 'object: policy:limits, qualifier: SUBJECT, toStatus: REVERSED', 'object: model:alpha, qualifier: SUBJECT, toStatus: ¦REVERSED', '"REVERSED"', '"model:alpha"', 'no toStatus there'],
    ['with a place in the order of steps and no step', 'toStatus: REVERSED, sequence: 2', 'sequence: ¦2', 'sequence 2', 'toStatus'],
    ['with a sequence that is no whole number', 'sequence: 2', 'sequence: ¦1.5', 'the number 1.5', 'a whole number'],
    ['when a curator gives no reason', 'curation: DISPUTED, reason: Only one paper says so.', 'curation: ¦DISPUTED', 'DISPUTED', 'expected why'],
    ['when two events follow each other in two ways', 'mentions:\n', '- {subject: event:release, predicate: FOLLOWED_BY, object: event:step-back, qualifier: ¦RESPONSE, evidence: [{locator: p4}]}\nmentions:\n', '"RESPONSE"', 'a.yaml:40 has qualifier "LED_TO"', 'one FOLLOWED_BY a pair'],
    ['when one of two that follow each other has no kind', 'mentions:\n', '- ¦{subject: event:release, predicate: FOLLOWED_BY, object: event:step-back, evidence: [{locator: p4}]}\nmentions:\n', 'no qualifier of', 'a.yaml:40 has qualifier "LED_TO"'],
    ['when the later event is the earlier one too', 'mentions:\n', '- {subject: ¦event:step-back, predicate: FOLLOWED_BY, object: event:release, evidence: [{locator: p4}]}\nmentions:\n', '"event:step-back" FOLLOWED_BY "event:release"', 'a.yaml:40 has the other way round', 'from the earlier to the later'],
    ['when the event that goes before is later for certain', 'FOLLOWED_BY, object: event:step-back, qualifier: LED_TO, curation: DISPUTED, reason: Only one paper says so., evidence: [{locator: p4}]}', 'PART_OF, object: event:step-back, evidence: [{locator: p4}]}\n- {subject: ¦event:step-back, predicate: FOLLOWED_BY, object: event:release, evidence: [{locator: p4}]}\n- {subject: event:step-back, predicate: OCCURRED, evidence: [{locator: p8, time: 2025-11}, {locator: p9, time: 2025-10-06}, {locator: p10, time: 2024, polarity: CONTRADICTS}]}', '"event:step-back" took place 2025-10-06 at the earliest', '"event:release" 2025-10-05 at the latest', 'from the earlier to the later'],
    ['when a whole is part of its part', 'mentions:\n', '- {subject: event:release, predicate: PART_OF, object: event:step-back, evidence: [{locator: p4}]}\n- {subject: ¦event:step-back, predicate: PART_OF, object: event:release, evidence: [{locator: p4}]}\nmentions:\n', '"event:step-back" PART_OF "event:release"', 'the other way round', 'from the part to the whole'],
    ['with an end on what happens at a moment', 'predicate: FOLLOWED_BY,', 'predicate: FOLLOWED_BY, end: ¦2026-04,', 'FOLLOWED_BY', 'at a moment'],
    ['when it ends before it starts for certain', '[{locator: [p1, p2], time: 2025-11}]', '[{locator: p1, time: ¦2026-07}]', '2026-07-01', '2026-06-30', 'not before the start'],
  ]);
});

describe('evidence is refused', () => {
  refuses([
    ['when nothing supports a claim', '{subject: company:acme, predicate: DEVELOPS, object: model:alpha, qualifier: LEAD, evidence: [{locator: p1,', '¦{subject: company:acme, predicate: DEVELOPS, object: model:alpha, qualifier: LEAD, evidence: [{locator: p1, polarity: CONTRADICTS,', 'company:acme DEVELOPS model:alpha', 'SUPPORTS'],
    ['when there is none', ', evidence: [{locator: p1, paraphrase: Acme makes Alpha.}]}', '}\n- ¦{subject: company:acme, predicate: OPERATES, object: platform:cloud}\n- {subject: company:acme, predicate: DEVELOPS, object: model:alpha, qualifier: LEAD, evidence: [{locator: p1}]}', 'company:acme OPERATES platform:cloud', 'SUPPORTS'],
    ['from an article that nothing describes, naming the nearest', '{article: article:untitled, locator: p9}', '{article: ¦article:untitles, locator: p9}', '"article:untitles"', 'an article', 'Did you mean "article:untitled"?'],
    ['from a thing that is no article', '{article: article:untitled, locator: p9}', '{article: ¦company:acme, locator: p9}', '"company:acme"', 'begins with article:'],
    ['with a quote of more than eight words', 'quote: a brake on honest work', 'quote: ¦a brake on all honest work of those people', '9 words', 'at most 8'],
    ['when it is verified and nothing is quoted', 'quote: a brake on honest work, verification: VERIFIED', 'verification: ¦VERIFIED', 'VERIFIED without quote', 'expected the words'],
    ['with its key quote misspelt, once though it is verified', 'quote: a brake on honest work, verification', '¦quot: a brake on honest work, verification', '"quot"', 'Did you mean "quote"?'],
    ['with several paragraphs in one locator, naming the list', '{locator: p4}', '{locator: ¦"p2, p8"}', '"p2, p8"', 'one place such as p8', '[p2, p8]?'],
    ['with a span of paragraphs', '{locator: p4}', '{locator: ¦p2-4}', '"p2-4"', 'one place such as p8'],
    ['with a paragraph in capitals', '{locator: p4}', '{locator: ¦P14}', '"P14"', 'Did you mean p14?'],
    ['with a paragraph that begins with 0', '{locator: p4}', '{locator: ¦p014}', '"p014"', 'Did you mean p14?'],
    ['with a paragraph before the first', '{locator: p4}', '{locator: ¦p0}', '"p0"', 'one place such as p8'],
    ['with a space in a paragraph', '{locator: p4}', '{locator: ¦p 4}', '"p 4"', 'Did you mean p4?'],
    ['with such a locator in a list', '{locator: p4}', '{locator: [p1, ¦P4]}', '"P4"', 'Did you mean p4?'],
    ['when what it is attributed to cannot speak', 'attributedTo: stakeholder:researchers', 'attributedTo: ¦model:alpha', '"model:alpha"', 'a company or a stakeholder'],
    ['with an unknown polarity', 'polarity: CONTRADICTS', 'polarity: ¦DENIES', '"DENIES"', 'SUPPORTS or CONTRADICTS'],
    ['with a locator that is a number', '{locator: p4}', '{locator: ¦4}', 'the number 4', 'quotes, "4"'],
    ['with an empty list of locators', '{locator: p4}', '{locator: ¦[]}', 'a list of 0', 'a place such as p8'],
    ['when it is no list', 'evidence: [{locator: p4}]', 'evidence: ¦{locator: p4}', 'a mapping with locator', 'a list of evidence'],
    ['when one passage says two things of one claim', 'evidence: [{locator: p5}]', 'evidence: [{locator: p5, confidence: LOW}, {locator: p5, confidence: ¦HIGH}]', '"HIGH"', '"LOW"', 'one evidence a passage'],
    ['when one passage is verified and is not', 'evidence: [{locator: p5}]', 'evidence: [{locator: p3, quote: a brake on honest work, verification: ¦UNSEEN}]', 'UNSEEN', 'VERIFIED', 'one verification a passage'],
  ]);
});

describe('times are refused', () => {
  refuses([
    ['when the day does not exist', 'time: 2025-10-05', 'time: ¦2025-02-29', '"2025-02-29"', 'that exists'],
    ['when the month does not exist', 'releasedAt: 2025-10', 'releasedAt: ¦2025-13', '"2025-13"', 'month'],
    ['when they end before they start', '{earliest: 2026-02-19, latest: 2026-02-22}', '{earliest: ¦2026-02-23, latest: 2026-02-22}', '2026-02-23', '2026-02-22'],
    ['when a day is several days', '{earliest: 2026-02-19, latest: 2026-02-22}', '{earliest: 2026-02-19, latest: 2026-02-22, precision: ¦DAY}', 'DAY', '4 days', 'at most 1 day'],
    ['when a week is longer', '{earliest: 2026-02-19, latest: 2026-02-22}', '{earliest: 2026-02-19, latest: 2026-02-26, precision: ¦WEEK}', 'WEEK', '8 days', 'at most 7 days'],
    ['when a month is longer', '{earliest: 2026-02-19, latest: 2026-02-22}', '{earliest: 2026-02-19, latest: 2026-04-22, precision: ¦MONTH}', 'MONTH', '63 days', 'at most 31 days'],
    ['when a quarter is longer', '{earliest: 2026-02-19, latest: 2026-02-22}', '{earliest: 2026-01-01, latest: 2026-04-22, precision: ¦QUARTER}', 'QUARTER', '112 days', 'at most 92 days'],
    ['when a year is open', '{earliest: 2026-02-19, latest: 2026-02-22}', '{earliest: 2026-02-19, precision: ¦YEAR}', 'YEAR', 'an open side', 'at most 366 days'],
    ['when they say nothing', '{earliest: 2026-02-19, latest: 2026-02-22}', '¦{approximate: true}', 'says nothing', 'the words of the source'],
    ['when a date stands beside a window', '{earliest: 2026-02-19, latest: 2026-02-22}', '{date: 2026-02-19, latest: ¦2026-02-22}', 'latest', 'one of the two'],
    ['when their words are more than eight', 'text: in February}', 'text: ¦in the second month of the year that is now}', 'the text of a time', '10 words', 'at most 8'],
    ['when the words of an end are more than eight, once for all the evidence', 'end: 2026-06,', 'end: {date: 2026-06, text: ¦in the middle of the year that is now},', 'the text of a time', '9 words'],
    ['when the words of a release are more than eight', 'releasedAt: 2025-10', 'releasedAt: {date: 2025-10, text: ¦in the tenth month of the year just before}', 'the text of a time', '9 words'],
    ['when the words of a publication are more than eight', 'publishedAt: {earliest: 2026-02-19,', 'publishedAt: {text: ¦some day of the week in which it happened, earliest: 2026-02-19,', 'the text of a time', '9 words'],
    ['when a window has no day', '{earliest: 2026-02-19, latest: 2026-02-22}', '{earliest: ¦2026-02, latest: 2026-02-22}', '"2026-02"', 'a day that exists'],
  ]);
});

describe('mentions and judgements are refused', () => {
  refuses([
    ['without the words', '- {entity: model:alpha, locator: p1, form: Alpha}', '- ¦{entity: model:alpha, locator: p1}', 'a mention', '"form"'],
    ['with a form of more than eight words', 'form: the company', 'form: ¦the company that makes Alpha and set its limits', 'the form', '9 words', 'at most 8'],
    ['with several paragraphs in one locator', '- {entity: model:alpha, locator: p1', '- {entity: model:alpha, locator: ¦p1 and p2', '"p1 and p2"', '[p1, p2]?'],
    ['of what nothing describes', '{entity: model:alpha, locator: p1', '{entity: ¦model:beta, locator: p1', '"model:beta"', 'a thing'],
    ['on an id and itself', 'b: event:step-back', 'b: ¦event:release', '"event:release"', 'two different ids'],
    ['when two types are held to be the same', 'b: event:step-back, judgement: UNSURE', 'b: ¦policy:limits, judgement: SAME', '"policy:limits"', 'one type'],
    ['when they state an id for two things', 'judgement: UNSURE, reason', 'judgement: UNSURE, canonical: ¦event:release, reason', '"event:release"', 'on SAME alone'],
    ['against another on the same pair', 'at: 2026-03-01}', 'at: 2026-03-01}\n- {a: event:step-back, b: event:release, judgement: ¦SAME, reason: r, by: x, at: 2026-03-01}', 'UNSURE', 'SAME', 'one judgement a pair'],
    ['at a day that does not exist', 'at: 2026-03-01', 'at: ¦2026-03-32', '"2026-03-32"', 'YYYY-MM-DD'],
  ]);
});

describe('a file is refused', () => {
  refuses([
    ['without the day on which it was recorded', 'recorded: 2026-03-01\narticle: a', '¦article: a', 'a seed file', '"recorded"'],
    ['with an unknown section, naming the nearest', 'mentions:\n', '¦mention:\n', '"mention"', 'judgements', 'Did you mean "mentions"?'],
    ['with a misspelt section, whose ids count as known', 'entities:\n', '¦entitys:\n', '"entitys"', 'Did you mean "entities"?'],
    ['with a section that is no list', 'judgements:\n- {a: event:release, b: event:step-back, judgement: UNSURE, reason: Told as one elsewhere., by: editor, at: 2026-03-01}', 'judgements: ¦none', '"none"', 'a list of items'],
    ['when all its evidence lacks an article, once at its top', 'recorded: 2026-03-01\narticle: article:herald-acme-steps-back\n', '¦recorded: 2026-03-01\n', '11 evidences and mentions without an article', 'once for the whole file'],
    ['at its first line, though comments stand there', 'recorded: 2026-03-01\narticle: article:herald-acme-steps-back\n', '¦# A comment.\nrecorded: 2026-03-01\n', 'without an article'],
    ['when the key article is misspelt, once for all its evidence', '\narticle: article:h', '\n¦artcle: article:h', '"artcle"', 'Did you mean "article"?'],
    ['when its usual article is described nowhere, once for all its evidence', 'article: article:herald-acme-steps-back\n', 'article: ¦article:herald-acme-step-back\n', '"article:herald-acme-step-back"', 'Did you mean "article:herald-acme-steps-back"?'],
  ]);
});
