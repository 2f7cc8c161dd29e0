import type { Problem } from '../../../errors.ts';
import { ENTITY_PREFIXES, kindOfId, type EntityType } from '../../../model/keys/id.ts';
import { fold } from '../../../model/keys/sort-key.ts';
import type { AuthoredArticle, AuthoredClaim, AuthoredEntity, DatedGraph } from '../../../model/records/authored.ts';
import { timeOf, UNKNOWN_TIME } from '../../../model/time/uncertain-time.ts';
import type { Spot } from '../../../model/validate/values/located.ts';
import { lineOf } from '../../../model/validate/values/located.ts';
import type { About, DatasetReading } from './dataset.ts';
import { indexOf, type Known, type KnownIndex, type Signs } from './known.ts';
import { linkId, slugOf } from './slug.ts';
import { article, type Draft } from './things.ts';

/** How a thing is looked up and, where nothing is found, named: `key` makes its id where it is not the name that does. */
export interface Naming extends Partial<Signs> {
  readonly key?: string;
}

/** Gathers what the rows of a dataset say: things join known ones or get ids of their own, and what cannot be settled is reported. */
export class Gathering {
  readonly problems: Problem[] = [];
  /** The id of the article that the dataset itself is. */
  readonly article: string;
  readonly #about: About;
  readonly #known: KnownIndex;
  readonly #entities = new Map<string, AuthoredEntity>();
  readonly #own = new Map<string, string>();
  readonly #articles = new Map<string, AuthoredArticle>();
  readonly #claims: AuthoredClaim[] = [];
  readonly #report: { readonly at: Spot; readonly why: string }[] = [];

  constructor(about: About, known: Known) {
    this.#about = about;
    this.#known = indexOf(known);
    this.article = this.#known.articleAt(about.url) ?? `article:dataset-${about.name}`;
    if (!this.#known.articleAt(about.url)) this.#articles.set(this.article, { id: this.article, ...articleOf(about) });
  }

  /** The id of a known thing of these types that the signs name, or of one that this dataset made; null where there is none, or several (reported). */
  find(at: Spot, types: readonly EntityType[], signs: Signs): string | null {
    const found = this.#candidates(types, signs);
    if (found.length > 1) return this.leaveOut(at, `${JSON.stringify(signs.names[0])} may be ${found.join(' or ')}; nothing is joined`);
    return found[0] ?? null;
  }

  /** The id of the thing that a row names: a known one, one that an earlier row made, or a new one. Null where it is left out (reported). */
  thing(at: Spot, draft: Draft, naming: Naming = {}): string | null {
    const signs = { ...naming, names: [draft.name, ...(naming.names ?? [])], externalIds: draft.externalIds };
    if (this.#candidates([draft.type], signs).length > 0) return this.find(at, [draft.type], signs);
    const slug = slugOf(naming.key ?? draft.name);
    const id = `${ENTITY_PREFIXES[draft.type]}:${slug ?? ''}`;
    if (kindOfId(id) === null) return this.leaveOut(at, `${JSON.stringify(draft.name)} makes no id; it is left out`);
    if (this.#known.has(id) || this.#entities.has(id)) {
      const other = this.#entities.get(id)?.name;
      return this.leaveOut(at, `${JSON.stringify(draft.name)} would get the id ${id}, which ${other === undefined ? 'a known thing' : JSON.stringify(other)} has; it is left out`);
    }
    this.#entities.set(id, { ...draft, id });
    this.#own.set(ownKey(draft.type, draft.name), id);
    return id;
  }

  /** The id of the article at an address: a known one, or one of this dataset. The first title given to an address stays. */
  link(url: string, said: Parameters<typeof article>[0]): string {
    const known = this.#known.articleAt(url);
    if (known !== null) return known;
    const id = linkId(url);
    if (!this.#articles.has(id)) this.#articles.set(id, { id, ...article({ ...said, url }) });
    return id;
  }

  #candidates(types: readonly EntityType[], signs: Signs): readonly string[] {
    const known = this.#known.find(types, signs);
    const own = types.flatMap((type) => signs.names.flatMap((name) => this.#own.get(ownKey(type, name)) ?? []));
    return known.length > 0 ? known : own.slice(0, 1);
  }

  claim(claim: AuthoredClaim): void {
    this.#claims.push(claim);
  }

  /** Reports what is left out and why. */
  leaveOut(at: Spot, why: string): null {
    this.#report.push({ at, why });
    return null;
  }

  reading(): DatasetReading {
    const graph: DatedGraph = {
      recorded: this.#about.recorded,
      entities: [...this.#entities.values()].sort(byId),
      articles: [...this.#articles.values()].sort(byId),
      claims: this.#claims,
      mentions: [],
      judgements: [],
    };
    return { graph, problems: this.problems, report: this.#report.map(({ at, why }) => `${lineOf(at)}: ${why}`) };
  }
}

function ownKey(type: EntityType, name: string): string {
  return JSON.stringify([type, fold(name)]);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** Licence and credit travel with every claim of the dataset. */
function articleOf({ title, licence, attribution, url, published }: About): Omit<AuthoredArticle, 'id'> {
  const publishedAt = published === null ? UNKNOWN_TIME : (timeOf(published) ?? UNKNOWN_TIME);
  return article({ title, licence: `${licence}; ${attribution}`, publisher: title, url, publishedAt, language: 'en', sourceKind: 'OTHER' });
}
