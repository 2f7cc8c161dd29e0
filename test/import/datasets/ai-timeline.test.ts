import { describe, expect, it } from 'vitest';
import { readNote } from '../../../src/import/datasets/ai-timeline/note.ts';
import { AI_TIMELINE } from '../../../src/import/datasets/ai-timeline/ai-timeline.ts';
import { company, model } from '../../support/authored.ts';
import { claimOf, read, readChanged, told } from './reading.ts';

const reading = await read(AI_TIMELINE);

describe('releases, traced by hand to timeline.yml', () => {
  it.each([
    ['meta-releases-llama-2-2023-07', '2023-07-01', '2023-07-31', 'MODEL_RELEASE', 'company:meta', ['llama-2']],
    ['anthropic-announces-claude-2-2023-07', '2023-07-01', '2023-07-31', 'PRODUCT_ANNOUNCEMENT', 'company:anthropic', ['claude-2']],
    ['mistral-ai-releases-mixtral-8x22b-2024-04', '2024-04-01', '2024-04-30', 'MODEL_RELEASE', 'company:mistral-ai', ['mixtral-8x22b']],
    ['openai-announces-gpt-4o-2024-05', '2024-05-01', '2024-05-31', 'PRODUCT_ANNOUNCEMENT', 'company:openai', ['gpt-4o']],
    ['openai-releases-gpt-4o-mini-2024-07', '2024-07-01', '2024-07-31', 'MODEL_RELEASE', 'company:openai', ['gpt-4o-mini']],
    ['google-announces-gemini-exp-1114-and-gemini-exp-1121-2024-11', '2024-11-01', '2024-11-30', 'PRODUCT_ANNOUNCEMENT', 'company:google', ['gemini-exp-1114', 'gemini-exp-1121']],
    ['xai-releases-grok-3-grok-3-reasoning-and-grok-3-mini-2025-02', '2025-02-01', '2025-02-28', 'MODEL_RELEASE', 'company:xai', ['grok-3', 'grok-3-reasoning', 'grok-3-mini']],
    ['openai-releases-gpt-oss-120b-and-gpt-oss-20b-2025-08', '2025-08-01', '2025-08-31', 'MODEL_RELEASE', 'company:openai', ['gpt-oss-120b', 'gpt-oss-20b']],
    ['zhipu-ai-releases-glm-4.5-2025-07', '2025-07-01', '2025-07-31', 'MODEL_RELEASE', 'company:zhipu-ai', ['glm-4.5']],
    ['mistral-ai-releases-mistral-small-4-2026-03', '2026-03-01', '2026-03-31', 'MODEL_RELEASE', 'company:mistral-ai', ['mistral-small-4']],
  ])('%s', (id, earliest, latest, subtype, who, models) => {
    const [evidence] = claimOf(reading, `event:${id}`, 'OCCURRED').evidence;
    expect(evidence?.time).toMatchObject({ earliest, latest, precision: 'MONTH' });
    expect(reading.graph.entities.find((entity) => entity.id === `event:${id}`)).toMatchObject({ subtype });
    expect(claimOf(reading, who, 'PARTICIPATES_IN', `event:${id}`).role).toBe(subtype === 'MODEL_RELEASE' ? 'DEPLOYER' : 'OTHER');
    const subjects = reading.graph.claims.filter(({ subject, predicate }) => subject === `event:${id}` && predicate === 'CONCERNS');
    expect(subjects.map(({ object }) => object)).toEqual(models.map((name) => `model:${name}`));
  });

  it('have the month and the number of the note as their place', () => {
    expect(claimOf(reading, 'event:meta-releases-llama-2-2023-07', 'OCCURRED').evidence[0]).toMatchObject({ locator: 'timeline.yml 2023-07 note 3', confidence: 'MEDIUM' });
  });

  it('of which nobody is named have nobody', () => {
    expect(claimOf(reading, 'event:kling-1.6-is-released-2024-12', 'CONCERNS').object).toBe('model:kling-1.6');
    expect(reading.graph.claims.filter(({ object }) => object === 'event:kling-1.6-is-released-2024-12')).toEqual([]);
  });

  it('of what the note does not call a model are events without one, unless a model of that name is known', async () => {
    const id = 'event:openai-releases-gpt-4.5-2025-02';
    expect(reading.graph.claims.filter(({ subject, predicate }) => subject === id && predicate === 'CONCERNS')).toEqual([]);
    expect(reading.report).toContain('timeline.yml:234: the note does not call "GPT-4.5" a model and no known model has that name; the event is in without it');
    const joined = await read(AI_TIMELINE, { things: [model('gpt-4-5', 'GPT-4.5'), company('openai', 'OpenAI')], articles: [] });
    expect(claimOf(joined, id, 'CONCERNS').object).toBe('model:gpt-4-5');
    expect(joined.graph.entities.find((entity) => entity.id === id)).toMatchObject({ subtype: 'MODEL_RELEASE' });
  });

  it('say that a company offers a model, never that it made it', () => {
    expect(reading.graph.claims.filter(({ predicate }) => predicate === 'DEVELOPS')).toEqual([]);
  });
});

describe('a note in a plain form', () => {
  it.each([
    ['OpenAI releases <b>GPT-9</b>, a model for all.', { actor: 'OpenAI', deed: 'released', names: ['GPT-9'], isModel: true }],
    ['The startup Pika has unveiled <b>A1</b> and <b>A2</b>.', { actor: 'Pika', deed: 'announced', names: ['A1', 'A2'], isModel: false }],
    ['The image model <b>B 2</b> was released, better than <b>C 3</b>.', { actor: null, deed: 'released', names: ['B 2'], further: ['C 3'], isModel: true }],
    ['Google opensourced the <b>gemma-9 model</b>', { actor: 'Google', deed: 'released', names: ['gemma-9'], isModel: true }],
  ])('%s', (note, expected) => expect(readNote(note)).toMatchObject(expected));
});

describe('a note that leaves something to guess is not read', () => {
  it.each([
    ['<b>Midjourney v1</b>', 'plain form'],
    ["OpenAI's <b>GPT-4</b> model is partially released", 'plain form'],
    ['X Corporation announces the upcoming release of the <b>Grok 1.5</b> open source model.', '"upcoming" stands before the name'],
    ['Google releases an update to its AI tool <b>NotebookLM</b>.', '"update" stands before the name'],
    ['Google published a research paper on an architecture called <b>Titans</b>.', '"paper" stands before the name'],
    ['Pika Labs released <b>2.0</b>, the latest version.', '"2.0" is no name'],
    ['OpenAI launches the <b>advanced voice mode</b> of GPT 4o.', '"advanced voice mode" is no name'],
    ['OpenAI and NVIDIA announced <b>Alpha</b>.', 'is not the plain name of one actor'],
    ['Microsoft gradually releases <b>Bing AI</b>.', 'is not the plain name of one actor'],
  ])('%s', (note, why) => {
    const found = readNote(note);
    expect('why' in found ? found.why : found).toContain(why);
  });

  it('and is reported with its line', () => {
    expect(reading.report).toContain('timeline.yml:5: "Midjourney v1": it does not say in a plain form who released or announced what');
    expect(reading.report).toContain('timeline.yml:193: what the note says further on of SORA, Imagen 3 is not read');
  });

  it('so that each of the 235 notes is an event or stands in the report', () => {
    const events = reading.graph.entities.filter(({ type }) => type === 'Event').length;
    const unread = reading.report.filter((line) => /: ".*?": |is left out$/.test(line)).length;
    expect(events + unread).toBe(235);
  });
});

describe('a faulty entry is named by line and column', () => {
  it.each([
    ['- date: February 2025', '- date: Febuary 2025', 'timeline.yml:223:11 [3].events[1].date: "Febuary 2025" stands here; expected January,'],
    ['- date: March 2025', '- date: March 2024', 'timeline.yml:236:11 [3].events[2].date: a month of 2024 under the year 2025; expected the year under which it stands'],
    ['- year: 2023', '- year: next', 'timeline.yml:33:9 [1].year: "next" stands here; expected a whole number'],
    ['- text: <b>Midjourney v1</b>', '- test: <b>Midjourney v1</b>', 'timeline.yml:5:7 [0].events[0].info[0].test: unknown key "test" of a note; expected text or special. Did you mean "text"?'],
    ['- text: <b>Midjourney v1</b>', '- text: "<b>Midjourney v1</b>', 'timeline.yml:5:34 (file): a quoted text that is not closed'],
  ])('%s as %s', async (from, to, problem) => {
    const found = told(await readChanged(AI_TIMELINE, 'timeline.yml', from, to));
    expect(found.filter((line) => line.startsWith(problem)), found.join('\n')).not.toEqual([]);
  });
});
