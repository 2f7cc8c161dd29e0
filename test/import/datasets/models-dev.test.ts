import { describe, expect, it } from 'vitest';
import { compiledText } from '../../../src/import/compiled.ts';
import { MODELS_DEV } from '../../../src/import/datasets/models-dev/models-dev.ts';
import { company, model, platform } from '../../support/authored.ts';
import { claimOf, filesOf, read, readChanged, told } from './reading.ts';
import { NOTHING_KNOWN } from '../../../src/import/datasets/reading/known.ts';

const reading = await read(MODELS_DEV);

function thing(id: string): Readonly<Record<string, unknown>> {
  const found = reading.graph.entities.find((entity) => entity.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return { ...found };
}

describe('models, traced by hand to models.csv', () => {
  it.each([
    ['claude-fable-5', 'anthropic', '2026-06-09', 'DAY', 'UNKNOWN', ['TEXT', 'IMAGE', 'OTHER'], ['TEXT']],
    ['qwen2.5-vl-72b-instruct', 'alibaba', '2024-09-01', 'MONTH', 'OPEN_WEIGHTS', ['TEXT', 'IMAGE'], ['TEXT']],
    ['nano-banana', 'google', '2025-08-26', 'DAY', 'UNKNOWN', ['TEXT', 'IMAGE'], ['TEXT', 'IMAGE']],
    ['gemma-4-e2b-it', 'google', '2026-04-02', 'DAY', 'OPEN_WEIGHTS', ['TEXT', 'IMAGE', 'AUDIO'], ['TEXT']],
    ['mistral-nemo', 'mistral', '2024-07-01', 'DAY', 'OPEN_WEIGHTS', ['TEXT'], ['TEXT']],
    ['mistral-nemotron', 'nvidia', '2025-06-11', 'DAY', 'OPEN_WEIGHTS', ['TEXT'], ['TEXT']],
  ])('%s of %s', (id, lab, earliest, precision, openness, inputs, outputs) => {
    expect(thing(`model:${id}`)).toMatchObject({ releasedAt: { earliest, precision }, openness, inputs, outputs });
    expect(claimOf(reading, `company:${lab === "mistral" ? "mistral-ai" : lab}`, 'DEVELOPS', `model:${id}`).evidence[0]?.locator).toMatch(new RegExp(`^models\\.csv ${lab}/`));
  });

  it('keep their id in the catalogue', () => {
    expect(thing('model:claude-haiku-4.5')['externalIds']).toEqual([{ scheme: 'models.dev', value: 'anthropic/claude-haiku-4-5-20251001', url: null }]);
  });

  it('are one where a row only says which is the latest', () => {
    expect(reading.graph.entities.filter(({ name }) => /latest/i.test(name))).toEqual([]);
    const direct = reading.graph.claims.filter(({ subject, evidence }) => subject === 'model:claude-haiku-4.5' && evidence[0]?.locator?.endsWith(' claude-haiku-4.5'));
    expect(direct.map(({ object }) => object)).toContain('platform:github-copilot');
  });

  it('that are the latest of no row are reported, ten of them', () => {
    expect(reading.report.filter((line) => line.includes('points at whichever model is the latest'))).toHaveLength(10);
    expect(reading.report).toContain('models.csv:104: "Codestral (latest)" points at whichever model is the latest, and no row is named "Codestral"; it is left out with its offers');
  });
});

describe('labs', () => {
  it('have the name of the provider of the same word', () => {
    expect([thing('company:zhipu-ai'), thing('company:minimax')]).toMatchObject([
      { name: 'Zhipu AI', companyKind: 'MODEL_DEVELOPER', externalIds: [{ scheme: 'models.dev', value: 'zhipuai', url: null }] }, { name: 'MiniMax' },
    ]);
  });

  it('that no provider names are not invented; a known company of that name is joined', async () => {
    expect(reading.report.filter((line) => line.includes('gives the lab')).map((line) => /"(.*?)"/.exec(line)?.[1])).toEqual(['deepreinforce', 'meta', 'tencent']);
    expect(reading.graph.claims.filter(({ predicate, object }) => predicate === 'DEVELOPS' && object === 'model:llama-3.3-70b-instruct')).toEqual([]);
    const joined = await read(MODELS_DEV, { things: [company('meta', 'Meta')], articles: [] });
    expect(joined.graph.claims.filter(({ subject, predicate }) => subject === 'company:meta' && predicate === 'DEVELOPS')).toHaveLength(3);
  });
});

describe('offers, traced by hand to provider-models.csv', () => {
  it.each([
    ['claude-opus-4.8', 'azure', 'azure claude-opus-4-8', 'Listed as claude-opus-4-8, at 5.0 US dollars a million tokens in and 25.0 out.'],
    ['claude-fable-5', 'github-copilot', 'github-copilot claude-fable-5', 'Listed as claude-fable-5, at 10 US dollars a million tokens in and 50 out.'],
    ['claude-fable-5', 'azure', 'azure claude-fable-5', 'Listed as claude-fable-5, at 10.0 US dollars a million tokens in and 50.0 out.'],
    ['glm-5.2', 'aihubmix', 'aihubmix glm-5.2', 'Listed as glm-5.2, at 1.1268 US dollars a million tokens in and 3.9438 out.'],
  ])('%s is on %s', (id, on, row, words) => {
    const [evidence] = claimOf(reading, `model:${id}`, 'AVAILABLE_ON', `platform:${on}`).evidence;
    expect(evidence).toMatchObject({ locator: `provider-models.csv ${row}`, paraphrase: words, confidence: 'MEDIUM', time: { earliest: null, latest: '2026-07-02' } });
  });

  it('are as many as rows that name a base model that is in, no more', () => {
    expect(reading.graph.claims.filter(({ predicate }) => predicate === 'AVAILABLE_ON')).toHaveLength(1299);
    const counted = reading.report.flatMap((line) => /: (\d+) offers? of /.exec(line)?.[1] ?? []).map(Number);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(5098 - 1320);
  });

  it('several of one model on one platform are several evidences of one claim', () => {
    const found = reading.graph.claims.filter(({ subject, object }) => subject === 'model:claude-fable-5' && object === 'platform:amazon-bedrock');
    expect(found.map(({ evidence }) => evidence[0]?.locator?.split(' ')[2])).toEqual(expect.arrayContaining(['eu.anthropic.claude-fable-5', 'us.anthropic.claude-fable-5']));
  });
});

describe('platforms', () => {
  it('of a lab are not taken for the app of the same name', async () => {
    const joined = await read(MODELS_DEV, { things: [platform('deepseek', 'DeepSeek'), platform('claude-api', 'Claude API', { aliases: ['Anthropic API'] })], articles: [] });
    const ids = joined.graph.entities.map(({ id }) => id);
    expect(ids).toContain('platform:deepseek-api');
    expect(ids).not.toContain('platform:anthropic-api');
    expect(joined.graph.claims.some(({ object }) => object === 'platform:deepseek')).toBe(false);
  });

  it('are joined by alias, and by judgement where the catalogue has another name', async () => {
    const joined = await read(MODELS_DEV, { things: [platform('azure', 'Microsoft Azure', { aliases: ['Azure'] }), platform('vertex-ai', 'Vertex AI'), platform('microsoft-cloud', 'Cloud')], articles: [] });
    const ids = new Set(joined.graph.entities.map(({ id }) => id));
    expect(['platform:azure', 'platform:vertex', 'platform:vertex-anthropic'].filter((id) => ids.has(id))).toEqual([]);
    expect(joined.graph.claims.filter(({ object }) => object === 'platform:vertex-ai').length).toBeGreaterThan(20);
  });
});

it('a model is joined by its id in the catalogue before its name', async () => {
  const known = [model('other', 'Other', { externalIds: [{ scheme: 'models.dev', value: 'anthropic/claude-fable-5', url: null }] }), model('namesake', 'Claude Fable 5')];
  const joined = await read(MODELS_DEV, { things: known, articles: [] });
  expect(claimOf(joined, 'company:anthropic', 'DEVELOPS', 'model:other').evidence).toHaveLength(1);
});

it('an id that a known thing has under another name is not taken, and the row is reported', async () => {
  const { report, graph } = await read(MODELS_DEV, { things: [model('claude-fable-5', 'Fable')], articles: [] });
  expect(report).toContain('models.csv:37: "Claude Fable 5" would get the id model:claude-fable-5, which a known thing has; it is left out');
  expect(graph.claims.filter(({ subject, object }) => [subject, object].includes('model:claude-fable-5'))).toEqual([]);
});

describe('a faulty row is named by line and column', () => {
  it.each([
    ['models.csv', 'qwen,2024-09,2024-09', 'qwen,2024-13,2024-09', 'models.csv:9:70 [7].release_date: "2024-13" stands here; expected a day (2026-06-11), month (2026-06) or year (2026) that exists'],
    ['models.csv', 'text;image;audio;video,text;audio', 'text;image;sound;video,text;audio', 'models.csv:4:112 [2].input_modalities: "text;image;sound;video" stands here; expected text, image, audio, video or pdf, several parted by semicolons'],
    ['models.csv', 'alibaba/qwen-flash,', 'qwen-flash,', 'models.csv:2:1 [0].model_id: "qwen-flash" stands here; expected a lab, a slash and a model.'],
    ['providers.csv', 'provider_id,name,doc', 'provider_id,name', 'providers.csv:1:1 (header): no column "doc"; expected provider_id, name or doc'],
    ['provider-models.csv', 'False,,0.132,1.254', 'False,,free,1.254', 'provider-models.csv:2:67 [0].cost_input_usd_per_mtok: "free" stands here; expected a price, such as 0.25.'],
  ])('%s: %s as %s', async (file, from, to, problem) => {
    expect(told(await readChanged(MODELS_DEV, file, from, to))).toContain(problem);
  });

  it('and UTF-16 is; line endings and a byte order mark make no difference', async () => {
    const files = await filesOf(MODELS_DEV);
    const changed = (change: (text: string) => string | Uint8Array): Parameters<typeof MODELS_DEV.read>[0] =>
      files.map(({ file, text }) => ({ file, text: file === 'providers.csv' ? change(new TextDecoder().decode(text as Uint8Array)) : text }));
    const wide = MODELS_DEV.read(changed((text) => Buffer.from(`\uFEFF${text}`, 'utf16le')), NOTHING_KNOWN);
    expect(told(wide)[0]).toMatch(/^providers\.csv:1:1 .*UTF-16/);
    const windows = MODELS_DEV.read(changed((text) => Buffer.from(`\uFEFF${text.replace(/\r?\n/g, '\r\n')}`)), NOTHING_KNOWN);
    const unix = MODELS_DEV.read(changed((text) => text.replace(/\r?\n/g, '\n')), NOTHING_KNOWN);
    for (const other of [windows, unix]) expect([other.problems, compiledText([other.graph])]).toEqual([[], compiledText([reading.graph])]);
  });
});
