import { describe, expect, it } from 'vitest';
import { AI_INCIDENT_LAW } from '../../../src/import/datasets/ai-incident-law/ai-incident-law.ts';
import { company, event } from '../../support/authored.ts';
import { claimOf, read, readChanged, told } from './reading.ts';

const reading = await read(AI_INCIDENT_LAW);

function matter(key: string): Readonly<Record<string, unknown>> & { readonly id: string } {
  const found = reading.graph.entities.find(({ externalIds }) => externalIds.some(({ value }) => value === key));
  if (found === undefined) throw new Error(`no ${key}`);
  return { ...found };
}

describe('matters, traced by hand to data.json', () => {
  it.each([
    ['AIEL-2024-001', 'Moffatt v. Air Canada, 2024 BCCRT 149', 'COURT_RULING', '2024-02-14', '2024-02-14', ['CA-BC']],
    ['AIEL-2023-009', 'EEOC v. iTutorGroup, Inc., et al., No. 1:22-cv-02565', 'LAWSUIT_FILED', '2022-05-05', '2022-05-05', ['US']],
    ['AIEL-2024-010', 'Louis et al. v. SafeRent Solutions, LLC et al.', 'LAWSUIT_FILED', '2022-05-01', '2022-05-31', ['US']],
    ['AIEL-2022-011', 'Bauserman v. Unemployment Insurance Agency', 'LAWSUIT_FILED', '2015-01-01', '2015-12-31', ['US-MI']],
    ['AIEL-2017-012', 'Ledgerwood v. Arkansas Department of Human Services / related federal litigation', 'LAWSUIT_FILED', '2017-01-27', '2017-01-27', ['US']],
    ['AIEL-2023-013', 'FTC v. Rite Aid facial-recognition enforcement', 'ENFORCEMENT_ACTION', '2023-12-19', '2023-12-19', ['US']],
    ['AIEL-2024-014', 'Williams v. City of Detroit, No. 2:21-cv-10827', 'LAWSUIT_FILED', '2021-04-01', '2021-04-30', ['US']],
    ['AIEL-2024-017', 'Murphy v. EssilorLuxottica USA Inc. et al., No. 2024-03265', 'LAWSUIT_FILED', '2024-01-18', '2024-01-18', ['US-TX']],
    ['AIEL-2026-019', 'Swanson v. International Business Machines Corporation, No. 1:26-cv-01382', 'LAWSUIT_FILED', '2026-05-23', '2026-05-23', ['US']],
    ['AIEL-2026-020', 'Cable News Network, Inc. v. Perplexity AI, Inc., No. 1:26-cv-04427', 'LAWSUIT_FILED', '2026-05-28', '2026-05-28', ['US']],
  ])('%s', (key, name, subtype, earliest, latest, jurisdictions) => {
    expect(matter(key)).toMatchObject({ name, subtype, jurisdictions });
    expect(claimOf(reading, matter(key).id, 'OCCURRED').evidence[0]?.time).toMatchObject({ earliest, latest });
  });

  it('have the record of the court and what was written about it as evidence that nobody opened', () => {
    const { evidence } = claimOf(reading, matter('AIEL-2024-001').id, 'OCCURRED');
    const pages = evidence.slice(1).map((page) => reading.graph.articles.find(({ id }) => id === page.article));
    expect(pages.map((page) => [page?.url?.split('/')[2], page?.sourceKind])).toEqual([['canlii.org', 'PRIMARY_RECORD'], ['dentons.com', 'OTHER'], ['canliiconnects.org', 'OTHER']]);
    expect(evidence.map(({ verification }) => verification)).toEqual(['SEEN', 'UNSEEN', 'UNSEEN', 'UNSEEN']);
  });

  it('that their makers still review are proposed, the others accepted', () => {
    const proposed = reading.graph.claims.filter(({ evidence }) => evidence.every(({ review }) => review === 'PROPOSED')).map(({ subject }) => subject);
    expect(proposed.sort()).toEqual(['AIEL-2024-017', 'AIEL-2025-018', 'AIEL-2026-019', 'AIEL-2026-020'].map((key) => matter(key).id).sort());
  });
});

it('citations that somebody made up for a court are left out by their type, each reported, and so are the queues', () => {
  expect(reading.report.filter((line) => line.endsWith('is about citations that counsel or a party made up; left out'))).toHaveLength(51);
  expect(reading.graph.entities).toHaveLength(64 - 51);
});

it('a deployer takes part only where it is known', async () => {
  expect(reading.graph.claims.filter(({ predicate }) => predicate === 'PARTICIPATES_IN')).toEqual([]);
  const joined = await read(AI_INCIDENT_LAW, { things: [company('rite-aid', 'Rite Aid')], articles: [] });
  expect(claimOf(joined, 'company:rite-aid', 'PARTICIPATES_IN')).toMatchObject({ role: 'DEPLOYER', object: matter('AIEL-2023-013').id });
});

it('a matter that a person judged to be told elsewhere is joined', async () => {
  const joined = await read(AI_INCIDENT_LAW, { things: [event('louis-sues-saferent-2022', 'Tenants sue SafeRent over its rental score')], articles: [] });
  expect(joined.graph.entities.map(({ id }) => id)).not.toContain(matter('AIEL-2024-010').id);
  expect(claimOf(joined, 'event:louis-sues-saferent-2022', 'OCCURRED').evidence[0]?.locator).toBe('data.json AIEL-2024-010');
});

describe('a faulty record is named by line and column', () => {
  it.each([
    ['"filing_date": "2024-02-14"', '"filing_date": "14 February 2024"', 'data.json:23:26 datasets.included.records[0].filing_date: "14 February 2024" stands here; expected a day'],
    ['"public_matter_name": "Bauserman v. Unemployment Insurance Agency",', '', 'data.json:433:9 datasets.included.records[10].public_matter_name: a record without the key "public_matter_name"'],
    ['"generated_at": "2026-08-19",', '"generated_at": "2026-08-19"', 'data.json:'],
  ])('%s as %s', async (from, to, problem) => {
    const found = told(await readChanged(AI_INCIDENT_LAW, 'data.json', from, to));
    expect(found.filter((line) => line.startsWith(problem)), found.join('\n')).not.toEqual([]);
  });

  it('a type of matter that says nothing of its day is reported, not guessed', async () => {
    const { report, graph } = await readChanged(AI_INCIDENT_LAW, 'data.json', '"public_matter_type": "tribunal claim"', '"public_matter_type": "hearing"');
    expect(report).toContain('data.json:8: the type "hearing" of AIEL-2024-001 does not say what happened on its day; left out');
    expect(graph.entities).toHaveLength(12);
  });
});
