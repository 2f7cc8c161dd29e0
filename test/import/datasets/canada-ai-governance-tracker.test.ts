import { describe, expect, it } from 'vitest';
import { CANADA_AI_GOVERNANCE_TRACKER } from '../../../src/import/datasets/canada-ai-governance-tracker/canada-ai-governance-tracker.ts';
import { company, event } from '../../support/authored.ts';
import { claimOf, read, readChanged, told } from './reading.ts';

const reading = await read(CANADA_AI_GOVERNANCE_TRACKER);

function thing(id: string): Readonly<Record<string, unknown>> {
  const found = reading.graph.entities.find((entity) => entity.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return { ...found };
}

describe('events, traced by hand to their files', () => {
  it.each([
    ['pan-canadian-ai-strategy-phase-1-2017', '2017-03-22', 'POLICY_INTRODUCED'],
    ['bill-c27-introduced-2022', '2022-06-16', 'REGULATION_PROPOSED'],
    ['ised-gen-ai-code-of-practice-consultation-2023', '2023-08-16', 'CONSULTATION'],
    ['ised-voluntary-code-of-conduct-launched-2023', '2023-09-27', 'VOLUNTARY_COMMITMENT'],
    ['parliament-prorogued-44-1-2025', '2025-01-06', 'REGULATION_LAPSED'],
    ['international-ai-safety-report-2026-published', '2026-02-01', 'REPORT'],
    ['indu-ai-strategic-industries-meeting-29-2026', '2026-03-23', 'HEARING'],
    ['canada-finland-joint-statement-signed-2026', '2026-04-14', 'PARTNERSHIP'],
  ])('%s took place on %s and is %s', (id, day, subtype) => {
    const [evidence] = claimOf(reading, `event:${id}`, 'OCCURRED').evidence;
    expect([evidence?.time?.earliest, evidence?.time?.latest, thing(`event:${id}`)['subtype']]).toEqual([day, day, subtype]);
  });

  it.each([
    ['bill-c27-introduced-2022', 'bill-c27-aida', 'PROPOSED'],
    ['parliament-prorogued-44-1-2025', 'bill-c27-aida', 'REJECTED'],
    ['pan-canadian-ai-strategy-phase-2-2021', 'pan-canadian-ai-strategy', null],
    ['ised-voluntary-code-of-conduct-launched-2023', 'ised-voluntary-code-of-conduct-gen-ai', 'ADOPTED'],
  ])('%s moves %s to %s', (id, policy, status) => {
    expect(claimOf(reading, `event:${id}`, 'CONCERNS', `policy:${policy}`).toStatus).toBe(status);
  });

  it.each([
    ['stakeholder:dsit-uk', 'international-ai-safety-report-2026-published', 'PUBLISHER', null],
    ['stakeholder:ised-canada', 'ai-strategy-sprint-launched-2025', 'ORGANISER', null],
    ['stakeholder:ised-canada', 'canada-finland-joint-statement-signed-2026', 'OTHER', 'participant'],
    ['stakeholder:yoshua-bengio', 'indu-ai-strategic-industries-meeting-29-2026', 'SPEAKER', null],
    ['stakeholder:joelle-pineau', 'indu-ai-strategic-industries-meeting-31-2026', 'SPEAKER', null],
  ])('%s has its part in %s', (who, id, role, detail) => {
    expect(claimOf(reading, who, 'PARTICIPATES_IN', `event:${id}`)).toMatchObject({ role, detail });
  });

  it('have their links as evidence that nobody opened, an address shared by two events being one article', () => {
    const pages = ['bill-c27-introduced-2022', 'parliament-prorogued-44-1-2025'].map((id) => claimOf(reading, `event:${id}`, 'OCCURRED').evidence[1]);
    expect(pages.map((page) => page?.verification)).toEqual(['UNSEEN', 'UNSEEN']);
    expect(pages[0]?.article).toBe(pages[1]?.article);
    expect(reading.graph.articles.find(({ id }) => id === pages[0]?.article)?.url).toBe('https://www.parl.ca/legisinfo/en/bill/44-1/c-27');
  });

  it('that their type does not explain are reported and left out', () => {
    expect(reading.report).toContain('events/2025-03-26-cigi-pco-ai-national-security-workshop.yaml:3: the type Workshop of "AI National Security Scenarios Workshop" does not say what kind of event it is; left out');
    expect(reading.graph.entities.filter(({ type }) => type === 'Event')).toHaveLength(17);
  });
});

describe('artifacts and organisations, traced by hand to their files', () => {
  it.each([
    ['policy:bill-c27-aida', 'Bill C-27 — Digital Charter Implementation Act, 2022 (including AIDA)', 'BILL', 'BINDING', ['CA']],
    ['policy:ised-gen-ai-code-of-practice', 'Canadian Guardrails for Generative AI – Code of Practice', 'GUIDANCE', 'SOFT', ['CA']],
    ['policy:international-ai-safety-report-2026', 'International AI Safety Report 2026', 'REPORT', 'UNKNOWN', []],
  ])('%s', (id, name, policyKind, bindingness, jurisdictions) => expect(thing(id)).toMatchObject({ name, policyKind, bindingness, jurisdictions }));

  it('a committee of parliament is a legislature, with its short name as alias', () => {
    expect(thing('stakeholder:house-of-commons-indu-committee')).toMatchObject({ name: 'Standing Committee on Industry and Technology', aliases: ['INDU'], stakeholderKind: 'LEGISLATURE', jurisdictions: ['CA'] });
  });

  it('who publishes issues it; a part that no relation names is a thematic link in its own words', () => {
    expect(claimOf(reading, 'stakeholder:aigs-canada', 'ISSUED', 'policy:aigs-governing-ai-2024').evidence[0]?.time?.earliest).toBe('2024-06-26');
    expect(claimOf(reading, 'stakeholder:house-of-commons-indu-committee', 'RELATED_TO', 'policy:bill-c27-aida').detail).toBe('reviewed by');
  });

  it('what a paper was made from is linked with it', () => {
    expect(claimOf(reading, 'policy:ai-strategy-summary-of-inputs-2026', 'RELATED_TO', 'event:ai-strategy-sprint-launched-2025').detail).toBe('summary of');
  });

  it('a crowd is no author, and days that are placeholders are not read', () => {
    expect(reading.report.join('\n')).toContain('"100+ independent experts from 30+ countries" (contributing_authors) is no single person');
    expect(JSON.stringify(reading.graph)).not.toContain('2017-01-01');
  });
});

describe('what is known already', () => {
  it('is joined where a person judged an event to be told elsewhere, and only there', async () => {
    const known = [event('canada-aida-dies-2025', "Canada's AI bill dies when Parliament is prorogued")];
    const joined = await read(CANADA_AI_GOVERNANCE_TRACKER, { things: known, articles: [] });
    expect(claimOf(joined, 'event:canada-aida-dies-2025', 'OCCURRED').evidence).toHaveLength(2);
    expect(joined.graph.entities.map(({ id }) => id)).not.toContain('event:parliament-prorogued-44-1-2025');
    expect(joined.graph.entities.map(({ id }) => id)).toContain('event:bill-c27-introduced-2022');
  });

  it('gives a witness a post; a body of unknown kind gives none', async () => {
    const joined = await read(CANADA_AI_GOVERNANCE_TRACKER, { things: [company('cohere', 'Cohere', { aliases: ['Cohere Inc.'] })], articles: [] });
    expect(claimOf(joined, 'stakeholder:joelle-pineau', 'AFFILIATED_WITH')).toMatchObject({ object: 'company:cohere', qualifier: 'POST', detail: 'Chief AI Officer' });
    expect(joined.graph.claims.filter(({ predicate }) => predicate === 'AFFILIATED_WITH').map(({ subject }) => subject)).not.toContain('stakeholder:chris-madan');
  });

  it('keeps its id for an address', async () => {
    const joined = await read(CANADA_AI_GOVERNANCE_TRACKER, { things: [], articles: [{ id: 'article:legisinfo', url: 'https://www.parl.ca/legisinfo/en/bill/44-1/c-27' }] });
    expect(claimOf(joined, 'event:bill-c27-introduced-2022', 'OCCURRED').evidence[1]?.article).toBe('article:legisinfo');
  });
});

describe('a faulty record is named by line and column', () => {
  const bill = 'events/2022-06-16-bill-c27-introduced.yaml';
  it.each([
    [bill, 'date: 2022-06-16', 'date: 2022-06-31', `${bill}:8:7 date: "2022-06-31" stands here; expected a day that exists, YYYY-MM-DD.`],
    [bill, 'related_artifacts:', 'related_artefacts:', `${bill}:19:1 related_artefacts: unknown key "related_artefacts" of an event; expected id, type,`],
    [bill, '  - id: bill-c27-aida', '  - bill-c27-aida', `${bill}:20:5 related_artifacts[0]: "bill-c27-aida" stands here; expected a reference`],
    [bill, 'https://www.parl.ca/legisinfo/en/bill/44-1/c-27', 'LEGISinfo', `${bill}:30:10 links[0].url: "LEGISinfo" stands here; expected an address`],
    ['organizations/dsit-uk.yaml', 'name: "Department for Science, Innovation and Technology"', 'name: ""', 'organizations/dsit-uk.yaml:7:7 name: "" is empty; expected text'],
    ['artifacts/2023-10-18-aigs-governing-ai-2023.yaml', 'title: "Governing AI: A Plan for Canada"', 'title: "Governing AI: A Plan for Canada', 'artifacts/2023-10-18-aigs-governing-ai-2023.yaml:'],
  ])('%s: %s as %s', async (file, from, to, problem) => {
    const found = told(await readChanged(CANADA_AI_GOVERNANCE_TRACKER, file, from, to));
    expect(found.filter((line) => line.startsWith(problem)), found.join('\n')).not.toEqual([]);
  });
});

it('an organisation or an artifact that is not in the tracker is reported where it is named', async () => {
  const { report } = await readChanged(CANADA_AI_GOVERNANCE_TRACKER, 'events/2022-06-16-bill-c27-introduced.yaml', '- id: bill-c27-aida', '- id: bill-c28');
  expect(report).toContain('events/2022-06-16-bill-c27-introduced.yaml:3: "bill-c28" is no artifact that is in; that "bill-c27-introduced-2022" concerns it is left out');
});
