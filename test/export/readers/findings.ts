import type { Content, ExportEdge } from '../../../src/export/content/content.ts';
import { EDGE_FIELDS, END_FIELDS } from '../../../src/export/content/edge-fields.ts';
import { EVIDENCE_FIELDS } from '../../../src/export/content/evidence-fields.ts';
import { flat, type Field, type FieldValue } from '../../../src/export/content/field.ts';
import { NODE_FIELDS } from '../../../src/export/content/node-fields.ts';
import { gather } from '../../support/gather.ts';

type Attributes = Readonly<Record<string, unknown>>;

/** What a reader found in a file: attributes by id, under the names that the reader gives. An edge has its ends as `source` and `target`, or as fields of a table. */
export interface Found {
  readonly nodes?: Readonly<Record<string, Attributes>>;
  readonly edges?: Readonly<Record<string, Attributes>>;
  readonly evidence?: Readonly<Record<string, Attributes>>;
}

/** How a format tells the fields: under which names, and what it does to their text. */
export interface Telling {
  /** The name of a field in the file; null where the format has another place for it. */
  readonly node: (field: string) => string | null;
  readonly edge: (field: string) => string | null;
  /** Whether text that looks like a formula has an apostrophe in front. */
  readonly escapes: boolean;
  /** Whether the reader makes one newline of every line end. */
  readonly oneNewline?: boolean;
  /** Whether a reader keeps a value as it is; some make numbers of what looks like one. */
  readonly keeps?: (value: string) => boolean;
}

/** How many were found, and the first of those that were found otherwise than written. */
export interface Comparison {
  readonly nodes: number;
  readonly edges: number;
  readonly evidence: number;
  readonly attributes: number;
  readonly wrong: readonly string[];
}

/** Compares what was found with what was written: the same ids, the same ends, the same attributes, none of them added. */
export async function compare(content: Content, found: Found, telling: Telling): Promise<Comparison> {
  const nodes = (await gather(content.nodes())).flat();
  const edges = (await gather(content.edges())).flat();
  const things = found.nodes === undefined ? NOTHING : compared(nodes, (node) => node.id, NODE_FIELDS, found.nodes, telling, telling.node);
  const links = found.edges === undefined ? NOTHING : compared(edges, (edge) => edge.claim.id, EDGE_FIELDS, found.edges, telling, telling.edge);
  const sources = edges.flatMap(({ support }) => support.evidence);
  const words = found.evidence === undefined ? NOTHING : compared(sources, (source) => source.evidence.id, EVIDENCE_FIELDS, found.evidence, telling, (field) => field);
  const ends = found.edges === undefined ? [] : edges.flatMap((edge) => wrongEnds(edge, found.edges?.[edge.claim.id] ?? {}));
  return {
    nodes: things.items, edges: links.items, evidence: words.items, attributes: things.attributes + links.attributes + words.attributes,
    wrong: [...things.wrong, ...links.wrong, ...words.wrong, ...ends],
  };
}

const NOTHING = { items: 0, attributes: 0, wrong: [] };

function compared<T>(items: readonly T[], idOf: (item: T) => string, fields: readonly Field<T>[], found: Readonly<Record<string, Attributes>>, telling: Telling, named: Telling['node']): { items: number; attributes: number; wrong: readonly string[] } {
  const wrong: string[] = [];
  let attributes = 0;
  const extra = Object.keys(found).filter((id) => !items.some((item) => idOf(item) === id));
  if (extra.length > 0) wrong.push(`found ${extra.join(' ')}, which nobody wrote`);
  for (const item of items) {
    const seen = found[idOf(item)];
    if (seen === undefined) {
      wrong.push(`${idOf(item)} was not found`);
      continue;
    }
    for (const field of fields) {
      const name = named(field.name);
      if (name === null) continue;
      const [written, read] = [wordsOf(field.of(item), telling), plain(seen[name], telling)];
      if (written !== null && telling.keeps?.(written) === false) continue;
      if (written !== read) wrong.push(`${idOf(item)} ${name}: ${JSON.stringify(read).slice(0, 200)} in place of ${JSON.stringify(written).slice(0, 200)}`);
      else if (written !== null) attributes += 1;
    }
  }
  return { items: Object.keys(found).length, attributes, wrong };
}

function wrongEnds({ claim, from, to }: ExportEdge, seen: Attributes): readonly string[] {
  const ends = [seen['source'] ?? seen['Source'] ?? seen['from_id'], seen['target'] ?? seen['Target'] ?? seen['to_id']];
  return ends[0] === from.id && ends[1] === to.id ? [] : [`${claim.id} joins ${ends.join(' and ')} in place of ${from.id} and ${to.id}`];
}

function wordsOf(value: FieldValue, { escapes, oneNewline }: Telling): string | null {
  const text = plain(value, { oneNewline });
  return escapes && text !== null && typeof flat(value) === 'string' && /^[=+\-@\t\r]/.test(String(flat(value))) ? `'${text}` : text;
}

function plain(value: unknown, { oneNewline }: { readonly oneNewline?: boolean | undefined }): string | null {
  const one = flat(value as FieldValue);
  if (one === null || one === '' || (one as unknown) === undefined) return null;
  const text = String(one);
  return oneNewline === true ? text.replace(/\r\n?/g, '\n') : text;
}

/** The names of fields as the tables have them. */
export const AS_TABLE = { node: (field: string) => field, edge: (field: string) => field } as const;

/** The names of fields where the ends of an edge are no attributes of it. */
export const AS_GRAPH = { node: (field: string) => (field === 'id' ? null : field), edge: (field: string) => (END_FIELDS.includes(field) ? null : field) } as const;

/** Rows of a table by their id. */
export function byId(rows: readonly Attributes[]): Readonly<Record<string, Attributes>> {
  return Object.fromEntries(rows.map((row) => [String(row['id'] ?? row['Id']), row]));
}
