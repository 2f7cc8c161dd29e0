import { createHash } from 'node:crypto';

/** JSON text with sorted keys and without members that are null or undefined: equal content gives equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => (isPlainObject(member) ? sorted(member) : member));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(object: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(object).filter((key) => object[key] !== null && object[key] !== undefined).sort();
  return Object.fromEntries(keys.map((key) => [key, object[key]]));
}

/** Four unsigned 32-bit words. */
export type RowHash = readonly [number, number, number, number];

/** The fingerprint of a row: the first four 32-bit words (big-endian) of SHA-256 over [kind, key, canonical record]. */
export function rowHash(kind: string, key: string, record: unknown): RowHash {
  const digest = createHash('sha256').update(JSON.stringify([kind, key, canonical(record)])).digest();
  return [digest.readUInt32BE(0), digest.readUInt32BE(4), digest.readUInt32BE(8), digest.readUInt32BE(12)];
}

/** The fingerprint of a graph from the number of its live rows and the sums of their four words (mod 2^32): SHA-256 in hex, whatever the order of rows. */
export function graphHash(rows: number, sums: RowHash): string {
  return createHash('sha256').update(JSON.stringify([rows, ...sums.map((sum) => sum % 2 ** 32)])).digest('hex');
}
