import type { Place, Problem } from '../errors.ts';
import type { AuthoredJudgement, AuthoredMention } from '../model/records/authored.ts';
import type { LocatedFile } from '../model/validate/values/located-file.ts';
import type { Locate, Located } from '../model/validate/values/located.ts';
import { kindOfId } from '../model/keys/id.ts';
import { nearest } from '../model/keys/nearest.ts';
import { JUDGEMENTS } from '../model/terms/vocabularies.ts';
import { account } from './shapes/account-shape.ts';
import { claim } from './shapes/claim-shapes.ts';
import { articleLacks, spread, usualArticle, type UsualArticle } from './shapes/places.ts';
import { articleId, day, entityId, momentOrDay, prose, term, text } from './shapes/scalar-shapes.ts';
import { locatedMap, needed, nullable, refuse, type ItemReader, type Reader } from './shapes/shape.ts';
import type { SourceNode } from './yaml/source-node.ts';
import { article, entity } from './shapes/thing-shapes.ts';

const items: Reader<readonly SourceNode[]> = (node, problems) => {
  if (node.kind === 'list') return node.items;
  refuse(node, 'a list of items', problems);
  return undefined;
};

const FILE = {
  recorded: needed(day), article: nullable(articleId),
  entities: nullable(items), articles: nullable(items), claims: nullable(items), accounts: nullable(items), mentions: nullable(items),
  judgements: nullable(items),
};

const FILE_KEYS: ReadonlySet<string> = new Set(Object.keys(FILE));

const file = locatedMap('a seed file', FILE);

const judgement: ItemReader<AuthoredJudgement> = locatedMap('a judgement', {
  a: needed(entityId), b: needed(entityId), judgement: needed(term(JUDGEMENTS)), reason: needed(prose), by: needed(text), at: needed(momentOrDay),
  canonical: nullable(entityId),
});

const mentionOf = locatedMap('a mention', { entity: needed(entityId), article: nullable(articleId), locator: nullable(spread), form: needed(text) });

/** Reads one document of a seed file, which begins at `top`: all its sections, each item alone. */
export function seedFile(root: SourceNode, top: Place, lost: ReadonlySet<string>, problems: Problem[]): LocatedFile {
  const found = file(root, problems);
  const draft = found?.draft;
  const usual: UsualArticle = { id: misspellsArticle(root) ? undefined : draft?.article, at: found?.at('article') ?? { place: root.place, path: '(file)' }, lacking: [] };
  const all = <T>(section: readonly SourceNode[] | null | undefined, read: (node: SourceNode) => T | undefined): readonly T[] =>
    (section ?? []).map(read).filter((item) => item !== undefined);
  const read = {
    recorded: draft?.recorded ?? null,
    entities: all(draft?.entities, (node) => entity(node, usual, problems)),
    articles: all(draft?.articles, (node) => article(node, problems)),
    claims: [
      ...all(draft?.claims, (node) => claim(node, usual, problems)),
      ...all(draft?.accounts, (node) => account(node, usual, problems)).flat(),
    ],
    mentions: all(draft?.mentions, (node) => mentions(node, usual, problems)).flat(),
    judgements: all(draft?.judgements, (node) => judgement(node, problems)),
    lost,
    misspelt: [...all(draft?.entities, (node) => misspeltId(node)), ...all(draft?.articles, (node) => misspeltId(node))],
  };
  problems.push(...articleLacks(usual.lacking, top));
  return read;
}

/** Whether a key that was reported as unknown may be the article of the file. */
function misspellsArticle(root: SourceNode): boolean {
  return root.kind === 'map' && !root.members.has('article') && [...root.members.keys()].some((key) => !FILE_KEYS.has(key) && nearest(key, ['article']) !== null);
}

function misspeltId(item: SourceNode): string | undefined {
  const id = item.kind === 'map' ? item.members.get('id')?.node : undefined;
  return id?.kind === 'scalar' && kindOfId(id.written) === null ? id.written : undefined;
}

/** A mention at several places is several. */
function mentions(node: SourceNode, usual: UsualArticle, problems: Problem[]): readonly Located<AuthoredMention>[] | undefined {
  const found = mentionOf(node, problems);
  if (found === undefined) return undefined;
  const where = usualArticle(found, usual, 'a mention');
  const at: Locate = (...path) => (path[0] === 'article' ? where.at : found.at(...path));
  const { locator, ...draft } = found.draft;
  const places = locator === undefined ? [undefined] : (locator ?? [null]);
  return places.map((place) => {
    const { value } = found;
    const sound = value !== null && where.article !== undefined && place !== undefined;
    const here = { article: where.article, locator: place };
    return { draft: { ...draft, ...here }, value: sound ? { ...value, article: where.article, locator: place } : null, at };
  });
}
