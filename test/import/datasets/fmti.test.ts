import { describe, expect, it } from 'vitest';
import { FMTI } from '../../../src/import/datasets/fmti/fmti.ts';
import { claimOf, read, readChanged, told } from './reading.ts';

const reading = await read(FMTI);

function found(company: string, domain: string): string | null {
  return claimOf(reading, `company:${company}`, 'STATEMENT', null, `fmti-2025-12-${domain}`).text;
}

describe('disclosures, counted by hand in the table of scores', () => {
  it.each([
    ['anthropic', 'upstream', '3 of 34'], ['anthropic', 'model', '17 of 30'], ['anthropic', 'downstream', '26 of 36'], ['openai', 'upstream', '1 of 34'],
    ['openai', 'model', '13 of 30'], ['openai', 'downstream', '21 of 36'], ['writer', 'upstream', '24 of 34'], ['xai', 'downstream', '8 of 36'],
    ['ibm', 'upstream', '34 of 34'], ['ibm', 'model', '28 of 30'],
  ])('%s, %s: %s', (company, domain, share) => expect(found(company, domain)).toContain(` found ${share} indicators of the domain `));

  it('name the documents of disclosed indicators, which nobody opened', () => {
    const { evidence } = claimOf(reading, 'company:anthropic', 'STATEMENT', null, 'fmti-2025-12-upstream');
    const urls = evidence.slice(1).map((page) => reading.graph.articles.find(({ id }) => id === page.article)?.url);
    expect(urls).toContain('https://www-cdn.anthropic.com/6be99a52cb68eb70eb9572b4cafad13df32ed995.pdf');
    expect(evidence.map(({ verification }) => verification)).toEqual(['SEEN', ...urls.map(() => 'UNSEEN')]);
    expect(evidence[0]?.time).toMatchObject({ earliest: '2025-12-01', latest: '2025-12-31', precision: 'MONTH' });
  });

  it('of a company without a report are in, and that is said', () => {
    expect(reading.report).toContain('Dec2025/Dec2025_scores.csv:2: IBM has no report; its scores are in without the documents they rest on');
  });

  it('are those of 13 companies under their full names', () => {
    expect(reading.graph.entities.map(({ name }) => name)).toEqual(['AI21 Labs', 'Alibaba', 'Amazon', 'Anthropic', 'DeepSeek', 'Google', 'IBM', 'Meta', 'Midjourney', 'Mistral AI', 'OpenAI', 'Writer', 'xAI']);
  });
});

describe('a faulty row is named by line and column', () => {
  const report = 'Dec2025/reports/AI21_Labs_fmtransparencyreport_Dec2025.csv';
  it.each([
    ['Dec2025/Dec2025_scores.csv', 'Data acquisition methods,1,0,1', 'Data acquisition methods,1,2,1', 'Dec2025/Dec2025_scores.csv:2:28 [0].Alibaba: "2" stands here; expected 0 or 1.'],
    ['Dec2025/Dec2025_scores.csv', 'Writer,xAI', 'Writer,Cohere', 'Dec2025/Dec2025_scores.csv:1:104 (header): unknown column "Cohere"; expected Indicator, AI21 Labs, Alibaba, Amazon, Anthropic, DeepSeek, Google, IBM, Meta, Midjourney, Mistral, OpenAI, Writer or xAI.'],
    [report, 'Indicator,Definition,Notes,Disclosure,Justification,References,Score', 'Indicator,Definition,Notes,Disclosure,Justification,References', `${report}:1:1 (header): no column "Score"; expected Indicator, Definition, Notes, Disclosure, Justification, References or Score`],
  ])('%s: %s as %s', async (file, from, to, problem) => {
    expect(told(await readChanged(FMTI, file, from, to))).toContain(problem);
  });

  it('an indicator that the table of indicators does not have is reported', async () => {
    const { report: lines } = await readChanged(FMTI, 'Dec2025/Dec2025_scores.csv', 'Whistleblower protection,', 'Whistle protection,');
    expect(lines).toContain('Dec2025/Dec2025_scores.csv:100: "Whistle protection" is no indicator of the table of indicators; its scores are left out');
  });
});
