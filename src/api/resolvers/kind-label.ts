import { NODE_TYPES } from '../../model/types/node-types.ts';
import type { EntityRecord } from '../../model/records/record.ts';

const ABBREVIATIONS: readonly string[] = ['API', 'NGO'];

/** The kind of a thing in plain words: "company policy", "court ruling", "NGO". */
export function kindLabel(thing: EntityRecord): string {
  const term = new Map<string, unknown>(Object.entries(thing)).get(NODE_TYPES[thing.type].kindField);
  return String(term).split('_').map((word) => (ABBREVIATIONS.includes(word) ? word : word.toLowerCase())).join(' ');
}
