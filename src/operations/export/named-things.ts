import { BadInput } from '../../errors.ts';
import { kindOfId } from '../../model/keys/id.ts';
import { nearest } from '../../model/keys/nearest.ts';
import { fold } from '../../model/keys/sort-key.ts';
import type { EntityRecord } from '../../model/records/record.ts';
import { CLAIM_STATUSES, MODALITIES } from '../../model/terms/vocabularies.ts';
import { ENTITY_TYPES } from '../../model/types/node-types.ts';
import { everything } from '../../question/list-filter.ts';
import type { GraphReader } from '../../store/graph-store.ts';
import { isEntity } from '../entity.ts';

/** Several things have one name; the message lists them, a line each. */
export class AmbiguousName extends BadInput {
  override readonly name = 'AmbiguousName';
}

/** The id that a person means: an id, or a name, alias or former name of one thing, capitals and accents aside. Errors: AmbiguousName; BadInput with the nearest name; UnknownId is left to who asks. */
export async function idMeant(reader: GraphReader, words: string): Promise<string> {
  if (kindOfId(words) !== null) return words;
  const found = await named(reader, words);
  const [first] = found;
  if (first === undefined) throw new BadInput(`Nothing has the id or the name "${words.slice(0, 100)}".${await hint(reader, words)}`);
  if (found.length > 1) throw new AmbiguousName(`"${words}" names ${found.length} things; say which by its id:\n${found.map(({ id, name, type }) => `  ${id}  ${type}  ${name}`).join('\n')}`);
  return first.id;
}

async function named(reader: GraphReader, words: string): Promise<readonly EntityRecord[]> {
  const filter = { ...everything({ statuses: CLAIM_STATUSES, modalities: MODALITIES }), texts: { anyName: { eq: fold(words), in: null, contains: null, present: null } } };
  const page = { order: { by: 'NAME', descending: false }, backwards: false, after: null, limit: 20 } as const;
  const lists = await Promise.all(ENTITY_TYPES.map((items) => Promise.resolve(reader.page({ ask: 'LIST', items, within: null, filter }, page))));
  return lists.flatMap(({ rows }) => rows.map(({ node }) => (node.type === 'Mention' ? null : node))).filter(isEntity);
}

async function hint(reader: GraphReader, words: string): Promise<string> {
  const ids = new Map<string, string>();
  for await (const page of reader.streamThings()) for (const { id, name, aliases } of page) for (const each of [name, ...aliases]) ids.set(each, id);
  const near = nearest(words, ids.keys());
  return near === null ? '' : ` Did you mean "${near}" (${ids.get(near) ?? ''})?`;
}
