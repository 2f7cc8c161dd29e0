import { describe, expect, test } from 'vitest';
import { article, claim, company, recorded, says } from '../../support/authored.ts';
import { check, said } from './checking.ts';

const SHA = 'a'.repeat(64);
const TEXT = 'The headline\n\nThe Lab was in a hurry, people said.\nThe firm said nothing.\n';

function seeds(quote: string, locator = 'p2', form = 'The firm') {
  return [recorded('2026-01-01', {
    entities: [company('lab')], articles: [article('a', 'A', { textSha256: SHA })],
    claims: [claim({ subject: 'company:lab', predicate: 'STATEMENT', text: 'It was in a hurry.', evidence: [says('a', { locator, quote, verification: 'VERIFIED' })] })],
    mentions: [{ entity: 'company:lab', article: 'article:a', locator: 'p3', form }],
  })];
}

const texts = new Map([[SHA, TEXT]]);
const quotes = async (graphs: ReturnType<typeof seeds>, at: ReadonlyMap<string, string> = texts) => said(await check('quotes', graphs, { texts: at }));

describe('a check against the text of an article', () => {
  test('finds nothing wrong where each quote and each form stands at its place', async () => {
    const { findings, parts } = await check('quotes', seeds('in a hurry'), { texts });
    expect([findings, parts]).toEqual([[], [{ part: 'quotes', done: '2 quotes and forms in the 1 texts that are at hand' }]]);
  });
  test('says where else the words of a misplaced quote stand', async () => {
    expect(await quotes(seeds('in a hurry', 'p1'))).toEqual(['ERROR article:a p1 does not hold "in a hurry"; p2 does']);
  });
  test('refuses a quote that is in no paragraph, and a form that is not printed so', async () => {
    expect(await quotes(seeds('in no hurry', 'p2', 'the firm'))).toEqual([
      'ERROR article:a p2 does not hold "in no hurry"; nor does any other paragraph', 'ERROR article:a p3 does not hold "the firm"; nor does any other paragraph',
    ]);
  });
  test('refuses a place beyond the end of the text', async () => {
    expect(await quotes(seeds('in a hurry', 'p9'))).toEqual(['ERROR article:a p9 stands at p9, but the text has 3 paragraphs']);
  });
  test('does not take a quote for verified when the text is not at hand', async () => {
    expect(await quotes(seeds('in a hurry'), new Map())).toEqual(['ERROR article:a p2 is VERIFIED, but the text of its article is not at hand']);
  });
  test('looks for no quote where no texts are given, and says so', async () => {
    const { findings, parts } = await check('quotes', seeds('in no hurry'));
    expect([findings, parts[0]?.done]).toEqual([[], 'no quotes (give --texts DIR)']);
  });
});

test('what falls short of an expectation is named with both figures', async () => {
  const expected = { 'entities.COMPANY': 2, evidence: 1, 'claims.DEVELOPS': 1 };
  expect(said(await check('expectations', seeds('in a hurry'), { expected }))).toEqual([
    'ERROR claims.DEVELOPS is 0; at least 1 was expected', 'ERROR entities.COMPANY is 1; at least 2 was expected',
  ]);
});
