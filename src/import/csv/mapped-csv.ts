import type { Place, Problem } from '../../errors.ts';
import { didYouMean, oneOf, shown } from '../../model/validate/values/wording.ts';
import type { LocatedFile } from '../../model/validate/values/located-file.ts';
import { cellsOf, type Cell, type CsvFile } from '../cells/csv-cells.ts';
import { seedFile } from '../seed-file.ts';
import { keySpot, spotOf, type MapNode, type SourceNode } from '../yaml/source-node.ts';
import { fill, unknownColumns, type CsvRow } from './fill.ts';
import type { Mapping } from './mapping.ts';
import { emptyList, emptyMap, memberText, put, textNode } from './nodes.ts';
import type { NamedThings } from './things.ts';

/** Rows are held in memory until all of them are known to be sound: some 15 kB each. */
const MOST_ROWS = 200_000;

const NO_IDS: ReadonlySet<string> = new Set();

/** The claims of the rows of a CSV file, a located file a row; the things and articles that they name go to `things`. Faults are told by cell. */
export function mappedRows(source: CsvFile, mapping: Mapping, things: NamedThings, problems: Problem[]): readonly LocatedFile[] {
  const cells = cellsOf(source, problems, mapping.separator);
  if (cells === null) return [];
  const [head = [], ...body] = cells;
  const header = head.map(({ written }) => written.trim());
  const tooMany = body[MOST_ROWS]?.[0]?.place;
  if (tooMany !== undefined) {
    problems.push({ place: tooMany, path: '(file)', message: `${body.length} rows stand here; expected at most ${MOST_ROWS}: import them as several datasets` });
    return [];
  }
  const faults = head.length === 0 ? headerFaults(source, head, header) : [...headerFaults(source, head, header), ...mappingFaults(source, mapping, header)];
  problems.push(...faults);
  if (faults.length > 0) return [];
  const columns = new Map(header.map((column, place) => [column, place]));
  return body.flatMap((row, index) => {
    const place = row[0]?.place ?? { file: source.file, line: 1, column: 1 };
    if (row.length !== head.length) {
      problems.push({ place, path: `[${index}]`, message: `${row.length} cells stand here; expected ${head.length}, one a column of the header` });
      return [];
    }
    const root = rowRoot({ place, cell: (column) => row[columns.get(column) ?? -1] }, mapping, things, problems);
    return [seedFile(root, place, NO_IDS, problems)];
  });
}

function headerFaults({ file }: CsvFile, head: readonly Cell[], header: readonly string[]): readonly Problem[] {
  const seen = new Set<string>();
  if (head.length === 0) return [{ place: { file, line: 1, column: 1 }, path: '(header)', message: 'the file is empty; expected a header and a row for each record' }];
  return head.flatMap(({ place }, index) => {
    const column = header[index] ?? '';
    const twice = column !== '' && seen.has(column);
    seen.add(column);
    return twice ? [{ place, path: '(header)', message: `the column ${shown(column)} stands a second time; expected each once` }] : [];
  });
}

/** Templates that name columns which are not there, or things that the mapping does not describe. */
function mappingFaults({ file }: CsvFile, { things, article, evidence, claims }: Mapping, header: readonly string[]): readonly Problem[] {
  const templates = [...things.flatMap(({ members, slug }) => [members, ...(slug === null ? [] : [slug])]), article, ...(evidence === null ? [] : [evidence]), ...claims];
  const called = things.map((thing) => thing.called);
  const strangers = claims.flatMap((claim) => ['subject', 'object', 'attributedTo'].flatMap((key) => {
    const name = memberText(claim, key);
    const at = claim.members.get(key)?.node;
    if (name === null || at === undefined || name.includes(':') || called.includes(name)) return [];
    return [{ ...spotOf(at), message: `${shown(name)} is no thing of this mapping; expected ${oneOf(called)}, or an id.${didYouMean(name, called)}` }];
  }));
  const wrongEvidence = claims.filter((claim) => claim.members.has('evidence') && claim.members.get('evidence')?.node.kind !== 'map')
    .map((claim) => ({ ...keySpot(claim, 'evidence'), message: 'evidence of a row is one mapping; expected its members, such as time and paraphrase' }));
  return [...unknownColumns(templates, header, file), ...strangers, ...wrongEvidence];
}

/** A row as the seed file that it comes to, with the places of its cells. */
function rowRoot(row: CsvRow, mapping: Mapping, things: NamedThings, problems: Problem[]): MapNode {
  const root = emptyMap(row.place, { parent: null, key: '' });
  put(root, 'recorded', { ...mapping.recorded, parent: root, key: 'recorded' });
  const ids = new Map(mapping.things.map((template) => [template.called, things.thing(template, row, mapping.terms)]));
  const article = things.article(mapping, row);
  const list = emptyList(row.place, { parent: root, key: 'claims' });
  for (const template of mapping.claims) {
    const claim = rowClaim(template, row, mapping, { ids, article }, problems);
    if (claim !== null) list.items.push(Object.assign(claim, { parent: list, key: list.items.length }));
  }
  put(root, 'claims', list);
  return root;
}

interface Named {
  readonly ids: ReadonlyMap<string, string | null>;
  readonly article: string | null;
}

function rowClaim(template: MapNode, row: CsvRow, mapping: Mapping, { ids, article }: Named, problems: Problem[]): MapNode | null {
  const claim = emptyMap(row.place, { parent: null, key: 0 });
  for (const [key, { node: member }] of template.members) {
    if (key === 'evidence') continue;
    const called = member.kind === 'scalar' && (key === 'subject' || key === 'object') ? member.written : '';
    if (ids.has(called)) {
      const id = ids.get(called) ?? null;
      if (id === null) return null;
      put(claim, key, textNode(id, placeOfThing(called, row, mapping), { parent: claim, key }));
      continue;
    }
    const filled = fill(member, row, mapping.terms, { parent: claim, key }, problems);
    if (key === 'when' && filled === null) return null;
    if (key !== 'when' && filled !== null) put(claim, key, filled);
  }
  const evidence = emptyList(row.place, { parent: claim, key: 'evidence' });
  evidence.items.push(Object.assign(rowEvidence(template.members.get('evidence')?.node, row, mapping, { ids, article }, problems), { parent: evidence }));
  put(claim, 'evidence', evidence);
  return claim;
}

/** The place of the first cell that names a thing. */
function placeOfThing(called: string, row: CsvRow, { things }: Mapping): Place {
  const members = things.find((thing) => thing.called === called)?.members.members;
  const holes = ['id', 'name'].flatMap((key) => {
    const node = members?.get(key)?.node;
    return node?.kind === 'scalar' ? [...node.written.matchAll(/\{([^{}]+)\}/g)].map(([, column = '']) => column.trim()) : [];
  });
  return row.cell(holes[0] ?? '')?.place ?? row.place;
}

/** What is said once for all claims of a row, and what one claim says otherwise. */
function rowEvidence(own: SourceNode | undefined, row: CsvRow, mapping: Mapping, { ids, article }: Named, problems: Problem[]): MapNode {
  const word = emptyMap(row.place, { parent: null, key: 0 });
  put(word, 'method', textNode('EXTRACTED', row.place, { parent: word, key: 'method' }));
  for (const template of [mapping.evidence, own]) {
    if (template?.kind !== 'map') continue;
    for (const [key, { node }] of template.members) {
      const speaker = key === 'attributedTo' && node.kind === 'scalar' && ids.has(node.written) ? ids.get(node.written) : undefined;
      const filled = speaker === undefined ? fill(node, row, mapping.terms, { parent: word, key }, problems)
        : speaker === null ? null : textNode(speaker, row.place, { parent: word, key });
      if (filled !== null) put(word, key, filled);
    }
  }
  if (article !== null && !word.members.has('article')) put(word, 'article', textNode(article, row.place, { parent: word, key: 'article' }));
  return word;
}
