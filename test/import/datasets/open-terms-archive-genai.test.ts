import { describe, expect, it } from 'vitest';
import { OPEN_TERMS_ARCHIVE_GENAI } from '../../../src/import/datasets/open-terms-archive-genai/open-terms-archive-genai.ts';
import { NOTHING_KNOWN } from '../../../src/import/datasets/reading/known.ts';
import { platform } from '../../support/authored.ts';
import { claimOf, read, told } from './reading.ts';

const reading = await read(OPEN_TERMS_ARCHIVE_GENAI);
const HEAD = 'collection,service,terms_type,recorded_at,kind,lines_added,lines_removed,text_not_seen_before,commit';

function readRows(...rows: readonly string[]): ReturnType<typeof OPEN_TERMS_ARCHIVE_GENAI.read> {
  return OPEN_TERMS_ARCHIVE_GENAI.read([{ file: 'terms-changes.csv', text: `${[HEAD, ...rows].join('\n')}\n` }], NOTHING_KNOWN);
}

describe('changes, traced by hand to terms-changes.csv', () => {
  it.each([
    ['midjourney-terms-of-service-2023-12-21-06-30', '2023-10-16', '2023-12-21', 'midjourney-terms-of-service', 'USAGE_POLICY_CHANGE', '27 lines added, 27 removed'],
    ['midjourney-terms-of-service-2024-03-08-00-30', '2024-01-05', '2024-03-08', 'midjourney-terms-of-service', 'USAGE_POLICY_CHANGE', '9 lines added, 3 removed'],
    ['midjourney-terms-of-service-2024-08-14-00-32', '2024-03-08', '2024-08-14', 'midjourney-terms-of-service', 'USAGE_POLICY_CHANGE', '15 lines added, 17 removed'],
    ['midjourney-terms-of-service-2026-01-08-19-06', '2025-12-18', '2026-01-08', 'midjourney-terms-of-service', 'USAGE_POLICY_CHANGE', '25 lines added, 25 removed'],
    ['claude.ai-acceptable-use-policy-2025-08-16-00-32', '2025-08-14', '2025-08-16', 'claude.ai-acceptable-use-policy', 'USAGE_POLICY_CHANGE', '117 lines added, 85 removed'],
  ])('%s', (id, earliest, latest, policy, subtype, words) => {
    const [evidence] = claimOf(reading, `event:${id}`, 'OCCURRED').evidence;
    expect(evidence).toMatchObject({ time: { earliest, latest, precision: 'RANGE' }, verification: 'SEEN' });
    expect(evidence?.paraphrase).toContain(words);
    expect(reading.graph.entities.find((entity) => entity.id === `event:${id}`)).toMatchObject({ subtype });
    expect(claimOf(reading, `event:${id}`, 'CONCERNS').object).toBe(`policy:${policy}`);
  });

  it.each([
    ['a record of three lines', 'midjourney-terms-of-service-2024-01-05-18-30'], ['a technical upgrade', 'midjourney-terms-of-service-2025-12-18-19-06'],
    ['a text seen before', 'midjourney-terms-of-service-2026-01-09-07-07'], ['a first record', 'midjourney-terms-of-service-2023-10-16-12-30'],
  ])('%s is none', (_what, id) => expect(reading.graph.entities.filter((entity) => entity.id === `event:${id}`)).toEqual([]));

  it('are as many as rows of new words, and terms for Europe are a policy of their own', () => {
    expect(reading.graph.entities.filter(({ type }) => type === 'Event')).toHaveLength(1149);
    expect(reading.graph.entities.find(({ id }) => id === 'policy:chatgpt-terms-of-service-eu')).toMatchObject({ name: 'ChatGPT Terms of Service (EU)', jurisdictions: ['EU'] });
  });
});

describe('time', () => {
  const row = (seen: string, kind: string, commit: string): string => `genai-eu,Fable,Privacy Policy,${seen},${kind},10,0,yes,${commit}`;

  it('is compared in UTC, whatever the offset of the machine that looked', () => {
    const { graph } = readRows(row('2026-01-02T02:00:00+05:30', 'first_record', 'a'), row('2026-01-02T01:00:00+00:00', 'change', 'b'));
    expect(graph.claims[0]?.evidence[0]?.time).toMatchObject({ earliest: '2026-01-01', latest: '2026-01-02' });
    expect(graph.entities.find(({ type }) => type === 'Event')).toMatchObject({ subtype: 'DATA_POLICY_CHANGE', name: 'Fable Privacy Policy (EU): change seen 2026-01-02 01:00 UTC' });
  });

  it('is open before a change of which no earlier record is there', () => {
    expect(readRows(row('2026-01-02T01:00:00+00:00', 'change', 'b')).graph.claims[0]?.evidence[0]?.time).toMatchObject({ earliest: null, latest: '2026-01-02' });
  });

  it.each([
    ['2026-01-02 01:00', 'terms-changes.csv:2:28 [0].recorded_at: "2026-01-02 01:00" stands here; expected a moment with an offset, such as 2024-05-01T10:00:00+02:00.'],
    ['2026-13-02T01:00:00+00:00', 'terms-changes.csv:2:28 [0].recorded_at: "2026-13-02T01:00:00+00:00" stands here; expected a moment with an offset, such as 2024-05-01T10:00:00+02:00.'],
  ])('%s is refused with its place', (seen, problem) => expect(told(readRows(row(seen, 'change', 'b')))).toEqual([problem.replace(':28 ', ':31 ')]));
});

it('terms apply to a platform that is known by the name of the service; other services are reported once each', async () => {
  const joined = await read(OPEN_TERMS_ARCHIVE_GENAI, { things: [platform('claude-ai', 'Claude.ai')], articles: [] });
  expect(joined.graph.claims.filter(({ predicate, object }) => predicate === 'APPLIES_TO' && object === 'platform:claude-ai').map(({ subject }) => subject)).toContain('policy:claude.ai-acceptable-use-policy');
  expect(joined.report.filter((line) => line.includes('no known platform is named "Midjourney"'))).toHaveLength(1);
});
