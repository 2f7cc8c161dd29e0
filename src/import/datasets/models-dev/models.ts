import { fold } from '../../../model/keys/sort-key.ts';
import type { Holding } from '../../shapes/shape.ts';
import type { Row } from '../reading/csv-table.ts';
import { claim, rowSays } from '../reading/evidence.ts';
import type { Gathering } from '../reading/gathering.ts';
import { company, model } from '../reading/things.ts';
import type { MODEL_COLUMNS, PROVIDER_COLUMNS } from './columns.ts';

type ModelRow = Row<Holding<typeof MODEL_COLUMNS>>;
export type ProviderRow = Row<Holding<typeof PROVIDER_COLUMNS>>;

/** Under which other databases' ids a thing of this catalogue stands. */
export const SCHEME = 'models.dev';

/** The models of the catalogue and who develops them; ids of this graph by the catalogue's. Rows that point at another row's model join it. */
export function modelsFrom(rows: readonly ModelRow[], providers: readonly ProviderRow[], to: Gathering): ReadonlyMap<string, string> {
  const labs = labsFrom(rows, providers, to);
  const ids = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const { value, at } of rows.filter(({ value: { name } }) => !isPointer(name))) {
    const id = to.thing(at, draftOf(value));
    if (id === null) continue;
    ids.set(value.model_id, id);
    byName.set(fold(value.name), id);
    const lab = labs.get(value.lab);
    if (lab === undefined) continue;
    const evidence = [rowSays(to.article, `models.csv ${value.model_id}`, { paraphrase: `The catalogue files ${value.name} under the lab ${value.lab}.` })];
    to.claim(claim({ subject: lab, predicate: 'DEVELOPS', object: id, evidence }));
  }
  for (const { value, at } of rows.filter(({ value: { name } }) => isPointer(name))) {
    const id = byName.get(fold(pointedAt(value.name)));
    if (id !== undefined) ids.set(value.model_id, id);
    else to.leaveOut(at, `"${value.name}" points at whichever model is the latest, and no row is named "${pointedAt(value.name)}"; it is left out with its offers`);
  }
  return ids;
}

const LATEST = /\s*\(?\blatest\)?$/i;

function isPointer(name: string): boolean {
  return LATEST.test(name);
}

function pointedAt(name: string): string {
  return name.replace(LATEST, '');
}

function draftOf({ model_id: key, name, family, release_date: releasedAt, open_weights: open, input_modalities: inputs, output_modalities: outputs }: ModelRow['value']): ReturnType<typeof model> {
  // Weights that are not open may be for everybody's use or for chosen users' only: the catalogue does not say.
  const openness = open === 'yes' ? 'OPEN_WEIGHTS' : 'UNKNOWN';
  return model({ name, family, releasedAt, openness, inputs, outputs, externalIds: [{ scheme: SCHEME, value: key, url: null }] });
}

/** Labs whose company a person knows under a fuller name than the catalogue gives. */
const FULLER: ReadonlyMap<string, string> = new Map([['mistral', 'Mistral AI']]);

/** The companies behind the labs. A lab is a word only; its name is that of the provider of the same word, without what stands in brackets. */
function labsFrom(rows: readonly ModelRow[], providers: readonly ProviderRow[], to: Gathering): ReadonlyMap<string, string> {
  const names = new Map(providers.map(({ value }) => [value.provider_id, value.name.replace(/\s*\(.*\)$/, '')]));
  const first = new Map<string, ModelRow>();
  for (const row of rows) if (!first.has(row.value.lab)) first.set(row.value.lab, row);
  return new Map([...first].flatMap(([lab, { at }]) => {
    const name = names.get(lab);
    const draft = company({ name: FULLER.get(lab) ?? name ?? lab, companyKind: 'MODEL_DEVELOPER', externalIds: [{ scheme: SCHEME, value: lab, url: null }] });
    const id = name === undefined ? to.find(at, ['Company'], { names: [lab], externalIds: draft.externalIds }) : to.thing(at, draft, { names: [name, lab] });
    if (id === null && name === undefined) to.leaveOut(at, `no provider gives the lab "${lab}" a name and no known company has it; its models are in without a developer`);
    return id === null ? [] : [[lab, id] as const];
  }));
}
