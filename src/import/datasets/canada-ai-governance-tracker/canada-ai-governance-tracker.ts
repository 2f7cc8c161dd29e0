import type { Reader } from '../../shapes/shape.ts';
import { spotOf } from '../../yaml/source-node.ts';
import type { About, Dataset, DatasetFile } from '../reading/dataset.ts';
import { Gathering } from '../reading/gathering.ts';
import { stakeholder } from '../reading/things.ts';
import { yamlDocument } from '../reading/yaml-document.ts';
import { artifactClaims, originsOf, policyOf, type Held } from './from-artifacts.ts';
import { eventFrom } from './from-events.ts';
import { placesOf, stakeholderKind } from './kinds.ts';
import { readArtifact, readEvent, readOrganisation, type Organisation } from './records.ts';

const ABOUT: About = {
  name: 'canada-ai-governance-tracker',
  title: 'AI Governance Tracker (Canada)',
  licence: 'CC BY 4.0',
  attribution: 'Copyright (c) 2026 John Henderson',
  url: 'https://github.com/jrhender/ai-governance-tracker/tree/9fbfd0815a1448dbd8689eb15961455783a14371',
  published: '2026-05-03',
  recorded: '2026-11-25',
  files: ['organizations/*.yaml', 'artifacts/*.yaml', 'events/*.yaml'],
};

/** Organisations, policy papers and events of the governance of AI in Canada. */
export const CANADA_AI_GOVERNANCE_TRACKER: Dataset = {
  ...ABOUT,
  read: (files, known) => {
    const to = new Gathering(ABOUT, known);
    const organisations = ids(held(files, 'organizations', readOrganisation, to), (one) => organisation(one, to));
    const artifacts = held(files, 'artifacts', readArtifact, to);
    const policies = ids(artifacts, (one) => policyOf(one, to));
    const events = ids(held(files, 'events', readEvent, to), (one) => eventFrom(one, organisations, policies, to));
    const all = new Map([...policies, ...events]);
    for (const one of artifacts) {
      const id = policies.get(one.value.id);
      if (id === undefined) continue;
      artifactClaims(one, id, organisations, to);
      originsOf(one, id, all, to);
    }
    return to.reading();
  },
};

/** The sound records of a folder, by file name. */
function held<T>(files: readonly DatasetFile[], folder: string, read: Reader<T>, to: Gathering): readonly Held<T>[] {
  const inFolder = files.filter(({ file }) => file.startsWith(`${folder}/`)).sort((a, b) => (a.file < b.file ? -1 : 1));
  return inFolder.flatMap((source) => {
    const node = yamlDocument(source, to.problems);
    const value = node === null ? undefined : read(node, to.problems);
    return node === null || value === undefined ? [] : [{ file: source.file, at: spotOf(node), value }];
  });
}

function ids<T extends { readonly id: string }>(records: readonly Held<T>[], idOf: (record: Held<T>) => string | null): ReadonlyMap<string, string> {
  return new Map(records.flatMap((record) => {
    const id = idOf(record);
    return id === null ? [] : [[record.value.id, id] as const];
  }));
}

function organisation({ value, at }: Held<Organisation>, to: Gathering): string | null {
  const aliases = value.short_name === null ? [] : [value.short_name];
  const externalIds = value.wikipedia === null ? [] : [{ scheme: 'wikipedia', value: decodeURIComponent(value.wikipedia.replace(/^.*\/wiki\//, '')), url: value.wikipedia }];
  const draft = stakeholder({ name: value.name, stakeholderKind: stakeholderKind(value.type, value.tags), aliases, externalIds, jurisdictions: placesOf(value.tags) });
  return to.thing(at, draft, { key: value.id });
}
