import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedGraphs } from '../../src/import/seed-graphs.ts';
import { changed, GOOD, marked, problemsIn } from './mutated.ts';

function expectReport(marks: string, ...says: readonly string[]): void {
  const { text, places } = marked(marks);
  const problems = problemsIn(text);
  expect(problems.map(({ place }) => place), problems.map(({ message }) => message).join('\n')).toEqual(places.map((place) => ({ file: 'a.yaml', ...place })));
  says.forEach((word) => expect(problems[0]?.message).toContain(word));
}

describe('a seed file may', () => {
  const wanted = seedGraphs([{ file: 'a.yaml', text: GOOD }]);

  it.each([
    ['be given as bytes', new TextEncoder().encode(GOOD)],
    ['begin with a byte order mark', new TextEncoder().encode(`\uFEFF${GOOD}`)],
    ['end its lines as Windows does', GOOD.replaceAll('\n', '\r\n')],
    ['hold its sections in another order', GOOD.replace(/(entities:[\s\S]*?)(claims:[\s\S]*)$/, '$2$1')],
    ['put a name in another normal form', GOOD.replace('name: Cloud,', 'name: "Cloud",')],
    ['use aliases', GOOD.replace('outputs: [TEXT, CODE]', 'outputs: [&t TEXT, CODE]').replace('inputs: [TEXT]', 'inputs: [TEXT]')],
  ])('%s', (_, text) => {
    expect(seedGraphs([{ file: 'a.yaml', text }])).toEqual(wanted);
  });

  it('repeat by an alias what an anchor before it holds', () => {
    expect(seedGraphs([{ file: 'a.yaml', text: changed(GOOD, ['inputs: [TEXT]', 'inputs: &both [TEXT, CODE]'], ['outputs: [TEXT, CODE]', 'outputs: *both']) }])[0]?.entities)
      .toContainEqual(expect.objectContaining({ id: 'model:alpha', inputs: ['TEXT', 'CODE'], outputs: ['TEXT', 'CODE'] }));
  });

  it('write letters with their marks apart; they are stored joined (NFC)', () => {
    expect(seedGraphs([{ file: 'a.yaml', text: changed(GOOD, ['name: Cloud,', 'name: Nue\u0301e,']) }])[0]?.entities).toContainEqual(expect.objectContaining({ name: 'Nu\u00e9e' }));
  });
});

describe('the report points at', () => {
  it.each([
    ['a bracket that is not closed', changed(GOOD, ['aliases: [ACME Inc.], formerNames: [Acme Labs], jurisdictions: [US-CA], companyKind: MODEL_DEVELOPER, website: "https://acme.example"}', 'aliases: []¦']), 'expected }'],
    ['a quote that is not closed', changed(GOOD, ['- {entity: model:alpha, locator: p1, form: Alpha}', '- {entity: model:alpha, locator: p1, form: "Alpha}¦']), 'closing quote'],
    ['a tab that indents', changed(GOOD, ['  family: Alpha', '¦\tfamily: Alpha']), 'a tab', 'expected spaces'],
    ['a second colon in a value', changed(GOOD, ['  name: Alpha\n', '  name: ¦Alpha: the model\n']), 'second colon', 'in quotes'],
    ['text that begins with a reserved sign', changed(GOOD, ['  family: Alpha', '  family: ¦@alpha']), 'in quotes'],
    ['a tag', changed(GOOD, ['  family: Alpha', '  family: ¦!name Alpha']), 'a tag'],
    ['a key that stands twice', changed(GOOD, ['  family: Alpha', '  family: Alpha\n  ¦name: Beta']), '"name"', 'second time', 'line 6'],
    ['a section that stands twice', `${GOOD}¦claims: []\n`, '"claims"', 'each key once'],
    ['a second document', `${GOOD}---\n¦recorded: 2026-03-01\n`, 'one document a file'],
    ['a merge key', changed(GOOD, ['  family: Alpha', '  ¦<<: {family: Alpha}']), '"<<"', 'expected'],
    ['a key that is no text', changed(GOOD, ['  family: Alpha', '  ¦7: Alpha']), 'no text: 7'],
    ['an alias without its anchor', changed(GOOD, ['  family: Alpha', '  family: ¦*alpha']), '*alpha', 'expected &alpha'],
    ['an alias inside what it repeats', changed(GOOD, ['inputs: [TEXT]', 'inputs: &in [TEXT, ¦*in]']), '*in'],
    ['the directive of an older YAML', `¦%YAML 1.1\n---\n${GOOD}`, '1.1', 'expected 1.2'],
    ['what is nested too deep', changed(GOOD, ['  family: Alpha', `  family: ${'['.repeat(30)}¦${'['.repeat(500)}${']'.repeat(530)}`]), 'levels deep'],
    ['a file that is empty', '¦', 'no value', 'recorded'],
    ['a file that is a list', '¦- 1\n- 2\n', 'a list of 2', 'recorded'],
  ])('%s', (_, marks, ...says) => {
    expectReport(marks, ...says);
  });

  it('the byte that is no UTF-8, in each line that has one', () => {
    const { text, places } = marked(changed(GOOD, ['name: Cloud,', 'name: Nu¦\u00e9e,'], ['form: Alpha}', 'form: ¦\u00e4lpha}']));
    const problems = problemsIn(Buffer.from(text, 'latin1'));
    expect(problems.map(({ place }) => place)).toEqual(places.map((place) => ({ file: 'a.yaml', ...place })));
    expect(problems[0]?.message).toBe('byte 0xE9 is no UTF-8; expected UTF-8: save the file in that encoding');
  });

  it('a file in another encoding, once', () => {
    expect(problemsIn(Buffer.from(`\uFEFF${GOOD}`, 'utf16le')).map(({ place, message }) => [place, message])).toEqual([
      [{ file: 'a.yaml', line: 1, column: 1 }, 'the file is UTF-16; expected UTF-8: save it in that encoding'],
    ]);
  });
});

describe('a fault of notation', () => {
  it('in one item leaves the faults of all other items in the report', () => {
    expectReport(changed(GOOD, ['{id: platform:cloud, name: Cloud, platformKind: CLOUD}', '{id: platform:cloud, name: Cloud, platformKind: ¦CLOUDS}'],
      ['- {entity: model:alpha, locator: p1, form: Alpha}', '- {entity: model:alpha, locator: p1, form: Alpha¦'], ['by: editor', 'by: ¦12']));
  });

  it('in the item that describes a thing leaves its id known', () => {
    expectReport(changed(GOOD, ['{id: platform:cloud, name: Cloud, platformKind: CLOUD}', '{id: platform:cloud, name: Cloud, platformKind: CLOUD¦']));
  });

  it('in the line that names the usual article is one problem, not one for each evidence', () => {
    expectReport(changed(GOOD, ['article: article:herald-acme-steps-back\n', 'article: ¦@herald\n']));
  });

  it('in the claim that tells an event does not make the event untold', () => {
    expectReport(changed(GOOD, ['evidence: [{locator: p1, time: 2025-10-05}]}', 'evidence: [{locator: p1, time: 2025-10-05}¦']));
  });
});

it('no text, however broken, leads to anything but a report', () => {
  const pieces = ['{', '}', '[', ']', ': ', '- ', '\n', '"', "'", '&a ', '*a', '!!x ', '#', '\t', '|', '? ', ', ', '---\n', '%YAML 1.1\n', '\0', '\ud800', '@', 'null', '7', '__proto__: 1\n', 'constructor: {}\n'];
  const edit = fc.record({ at: fc.nat(GOOD.length), cut: fc.nat(12), piece: fc.constantFrom(...pieces) });
  fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
    const text = edits.reduce((before, { at, cut, piece }) => before.slice(0, at) + piece + before.slice(at + cut), GOOD);
    for (const { place, message } of problemsIn(text)) {
      expect(place.line).toBeLessThanOrEqual(text.split('\n').length);
      expect(place.column).toBeGreaterThan(0);
      expect(message).not.toMatch(/undefined|\[object/);
    }
  }), { numRuns: 150 });
});

it('aliases that repeat each other ten times on twelve levels are told once, where the bound is passed, and end in bounded time', () => {
  const levels = Array.from({ length: 12 }, (_, level) => `- &l${level + 1} [${Array.from({ length: 10 }, () => (level === 0 ? 'x' : `*l${level}`)).join(', ')}]`);
  const problems = problemsIn(`${GOOD}bombs:\n${levels.join('\n')}\n`);
  const before = GOOD.split('\n').length;
  expect(problems.map(({ place, message }) => [place.line - before, message.split(';')[0]])).toEqual([
    [0, 'unknown key "bombs" of a seed file'], [4, 'alias *l3 repeats too much'],
  ]);
});
