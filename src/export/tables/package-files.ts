import { aboutPairs, aboutText } from '../content/about.ts';
import type { ExportHeader } from '../content/content.ts';
import { EDGE_FIELDS } from '../content/edge-fields.ts';
import { EVIDENCE_FIELDS } from '../content/evidence-fields.ts';
import type { Field } from '../content/field.ts';
import { NODE_FIELDS } from '../content/node-fields.ts';

type AnyField = Pick<Field<never>, 'name' | 'type' | 'about'>;

const TABLES: readonly { readonly name: string; readonly of: string; readonly fields: readonly AnyField[] }[] = [
  { name: 'nodes', of: 'Things.', fields: NODE_FIELDS },
  { name: 'edges', of: 'Links between them, both ends named.', fields: EDGE_FIELDS },
  { name: 'evidence', of: 'The word of each source on each link.', fields: EVIDENCE_FIELDS },
];

const KEYS: Readonly<Record<string, readonly (readonly [field: string, table: string])[]>> = { nodes: [], edges: [['from_id', 'nodes'], ['to_id', 'nodes']], evidence: [['claim_id', 'edges']] };

/** What the files are, for people: what was asked, whether it was cut, and every column. */
export function readmeText(header: ExportHeader): string {
  const columns = TABLES.map(({ name, of, fields }) => `${name}.csv: ${of}\n${fields.map((field) => `  ${field.name}: ${field.about}\n`).join('')}`);
  return `${aboutText(header)}\n\n${columns.join('\n')}
Several texts in one cell are joined by ";". A link whose modality is ALLEGED is said by somebody and is not a fact.
A cell that a spreadsheet would take for a formula begins with an apostrophe, unless the files were asked for as raw.
The files are UTF-8; RFC 4180.
`;
}

/** The descriptor of the files: a Tabular Data Package (Frictionless, version 1) with types and keys. */
export function dataPackage(header: ExportHeader): string {
  const about = Object.fromEntries(aboutPairs(header));
  return `${JSON.stringify({
    profile: 'tabular-data-package',
    name: `ai-governance-graph-r${header.revision}`,
    title: about['title'],
    description: aboutText(header),
    created: header.date,
    licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: header.licence }],
    question: about['question'], revision: header.revision, hash: header.hash, cut: header.cut, withheld: header.withheld,
    resources: TABLES.map(({ name, of, fields }) => resource(name, of, fields)),
  }, null, 1)}\n`;
}

function resource(name: string, description: string, fields: readonly AnyField[]): object {
  return {
    profile: 'tabular-data-resource', name, description, path: `${name}.csv`, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
    schema: {
      fields: fields.map((field) => ({ name: field.name, type: typeOf(field), description: field.about })),
      primaryKey: 'id',
      missingValues: [''],
      foreignKeys: (KEYS[name] ?? []).map(([field, table]) => ({ fields: field, reference: { resource: table, fields: 'id' } })),
    },
  };
}

function typeOf({ name, type }: AnyField): string {
  if (type === 'int') return 'integer';
  if (type === 'boolean') return 'boolean';
  return /_(earliest|latest)$/.test(name) ? 'date' : 'string';
}
