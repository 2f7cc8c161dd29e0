import { timeOf } from '../../../model/time/uncertain-time.ts';
import type { Spot } from '../../../model/validate/values/located.ts';
import { day, prose, text, textThat, webUrl } from '../../shapes/scalar-shapes.ts';
import { listOf, mapOf, needed, type Field, type Reader } from '../../shapes/shape.ts';
import { spotOf } from '../../yaml/source-node.ts';
import { PASSED_OVER } from '../reading/yaml-document.ts';

const shortTime = textThat('a day (2026-06-11), month (2026-06) or year (2026) that exists', (value) => (timeOf(value) === null ? null : value));

/** Addresses parted by semicolons; none is an empty text. */
const links: Reader<readonly string[]> = (node, problems) => {
  if (node.kind === 'scalar' && node.value === '') return [];
  const written = text(node, problems);
  if (written === undefined) return undefined;
  const read = written.split(/;\s*/).map((value) => webUrl({ ...node, kind: 'scalar', value, written: value }, problems));
  const sound = read.filter((url) => url !== undefined);
  return sound.length === read.length ? sound : undefined;
};

const passedOver = (...keys: readonly string[]): Readonly<Record<string, Field<unknown>>> => Object.fromEntries(keys.map((key) => [key, PASSED_OVER]));

const matter = mapOf('a record', {
  ...passedOver(
    'error_title', 'ai_system_name', 'domain', 'error_description', 'canonical_source_conflicted', 'mitigation_gap', 'reliance_or_harm', 'error_date',
    'notes_on_resolution', 'tags', 'research_status', 'last_verified_date', 'obligation_first_anchors', 'legal_graph', 'neutral_citation', 'case_sameAs',
  ),
  error_id: needed(text), deployer: needed(prose), error_type: needed(text), public_matter_type: needed(text), public_matter_name: needed(text),
  filing_status: needed(text), jurisdiction: needed(text), filing_date: needed(shortTime), public_record_link: needed(webUrl),
  secondary_source_links: needed(links), source_quality: needed(text),
  confidence_score: needed(textThat('high, medium or low', (value) => (['high', 'medium', 'low'].includes(value) ? value : null))),
  needs_review: needed(textThat('yes or no', (value) => (['yes', 'no'].includes(value) ? value : null))),
});

type Read<R> = R extends Reader<infer T> ? T : never;

/** A matter of the main part of the dataset. */
export type Matter = Read<typeof matter>;

const located: Reader<{ readonly matter: Matter; readonly at: Spot }> = (node, problems) => {
  const value = matter(node, problems);
  return value === undefined ? undefined : { matter: value, at: spotOf(node) };
};

/** The whole file. Only the included records are facts: the other two parts are queues of what is still to be examined. */
export const readFile = mapOf('a file of the dataset', {
  generated_at: needed(day),
  datasets: needed(mapOf('the parts of the dataset', {
    included: needed(mapOf('the included records', { label: PASSED_OVER, description: PASSED_OVER, records: needed(listOf(located, 'records')) })),
    review: PASSED_OVER, global: PASSED_OVER,
  })),
});
