import { describe, expect, it } from 'vitest';
import { FRONTIER_SAFETY_FRAMEWORKS } from '../../../src/import/datasets/frontier-safety-frameworks/frontier-safety-frameworks.ts';
import { policy } from '../../support/authored.ts';
import { claimOf, read, readChanged, told } from './reading.ts';

const reading = await read(FRONTIER_SAFETY_FRAMEWORKS);
const RSP = 'policy:anthropic-responsible-scaling-policy';

function issued(version: string, by: string): readonly unknown[] {
  const [evidence] = claimOf(reading, by, 'ISSUED', version).evidence;
  return [evidence?.time?.earliest, evidence?.time?.latest, evidence?.time?.precision, evidence?.locator];
}

describe('versions, traced by hand to framework-versions.csv', () => {
  it.each([
    [`${RSP}-v1.0`, 'company:anthropic', '2023-09-19', 'Anthropic rsp v1.0'],
    ['policy:openai-preparedness-framework-beta', 'company:openai', '2023-12-18', 'OpenAI preparedness-framework beta'],
    ['policy:google-deepmind-frontier-safety-framework-v3.1', 'company:google-deepmind', '2026-04-17', 'Google DeepMind fsf v3.1'],
    ['policy:naver-ai-safety-framework-2024-ko-clova', 'company:naver', '2024-06-17', 'Naver asf 2024-ko-clova'],
    ['policy:microsoft-frontier-governance-framework-feb-2026', 'company:microsoft', '2026-02-01', 'Microsoft frontier-governance-framework feb-2026'],
    ['policy:xai-frontier-ai-framework-2026-06-30', 'company:xai', '2026-06-30', 'xAI faif 2026-06-30'],
  ])('%s was published by %s on %s', (version, by, day, row) => {
    expect(issued(version, by)).toEqual([day, day, 'DAY', `framework-versions.csv ${row}`]);
  });

  it('are parts of the document of which they are versions', () => {
    const parts = reading.graph.claims.filter(({ predicate, object }) => predicate === 'PART_OF' && object === RSP);
    expect(parts.map(({ subject }) => subject.slice(RSP.length + 1))).toEqual(['v1.0', 'v2.0', 'v2.1', 'v2.2', 'v3.0', 'v3.1', 'v3.2', 'v3.3', 'v3.4']);
  });

  it('have the page of the document as evidence that nobody opened', () => {
    const [row, page, ...more] = claimOf(reading, 'company:anthropic', 'ISSUED', `${RSP}-v2.2`).evidence;
    const article = reading.graph.articles.find(({ id }) => id === page?.article);
    expect([row?.verification, page?.verification, page?.scope, more]).toEqual(['SEEN', 'UNSEEN', 'EVENT', []]);
    expect(article).toMatchObject({ url: 'https://www-cdn.anthropic.com/872c653b2d0501d6ab44cf87f43e1dc4853e4d37.pdf', publisher: 'Anthropic', sourceKind: 'COMPANY' });
  });

  it('bound the day of their document on one side only: an earlier version may be missing', () => {
    const [evidence] = claimOf(reading, 'company:meta', 'ISSUED', 'policy:meta-frontier-ai-framework').evidence;
    expect(evidence?.time).toMatchObject({ earliest: null, latest: '2025-02-03', precision: 'RANGE' });
  });

  it('are not made of files that were put up again', () => {
    expect(reading.graph.entities.filter(({ id }) => id.includes('reupload'))).toEqual([]);
    const again = claimOf(reading, `${RSP}-v2.0`, 'STATEMENT', null, 'reupload-20241101');
    expect(again.evidence[0]?.time).toMatchObject({ earliest: '2024-11-01', latest: '2024-11-01' });
  });
});

describe('revisions, traced by hand to pairs.csv', () => {
  it.each([
    [`${RSP}-v2.0`, `${RSP}-v1.0`, '2024-10-15', 'an itemised account'],
    [`${RSP}-v3.0`, `${RSP}-v2.2`, '2026-02-24', 'an account in prose'],
    ['policy:meta-advanced-ai-scaling-framework-v2', 'policy:meta-frontier-ai-framework-v1.1', '2026-04-07', 'an itemised account'],
    ['policy:xai-risk-management-framework-2025-08-20', 'policy:xai-risk-management-framework-draft-2025-02-20', '2025-08-20', 'no account that could be found'],
  ])('%s replaced %s', (after, before, day, how) => {
    const claim = claimOf(reading, after, 'ALTERS', before);
    expect([claim.qualifier, claim.evidence[0]?.time?.earliest]).toEqual(['REPLACES', day]);
    expect(claim.evidence[0]?.paraphrase).toContain(how);
  });

  it('are counted as the corpus counts them, with less than full confidence', () => {
    const claim = claimOf(reading, `${RSP}-v2.0`, 'STATEMENT', null, 'revision');
    expect(claim.text).toBe('Against v1.0 the corpus counts 75 material changes: 33 announced, 42 not, 0 in a revision without any account.');
    expect(claim.evidence[0]?.confidence).toBe('MEDIUM');
  });

  it('between documents of two names, of which no account tells, are no replacement', () => {
    const ends = ['policy:xai-frontier-ai-framework-2025-12-30', 'policy:xai-risk-management-framework-2025-08-20'] as const;
    expect(reading.graph.claims.filter(({ subject, predicate }) => subject === ends[0] && predicate === 'ALTERS')).toEqual([]);
    expect(claimOf(reading, ends[0], 'RELATED_TO', ends[1]).detail).toMatch(/no account/);
  });

  it('of a version that the table does not have are reported, and nothing else is left out', () => {
    expect(reading.report).toEqual(['pairs.csv:20: "2024" of Naver is no version in framework-versions.csv; the pair is left out']);
    expect(reading.graph.claims.filter(({ predicate }) => predicate === 'ALTERS')).toHaveLength(17);
  });
});

it('a policy that is known under the provider and the name of its document is joined', async () => {
  const known = { id: 'policy:openai-pf', type: 'Policy' as const, name: 'Preparedness', aliases: ['OpenAI Preparedness Framework'], externalIds: [] };
  const joined = await read(FRONTIER_SAFETY_FRAMEWORKS, { things: [known], articles: [] });
  expect(joined.graph.entities.map(({ id }) => id)).not.toContain('policy:openai-preparedness-framework');
  expect(claimOf(joined, 'policy:openai-preparedness-framework-v2', 'PART_OF').object).toBe('policy:openai-pf');
});

it('a policy that may be either of two known ones is left out with what hangs on it, and both are named', async () => {
  const two = ['a', 'b'].map((id) => policy(id, 'Naver AI Safety Framework'));
  const { report, graph } = await read(FRONTIER_SAFETY_FRAMEWORKS, { things: two, articles: [] });
  expect(report).toContain('framework-versions.csv:5: "Naver AI Safety Framework" may be policy:a or policy:b; nothing is joined');
  expect(graph.claims.filter(({ object }) => object === 'policy:a' || object === 'policy:b')).toEqual([]);
});

describe('a faulty row is named by line and column', () => {
  const versions = 'framework-versions.csv';
  it.each([
    [versions, ',v1.0,2023-09-19,no', ',v1.0,2023-09-31,no', 'framework-versions.csv:2:47 [0].publication_date: "2023-09-31" stands here; expected a day that exists, YYYY-MM-DD.'],
    [versions, 'beta,2023-12-18,no,no,', 'beta,2023-12-18,maybe,no,', 'framework-versions.csv:3:70 [1].is_companion: "maybe" stands here; expected yes or no.'],
    [versions, 'OpenAI,Preparedness Framework,preparedness-framework,beta', ',Preparedness Framework,preparedness-framework,beta', 'framework-versions.csv:3:1 [1].provider: a version without the key "provider"; expected a value for it'],
    [versions, 'v1.0,2024-05-17,no,no,', 'v1.0,2024-05-17,no', 'framework-versions.csv:4:1 [2]: 6 cells stand here; expected 8, one a column of the header'],
    [versions, 'v2.0-reupload-20241101', 'v9.0-reupload-20241101', 'framework-versions.csv:9:1 [7]: the version "v9.0-reupload-20241101" of a re-upload; expected a version that another row has, then -reupload- and a day, YYYYMMDD'],
    [versions, 'https://www-cdn.anthropic.com/616dee', 'www-cdn.anthropic.com/616dee', 'framework-versions.csv:8:64 [6].document_url: "www-cdn.anthropic.com/616dee633636e5bd309cb73aed8622e80fe47…" stands here; expected an address that begins with http:// or https:// and a host.'],
    ['pairs.csv', '"Anthropic","v2.0","v2.1","no","itemised"', '"Anthropic","v2.0","v2.1","no","itemized"', 'pairs.csv:3:32 [1].disclosure_regime: "itemized" stands here; expected itemised, narrative, redline or none.'],
    ['pairs.csv', '"provider","v_i"', '"provider","v_1"', 'pairs.csv:1:12 (header): unknown column "v_1"; expected provider, v_i, v_next, traced, disclosure_regime, regime_source, n_commitments_v_i, n_material_changes, n_announced, n_silent or n_ncl. Did you mean "v_i"?'],
  ])('%s: %s as %s', async (file, from, to, problem) => {
    expect(told(await readChanged(FRONTIER_SAFETY_FRAMEWORKS, file, from, to))).toContain(problem);
  });

  it('also where a quote is closed too early', async () => {
    const found = told(await readChanged(FRONTIER_SAFETY_FRAMEWORKS, 'pairs.csv', '"Naver","2024","v2.0"', '"Naver","2024,"v2.0"'));
    expect(found.join('\n')).toMatch(/^pairs\.csv:20:9 \(file\): the quotes of this cell are not those of CSV/);
  });
});
