import { describe, expect, it } from 'vitest';
import { changed, GOOD, marked, problemsIn } from './mutated.ts';

type Case = readonly [promise: string, from: string, to: string, ...says: readonly string[]];

/** What is written (the mark ¦ is where the report must point) and what the message must say: the value, then what was expected. */
function refuses(cases: readonly Case[]): void {
  it.each(cases)('%s', (_, from, to, ...says) => {
    const { text, places } = marked(changed(GOOD, [from, to]));
    const problems = problemsIn(text);
    expect(problems.map(({ place }) => place), problems.map(({ message }) => message).join('\n')).toEqual(places.map((place) => ({ file: 'a.yaml', ...place })));
    says.forEach((word) => expect(problems[0]?.message).toContain(word));
  });
}

it('finds nothing wrong with a sound file', () => {
  expect(problemsIn(GOOD)).toEqual([]);
});

describe('things and articles are refused', () => {
  refuses([
    ['without a name', 'id: platform:cloud, name: Cloud,', '¦{id: platform:cloud,'.slice(2), 'Platform', '"name"', 'expected a value'],
    ['with a key that their type does not have, naming the nearest', 'bindingness: SELF_IMPOSED', '¦bindingnes: SELF_IMPOSED', '"bindingnes"', 'officialTitle', 'Did you mean "bindingness"?'],
    ['with a key of another type', 'platformKind: CLOUD', 'platformKind: CLOUD, ¦openness: API_ONLY', '"openness"', 'platformKind'],
    ['with a term that the vocabulary does not have, naming the nearest', 'openness: API_ONLY', 'openness: ¦API-ONLY', '"API-ONLY"', 'OPEN_SOURCE', 'Did you mean "API_ONLY"?'],
    ['with an unknown term in a list', 'outputs: [TEXT, CODE]', 'outputs: [TEXT, ¦CODES]', '"CODES"', 'VIDEO', 'Did you mean "CODE"?'],
    ['with an id of no type', 'id: platform:cloud', 'id: ¦plattform:cloud', '"plattform:cloud"', 'platform:', 'Did you mean "platform:cloud"?'],
    ['with an id that is not safe in an address', 'id: platform:cloud', 'id: ¦platform:Cloud', '"platform:Cloud"', 'a-z 0-9'],
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
    ['when an id is given twice', '{id: platform:cloud,', '{id: ¦company:acme,', '"company:acme"', 'second time', 'a.yaml:4', 'one item an id'].filter((part) => part !== 'x') as unknown as Case,
    ['when no claim says that an event took place', 'claims:\n', 'x', 'x'],
  ].slice(0, -2) as Case[]);
});
