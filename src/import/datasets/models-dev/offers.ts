import { UNKNOWN_TIME, type UncertainTime } from '../../../model/time/uncertain-time.ts';
import type { Spot } from '../../../model/validate/values/located.ts';
import type { Holding } from '../../shapes/shape.ts';
import type { Row } from '../reading/csv-table.ts';
import { claim, rowSays } from '../reading/evidence.ts';
import type { Gathering } from '../reading/gathering.ts';
import { platform } from '../reading/things.ts';
import type { OFFER_COLUMNS } from './columns.ts';
import { SCHEME, type ProviderRow } from './models.ts';

type OfferRow = Row<Holding<typeof OFFER_COLUMNS>>;

/** Ids of this graph by the ids of the catalogue. */
type Ids = ReadonlyMap<string, string>;

/** Providers that a person found to be a known platform of another name; an id that is not known is passed over. */
const SAME: ReadonlyMap<string, readonly string[]> = new Map([
  ['google-vertex', ['platform:vertex-ai']], ['google-vertex-anthropic', ['platform:vertex-ai']],
]);

/** The platforms of the catalogue. One that is named as the lab behind it gets "API" after its name: its app may be a platform of that name. */
export function platformsFrom(rows: readonly ProviderRow[], labs: ReadonlySet<string>, to: Gathering): Ids {
  return new Map(rows.flatMap(({ value: { provider_id: key, name, doc }, at }) => {
    const draft = platform({ name: labs.has(key) ? `${name} API` : name, platformKind: 'API', externalIds: [{ scheme: SCHEME, value: key, url: doc }] });
    const id = to.thing(at, draft, { same: SAME.get(key) ?? [] });
    return id === null ? [] : [[key, id] as const];
  }));
}

/** Which model the catalogue lists on which platform, as of its day. Offers without a base model are counted in the report, by provider. */
export function offersFrom(rows: readonly OfferRow[], { models, platforms, day }: { models: Ids; platforms: Ids; day: string }, to: Gathering): void {
  const unnamed = new Map<string, { readonly at: Spot; count: number }>();
  const time: UncertainTime = { ...UNKNOWN_TIME, latest: day, precision: 'RANGE', note: 'Listed on that day; since when is not said.' };
  for (const { value, at } of rows) {
    const { provider_id: provider, base_model: base } = value;
    if (base === null) {
      const seen = unnamed.get(provider) ?? { at, count: 0 };
      seen.count += 1;
      unnamed.set(provider, seen);
      continue;
    }
    const model = models.get(base);
    const carrier = platforms.get(provider);
    if (model === undefined || carrier === undefined) {
      to.leaveOut(at, `${model === undefined ? `"${base}" is no model` : `"${provider}" is no platform`} that is in; the offer is left out`);
      continue;
    }
    const locator = `provider-models.csv ${provider} ${value.provider_model_id}`;
    // A row is a listing by the catalogue, not an offer that somebody tried.
    to.claim(claim({ subject: model, predicate: 'AVAILABLE_ON', object: carrier, evidence: [rowSays(to.article, locator, { paraphrase: wordsOf(value), time, confidence: 'MEDIUM' })] }));
  }
  for (const [provider, { at, count }] of unnamed) {
    to.leaveOut(at, `${count} offer${count === 1 ? '' : 's'} of ${provider} name${count === 1 ? 's' : ''} no base model, and which one is meant is not guessed`);
  }
}

function wordsOf({ provider_model_id: key, status, cost_input_usd_per_mtok: input, cost_output_usd_per_mtok: output }: OfferRow['value']): string {
  const prices = input === null || output === null ? '' : `, at ${input} US dollars a million tokens in and ${output} out`;
  return `Listed as ${key}${status === null ? '' : ` (${status})`}${prices}.`;
}
