import type { Problem } from '../../errors.ts';
import type { AuthoredArticle, AuthoredEntity } from '../../model/records/authored.ts';
import { ENTITY_TYPES, NODE_TYPES, type FieldShape } from '../../model/types/node-types.ts';
import { entityTypeOf, type EntityType } from '../../model/keys/id.ts';
import type { ExternalId } from '../../model/records/record.ts';
import { UNKNOWN_TIME } from '../../model/time/uncertain-time.ts';
import type { Located } from '../../model/validate/values/located.ts';
import { SOURCE_KINDS } from '../../model/terms/vocabularies.ts';
import { amounts, withUsualArticle } from './amount-shapes.ts';
import type { UsualArticle } from './places.ts';
import { articleId, entityId, jurisdictionCode, language, moment, prose, sha256, term, text, webUrl } from './scalar-shapes.ts';
import {
  listOf, locatedMap, mapOf, missing, needed, nullable, optional, refuse, withMembers, type Field, type ItemReader, type Reader,
} from './shape.ts';
import { time } from './time-shape.ts';
import type { SourceNode } from '../yaml/source-node.ts';

const externalId: Reader<ExternalId> = mapOf('an external id', { scheme: needed(text), value: needed(text), url: nullable(webUrl) });

const places: Reader<readonly string[]> = (node, problems) => {
  const codes = listOf(jurisdictionCode, 'places')(node, problems);
  return codes === undefined ? undefined : [...new Set(codes)];
};

/** A field as its declaration says; only a description may be longer than a name. */
function fieldOf(name: string, field: FieldShape): Field<unknown> {
  const made = (read: Reader<unknown>, absent: unknown): Field<unknown> => (field.required ? needed(read) : optional(read, absent));
  switch (field.shape) {
    case 'text': return made(name === 'description' ? prose : text, null);
    case 'texts': return made(listOf(text, 'texts'), []);
    case 'url': return made(webUrl, null);
    case 'time': return made(time, null);
    case 'jurisdictions': return made(places, []);
    case 'externalIds': return made(listOf(externalId, 'external ids'), []);
    case 'term': return made(term(field.terms), field.default ?? null);
    case 'amounts': return made(amounts, []);
    case 'terms': return made(listOf(term(field.terms), 'terms'), []);
  }
}

function readerOf(type: EntityType): ItemReader<Readonly<Record<string, unknown>>> {
  const declared = Object.entries(NODE_TYPES[type].fields).map(([name, field]) => [name, fieldOf(name, field)] as const);
  const fields = { id: needed(entityId), ...Object.fromEntries(declared) };
  return withMembers(locatedMap(`${/^[AE]/.test(type) ? 'an' : 'a'} ${type}`, fields), { type });
}

const readers = new Map(ENTITY_TYPES.map((type) => [type, readerOf(type)]));

/**
 * A thing, with the fields that its type declares; the prefix of its id says the type. Without a sound id nothing else of it can be checked.
 * `usual` is the article of sums that name none.
 */
export function entity(node: SourceNode, usual: UsualArticle, problems: Problem[]): Located<AuthoredEntity> | undefined {
  if (node.kind !== 'map') {
    refuse(node, 'a thing with the keys id and name', problems);
    return undefined;
  }
  const given = node.members.get('id')?.node;
  if (given === undefined) missing(node, 'id', 'a thing', problems);
  const id = given === undefined ? undefined : entityId(given, problems);
  const type = id === undefined ? null : entityTypeOf(id);
  const found = type === null ? undefined : readers.get(type)?.(node, problems);
  // The declarations of the fields and the record types agree; tests of the schema hold both to it.
  return found === undefined ? undefined : withUsualArticle(found as Located<AuthoredEntity>, usual);
}

/** A source; what keys it is checked with the others (model/validate/articles.ts). */
export const article: ItemReader<AuthoredArticle> = withMembers(locatedMap('an article', {
  id: needed(articleId), title: needed(text), url: nullable(webUrl), publisher: nullable(text), origin: nullable(text),
  authors: optional(listOf(text, 'names'), []), publishedAt: optional(time, UNKNOWN_TIME), retrievedAt: nullable(moment),
  language: nullable(language), sourceKind: needed(term(SOURCE_KINDS)), textSha256: nullable(sha256), licence: nullable(text),
}), { type: 'Article' as const });
