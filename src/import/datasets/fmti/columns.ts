import { prose, text, textThat } from '../../shapes/scalar-shapes.ts';
import { needed, nullable } from '../../shapes/shape.ts';
import { PASSED_OVER } from '../reading/yaml-document.ts';

const score = textThat('0 or 1', (value) => (value === '1' || value === '0' ? value : null));

/** The companies of the index of December 2025, by their column; a person judged "Mistral" to be Mistral AI. */
export const COMPANIES = {
  'AI21 Labs': 'AI21 Labs', Alibaba: 'Alibaba', Amazon: 'Amazon', Anthropic: 'Anthropic', DeepSeek: 'DeepSeek', Google: 'Google', IBM: 'IBM', Meta: 'Meta',
  Midjourney: 'Midjourney', Mistral: 'Mistral AI', OpenAI: 'OpenAI', Writer: 'Writer', xAI: 'xAI',
} as const;

/** The column of a company. */
export type Column = keyof typeof COMPANIES;

/** The columns in the order of their declaration. */
export const COLUMNS = Object.keys(COMPANIES) as readonly Column[];

/** The columns of the table of scores: an indicator a row, 1 where the company discloses it. */
export const SCORE_COLUMNS = {
  Indicator: needed(text), 'AI21 Labs': needed(score), Alibaba: needed(score), Amazon: needed(score), Anthropic: needed(score), DeepSeek: needed(score),
  Google: needed(score), IBM: needed(score), Meta: needed(score), Midjourney: needed(score), Mistral: needed(score), OpenAI: needed(score),
  Writer: needed(score), xAI: needed(score),
};

/** The columns of the table of indicators. */
export const INDICATOR_COLUMNS = {
  Domain: needed(text), Subdomain: needed(text), Indicator: needed(text), Definition: PASSED_OVER, Notes: PASSED_OVER, 'Example disclosure': PASSED_OVER,
};

/** The columns of the report on a company; what it disclosed, in its own words, is passed over. */
export const REPORT_COLUMNS = {
  Indicator: needed(text), Definition: PASSED_OVER, Notes: PASSED_OVER, Disclosure: PASSED_OVER, Justification: PASSED_OVER, References: nullable(prose),
  Score: needed(score),
};
