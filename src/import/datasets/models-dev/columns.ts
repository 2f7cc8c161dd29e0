import type { Medium } from '../../../model/terms/kinds.ts';
import { timeOf, type UncertainTime } from '../../../model/time/uncertain-time.ts';
import { oneOf } from '../../../model/validate/values/wording.ts';
import { text, textThat, webUrl } from '../../shapes/scalar-shapes.ts';
import { needed, nullable, refuse, type Reader } from '../../shapes/shape.ts';
import { PASSED_OVER } from '../reading/yaml-document.ts';

const truth = textThat('True or False', (value) => (value === 'True' ? 'yes' : value === 'False' ? 'no' : null));

/** A price in US dollars a million tokens. */
const price = textThat('a price, such as 0.25', (value) => (/^\d+(\.\d+)?(e-?\d+)?$/i.test(value) ? value : null));

/** A day, a month or a year; the catalogue has all three. */
const shortTime: Reader<UncertainTime> = (node, problems) => {
  const found = node.kind === 'scalar' ? timeOf(node.written) : null;
  if (found === null) refuse(node, 'a day (2026-06-11), month (2026-06) or year (2026) that exists', problems);
  return found ?? undefined;
};

const MEDIA_WORDS: ReadonlyMap<string, Medium> = new Map<string, Medium>([
  ['text', 'TEXT'], ['image', 'IMAGE'], ['audio', 'AUDIO'], ['video', 'VIDEO'], ['pdf', 'OTHER'],
]);

/** Media parted by semicolons. */
const media: Reader<readonly Medium[]> = (node, problems) => {
  const found = node.kind === 'scalar' ? node.written.split(';').map((word) => MEDIA_WORDS.get(word)) : [undefined];
  const sound = found.filter((medium) => medium !== undefined);
  if (sound.length === found.length) return [...new Set(sound)];
  refuse(node, `${oneOf([...MEDIA_WORDS.keys()])}, several parted by semicolons`, problems);
  return undefined;
};

/** An id of a base model: the lab, a slash, the model. */
const modelKey = textThat('a lab, a slash and a model', (value) => (/^[^/\s]+\/\S+$/.test(value) ? value : null));

/** The columns of models.csv: a base model a row. */
export const MODEL_COLUMNS = {
  model_id: needed(modelKey), lab: needed(text), name: needed(text), family: nullable(text), release_date: nullable(shortTime), last_updated: PASSED_OVER,
  knowledge_cutoff: PASSED_OVER, open_weights: needed(truth), reasoning: PASSED_OVER, tool_call: PASSED_OVER, context_tokens: PASSED_OVER,
  output_tokens: PASSED_OVER, input_modalities: needed(media), output_modalities: needed(media), license: PASSED_OVER,
};

/** The columns of providers.csv: a platform a row. */
export const PROVIDER_COLUMNS = { provider_id: needed(text), name: needed(text), doc: nullable(webUrl) };

/** The columns of provider-models.csv: an offer a row. */
export const OFFER_COLUMNS = {
  provider_id: needed(text), provider_model_id: needed(text), base_model: nullable(modelKey), name: PASSED_OVER, family: PASSED_OVER,
  release_date: PASSED_OVER, last_updated: PASSED_OVER, open_weights: PASSED_OVER, status: nullable(text), cost_input_usd_per_mtok: nullable(price),
  cost_output_usd_per_mtok: nullable(price),
};
