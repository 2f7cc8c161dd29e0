import type { Problem } from '../../errors.ts';
import { ENTITY_PREFIXES, kindOfId } from '../../model/keys/id.ts';
import { fold } from '../../model/keys/sort-key.ts';
import { lineOf } from '../../model/validate/values/located.ts';
import { shown } from '../../model/validate/values/wording.ts';
import type { KnownIndex } from '../datasets/reading/known.ts';
import { linkId, slugOf } from '../datasets/reading/slug.ts';
import { pathOf, spotOf, type MapNode, type SourceNode } from '../yaml/source-node.ts';
import { fill, holesIn, type CsvRow, type Terms } from './fill.ts';
import { contentOf, emptyMap, memberText, put, textNode } from './nodes.ts';
import type { Mapping, ThingTemplate } from './mapping.ts';

/** New things and articles, as items of a seed file. */
export interface MadeThings {
  readonly entities: readonly MapNode[];
  readonly articles: readonly MapNode[];
}

/** The things and articles that rows name: each joins a known one, or one of an earlier row, or is new. What cannot be settled goes to the report. */
export class NamedThings {
  readonly #entities = new Map<string, MapNode>();
  readonly #articles = new Map<string, MapNode>();
  readonly #known: KnownIndex;
  readonly #problems: Problem[];
  readonly #byName = new Map<string, string>();
  readonly #told = new Map<string, { readonly where: string; rows: number }>();

  constructor(known: KnownIndex, problems: Problem[]) {
    this.#known = known;
    this.#problems = problems;
  }

  /** The id of the thing that a row names; null where it names none, or where it cannot be told which. */
  thing(template: ThingTemplate, row: CsvRow, terms: Terms): string | null {
    const { called, type, members } = template;
    const said = filledMap(members, row, terms, this.#problems);
    const given = said.members.get('id')?.node;
    if (given !== undefined) {
      const id = memberText(said, 'id') ?? '';
      if (this.#known.has(id)) return this.#joins(id, id, row);
      return this.#put(this.#entities, id, said);
    }
    const name = memberText(said, 'name');
    if (name === null) return this.#nameless(template, row, said);
    const found = this.#known.find([type], { names: [name, ...textsOf(said, 'aliases')], externalIds: externalIdsOf(said) });
    if (found.length > 1) return this.#tell(row, `${shown(name)} may be ${found.join(' or ')}; nothing is joined, and what rests on it is left out`);
    if (found[0] !== undefined) return this.#joins(found[0], name, row);
    const key = JSON.stringify([type, fold(name)]);
    const known = this.#byName.get(key);
    if (known !== undefined) return this.#put(this.#entities, known, said);
    const slug = template.slug === null ? name : (slugText(template.slug, row, terms, this.#problems) ?? name);
    const id = `${ENTITY_PREFIXES[type]}:${slugOf(slug) ?? ''}`;
    const at = said.members.get('name')?.node ?? said;
    if (kindOfId(id) === null) return this.#refuse(at, `${shown(slug)} makes no id; expected an id or a slug for ${shown(called)} that has a letter a-z or a digit`);
    if (this.#known.has(id)) return this.#tell(row, `${shown(name)} would get the id ${id}, which a known thing of another name has; what rests on it is left out`);
    if (this.#entities.has(id)) return this.#refuse(at, `${shown(name)} would get the id ${id}, which another thing has (first in ${lineOf(spotOf(this.#entities.get(id) ?? at))}); expected a slug or an id that tells them apart`);
    this.#byName.set(key, id);
    put(said, 'id', textNode(id, at.place, { parent: said, key: 'id' }));
    return this.#put(this.#entities, id, said);
  }

  /** The id of the article that a row names: by its own id, its address or its title. */
  article({ article, licence, terms }: Mapping, row: CsvRow): string | null {
    const said = filledMap(article, row, terms, this.#problems);
    const url = memberText(said, 'url');
    const known = url === null ? null : this.#known.articleAt(url);
    if (known !== null) return known;
    const id = memberText(said, 'id') ?? (url !== null && URL.canParse(url) ? linkId(url) : `article:${slugOf(memberText(said, 'title') ?? '') ?? 'untitled'}`);
    if (this.#known.has(id)) return id;
    if (!said.members.has('id')) put(said, 'id', textNode(id, said.members.get('title')?.node.place ?? row.place, { parent: said, key: 'id' }));
    if (!said.members.has('licence')) put(said, 'licence', textNode(licence, article.place, { parent: said, key: 'licence' }));
    return this.#put(this.#articles, id, said);
  }

  /** What is new, once all rows have been read: a later row may add to what an earlier one names. */
  made(): MadeThings {
    return { entities: [...this.#entities.values()], articles: [...this.#articles.values()] };
  }

  /** What was joined or could not be settled, a line each, with the first row and how many more say so. */
  report(): readonly string[] {
    return [...this.#told].map(([why, { where, rows }]) => `${where}: ${why}${rows === 1 ? '' : ` (here and in ${rows - 1} more)`}`);
  }

  #joins(id: string, name: string, row: CsvRow): string {
    this.#tell(row, `${shown(name)} is ${id}, which another dataset describes; it is joined`);
    return id;
  }

  #tell(row: CsvRow, why: string): null {
    const told = this.#told.get(why);
    if (told === undefined) this.#told.set(why, { where: lineOf({ place: row.place, path: '' }), rows: 1 });
    else told.rows += 1;
    return null;
  }

  #refuse(at: SourceNode, message: string): null {
    this.#problems.push({ ...spotOf(at), path: pathOf(at), message });
    return null;
  }

  #nameless({ called, optional, members }: ThingTemplate, row: CsvRow, said: MapNode): null {
    // A name that could not be read has been reported.
    if (optional || said.members.has('name')) return null;
    const name = members.members.get('name')?.node;
    const [hole] = name === undefined ? [] : holesIn(name).filter(({ column }) => (row.cell(column)?.written.trim() ?? '') === '');
    const place = hole === undefined ? row.place : (row.cell(hole.column)?.place ?? row.place);
    const what = hole === undefined ? `${shown(called)} has no name` : `the column ${shown(hole.column)} is empty`;
    this.#problems.push({ place, path: called, message: `${what}; expected the name of ${shown(called)}, or "optional: true" for it in the mapping` });
    return null;
  }

  /** A thing of several rows: what one leaves out another may say, and what both say must be equal; lists are joined. */
  #put(all: Map<string, MapNode>, id: string, said: MapNode): string {
    const first = all.get(id);
    if (first === undefined) {
      all.set(id, said);
      return id;
    }
    for (const [key, { node }] of said.members) {
      const before = first.members.get(key)?.node;
      if (before === undefined) put(first, key, Object.assign(node, { parent: first }));
      else if (before.kind === 'list' && node.kind === 'list') {
        const there = new Set(before.items.map(contentOf));
        for (const item of node.items) if (!there.has(contentOf(item))) before.items.push(Object.assign(item, { parent: before, key: before.items.length }));
      } else if (contentOf(before) !== contentOf(node)) {
        this.#refuse(node, `${key} ${contentOf(node)} of ${id}, which has ${contentOf(before)} in ${lineOf(spotOf(before))}; expected the same in every row, or an empty cell`);
      }
    }
    return id;
  }
}

function filledMap(template: MapNode, row: CsvRow, terms: Terms, problems: Problem[]): MapNode {
  const filled = fill(template, row, terms, { parent: null, key: '' }, problems);
  const map = filled?.kind === 'map' ? filled : emptyMap(row.place, { parent: null, key: '' });
  return Object.assign(map, { place: row.place });
}

function slugText(template: SourceNode, row: CsvRow, terms: Terms, problems: Problem[]): string | null {
  const filled = fill(template, row, terms, { parent: null, key: 'slug' }, problems);
  return filled?.kind === 'scalar' ? filled.written : null;
}

function textsOf(map: MapNode, key: string): readonly string[] {
  const node = map.members.get(key)?.node;
  return node?.kind === 'list' ? node.items.flatMap((item) => (item.kind === 'scalar' ? [item.written] : [])) : [];
}

function externalIdsOf(map: MapNode): readonly { readonly scheme: string; readonly value: string }[] {
  const node = map.members.get('externalIds')?.node;
  return node?.kind !== 'list' ? [] : node.items.flatMap((item) => {
    const [scheme, value] = item.kind === 'map' ? [memberText(item, 'scheme'), memberText(item, 'value')] : [null, null];
    return scheme === null || value === null ? [] : [{ scheme, value }];
  });
}
