import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatedGraph } from '../../src/model/records/authored.ts';
import { ENTITY_TYPES, NODE_TYPES } from '../../src/model/types/node-types.ts';
import { UNKNOWN_TIME } from '../../src/model/time/uncertain-time.ts';
import { compiledText, parseCompiled } from '../../src/import/compiled.ts';
import { seedGraphs } from '../../src/import/seed-graphs.ts';
import { GOOD } from './mutated.ts';

const [good] = seedGraphs([{ file: 'a.yaml', text: GOOD }]);

describe('a sound file is read', () => {
  it('with the defaults of its type, and with no more', () => {
    expect(good?.entities.find(({ id }) => id === 'platform:cloud')).toEqual({
      id: 'platform:cloud', type: 'Platform', name: 'Cloud', aliases: [], description: null, jurisdictions: [], externalIds: [], platformKind: 'CLOUD',
    });
  });

  it.each(ENTITY_TYPES)('with just the fields that the declaration of its type has: %s', (type) => {
    const { prefix, fields } = NODE_TYPES[type];
    const event = type === 'Event' ? { claims: [{ subject: 'event:x', predicate: 'OCCURRED', evidence: [{ article: 'article:a' }] }] } : {};
    const text = JSON.stringify({
      recorded: '2026-01-01', entities: [{ id: `${prefix}:x`, name: 'X', ...(type === 'Event' ? { subtype: 'FINE' } : {}) }],
      articles: [{ id: 'article:a', title: 'T', publisher: 'P', sourceKind: 'NEWS' }], ...event,
    });
    const [graph] = seedGraphs([{ file: 'a.yaml', text }]);
    expect(Object.keys(graph?.entities[0] ?? {}).sort()).toEqual(['id', 'type', ...Object.keys(fields)].sort());
  });

  it('with UK as GB, once', () => {
    expect(good?.entities.find(({ id }) => id === 'stakeholder:researchers')?.jurisdictions).toEqual(['GB']);
  });

  it('with articles whose day is unknown where none is given', () => {
    expect(good?.articles.map(({ id, publishedAt }) => [id, publishedAt])).toEqual([
      ['article:herald-acme-steps-back', { ...UNKNOWN_TIME, earliest: '2026-02-20', latest: '2026-02-20', precision: 'DAY' }],
      ['article:untitled', UNKNOWN_TIME],
      ['article:wire-acme', { ...UNKNOWN_TIME, earliest: '2026-02-19', latest: '2026-02-22', precision: 'RANGE' }],
    ]);
  });

  it('with an evidence for each locator, each with the end that the claim gives', () => {
    const claim = good?.claims.find(({ predicate }) => predicate === 'AVAILABLE_ON');
    const june = { ...UNKNOWN_TIME, earliest: '2026-06-01', latest: '2026-06-30', precision: 'MONTH' };
    expect(claim?.evidence.map(({ article, locator, end, ongoing }) => ({ article, locator, end, ongoing }))).toEqual([
      { article: 'article:herald-acme-steps-back', locator: 'p1', end: june, ongoing: 'NO' },
      { article: 'article:herald-acme-steps-back', locator: 'p2', end: june, ongoing: 'NO' },
    ]);
  });

  it('with the defaults of evidence', () => {
    expect(good?.claims.find(({ predicate }) => predicate === 'PARTICIPATES_IN')).toEqual({
      subject: 'company:acme', predicate: 'PARTICIPATES_IN', object: 'event:step-back', qualifier: null, stance: null, role: 'DECISION_MAKER', toStatus: null,
      detail: null, text: null, episode: null, sequence: null, curation: null, reason: null,
      evidence: [{
        article: 'article:herald-acme-steps-back', locator: 'p2', quote: null, verification: 'SEEN', paraphrase: null, polarity: 'SUPPORTS', scope: 'CLAIM',
        modality: 'STATED', confidence: 'HIGH', method: 'CURATED', review: 'ACCEPTED', time: null, end: null, ongoing: 'UNKNOWN', attributedTo: null,
      }],
    });
  });

  it('with times that keep the words of the source and invent no day', () => {
    expect(good?.claims.flatMap(({ evidence }) => evidence.map(({ time }) => time)).filter((time) => time?.text !== null && time !== null)).toEqual(expect.arrayContaining([
      { earliest: null, latest: null, precision: 'WEEK', approximate: false, text: 'this week', anchor: '2026-02-20', note: null },
      { earliest: '2026-02-01', latest: '2026-02-28', precision: 'MONTH', approximate: true, text: 'in February', anchor: null, note: null },
    ]));
  });

  it('with a mention for each place, and a judgement at the beginning of its day', () => {
    expect(good?.mentions.map(({ entity, locator, form }) => [entity, locator, form])).toEqual(expect.arrayContaining([
      ['company:acme', 'p1', 'the company'], ['company:acme', 'p2', 'the company'], ['model:alpha', 'p1', 'Alpha'],
    ]));
    expect(good?.judgements.map(({ at }) => at)).toEqual(['2026-03-01T00:00:00Z']);
  });
});

describe('days', () => {
  const early = 'recorded: 2026-01-01\nclaims: [{subject: company:a, predicate: PARTNERS_WITH, object: company:b, evidence: [{article: article:a}]}]\n';
  const late = 'recorded: 2026-02-01\nentities: [{id: company:a, name: A}, {id: company:b, name: B}, {id: company:c, name: C}]\narticles: [{id: article:a, title: T, publisher: P, sourceKind: NEWS}]\n';

  it('a thing and an article stand on the first day on which a file uses them; what none uses stays', () => {
    const graphs = seedGraphs([{ file: 'late.yaml', text: late }, { file: 'early.yaml', text: early }]);
    expect(graphs.map(({ recorded, entities, articles, claims }) => [recorded, entities.map(({ id }) => id), articles.length, claims.length])).toEqual([
      ['2026-01-01', ['company:a', 'company:b'], 1, 1], ['2026-02-01', ['company:c'], 0, 0],
    ]);
  });

  it('claims stay on the day of their file, also where another file adds evidence', () => {
    const more = early.replace('2026-01-01', '2026-03-01').replace('{article: article:a}', '{article: article:a, locator: p2}');
    const graphs = seedGraphs([{ file: 'a.yaml', text: early }, { file: 'b.yaml', text: late }, { file: 'c.yaml', text: more }]);
    expect(graphs.map(({ recorded, claims }) => [recorded, claims.map(({ evidence }) => evidence[0]?.locator)])).toEqual([
      ['2026-01-01', [null]], ['2026-02-01', []], ['2026-03-01', ['p2']],
    ]);
  });
});

/** Sound seed files, each a JSON text (which is YAML): the same few things and claims spread over some days. */
const files = fc.array(fc.record({
  day: fc.integer({ min: 1, max: 28 }), links: fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.string({ unit: 'grapheme', minLength: 1 }).map((word) => `"${word.replaceAll(/\p{C}/gu, '')}"`)), { maxLength: 6 }),
}), { minLength: 1, maxLength: 5 }).map((made) => [
  { file: 'things.yaml', text: JSON.stringify({
    recorded: '2026-01-15', entities: [0, 1, 2, 3, 4].map((n) => ({ id: `company:c${n}`, name: `C ${n}` })), articles: [{ id: 'article:a', title: 'T', publisher: 'P', sourceKind: 'NEWS' }],
  }) },
  ...made.map(({ day, links }, index) => ({ file: `f${index}.yaml`, text: JSON.stringify({
    recorded: `2026-01-${String(day).padStart(2, '0')}`, article: 'article:a',
    claims: links.map(([from, to, words], nth) => ({ subject: `company:c${from}`, predicate: 'OWNS', object: `company:c${from === to ? (to + 1) % 5 : to}`, evidence: [{ locator: `p${(index + 1) * 10 + nth}`, paraphrase: words }] })),
    mentions: links.map(([from, , words], nth) => ({ entity: `company:c${from}`, locator: `p${nth + 1}`, form: words })),
  }) })),
]);

describe('compiling', () => {
  it('and reading back gives the same graphs', () => {
    fc.assert(fc.property(files, (sources) => {
      const graphs: readonly DatedGraph[] = seedGraphs(sources);
      expect(parseCompiled(compiledText(graphs)).graphs).toEqual(graphs);
    }), { numRuns: 60 });
  });

  it('does not depend on the order of files', () => {
    fc.assert(fc.property(files.chain((sources) => fc.tuple(fc.constant(sources), fc.shuffledSubarray(sources, { minLength: sources.length }))), ([sources, shuffled]) => {
      expect(compiledText(seedGraphs(shuffled))).toBe(compiledText(seedGraphs(sources)));
    }), { numRuns: 60 });
  });
});

it('reads a file of 100,000 lines, and reports the faults in its first and last items', { timeout: 120_000 }, () => {
  const things = Array.from({ length: 10_000 }, (_, n) => `- {id: model:m${n}, name: Model ${n}}`);
  const claims = Array.from({ length: 22_500 }, (_, n) => `- subject: company:a\n  predicate: DEVELOPS\n  object: model:m${n % 10_000}\n  evidence: [{locator: p${n + 1}}]`);
  const head = 'recorded: 2026-01-01\narticle: article:a\narticles: [{id: article:a, title: T, publisher: P, sourceKind: NEWS}]\nentities:\n- {id: company:a, name: A, kind: CLOUD}';
  const text = [head, ...things, 'claims:', ...claims, '- {subject: company:a, predicate: DEVELOPS, object: model:m10001, evidence: [{locator: p}]}'].join('\n');
  expect(text.split('\n').length).toBeGreaterThan(100_000);
  expect(() => seedGraphs([{ file: 'big.yaml', text }])).toThrow(/^2 problems; .*\nbig\.yaml:5:28 .*"kind".*\nbig\.yaml:100007:53 .*"model:m10001"/);
});
