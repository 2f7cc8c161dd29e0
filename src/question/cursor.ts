import { createHash } from 'node:crypto';
import { BadCursor } from '../errors.ts';
import { canonical } from '../model/keys/hash.ts';
import { ID_PATTERN } from '../model/keys/id.ts';
import { SEPARATOR } from '../model/keys/sort-key.ts';

const VERSION = '1';

/** The mark of a question: 8 hex digits of SHA-256 over [parent type, field, arguments without first, last, after, before]. */
export function questionMark(parentType: string, field: string, args: Readonly<Record<string, unknown>>): string {
  const { first: _first, last: _last, after: _after, before: _before, ...rest } = args;
  return createHash('sha256').update(canonical([parentType, field, rest])).digest('hex').slice(0, 8);
}

/** An opaque cursor: base64url of version, mark and sort key. It holds no revision and no parent, so a page goes on while data is added. */
export function encodeCursor(mark: string, key: string): string {
  return Buffer.from(`${VERSION}.${mark}.${key}`, 'utf8').toString('base64url');
}

/** The sort key in a cursor of this question. Errors: BadCursor for anything else. */
export function decodeCursor(mark: string, cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const start = `${VERSION}.${mark}.`;
  const whole = Buffer.from(text, 'utf8').toString('base64url') === cursor;
  if (!whole || !/^\d+\.[0-9a-f]{8}\./.test(text)) throw new BadCursor('The cursor is broken; pass one that an answer gave.');
  if (!text.startsWith(start)) throw new BadCursor('The cursor belongs to another question; pass one that this field gave under the same arguments.');
  const key = text.slice(start.length);
  // Every sort key ends in an id (model/keys/sort-key.ts).
  if (!ID_PATTERN.test(key.slice(key.lastIndexOf(SEPARATOR) + 1))) throw new BadCursor('The cursor is broken; pass one that an answer gave.');
  return key;
}
