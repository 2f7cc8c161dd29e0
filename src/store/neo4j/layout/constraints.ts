import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailable } from '../../../errors.ts';
import { ENTITY_TYPES } from '../../../model/types/node-types.ts';
import { RELATION_NAMES } from '../../../model/types/relation-types.ts';
import { LISTINGS, type OrderBy } from '../../../question/listing.ts';
import type { Database } from '../driver/driver.ts';

/** A constraint or an index: its name, and the statement that makes it and may be sent again. */
export interface SchemaRule {
  readonly name: string;
  readonly text: string;
}

const UNIQUE = [['Graph', 'id'], ['Revision', 'n'], ['Entity', 'id'], ['Article', 'id'], ['Passage', 'id'], ['Claim', 'id'], ['Conflict', 'id']] as const;
const KEYS: Readonly<Record<OrderBy, readonly string[]>> = { NAME: ['nameKey'], TIME: ['timeUpKey', 'timeDownKey'], PLACE: [], ID: [] };

/** Every constraint and index: ids are unique, whole lists are read in order by their sort keys, and versions are found by the id of what they are versions of. */
export function schemaRules(): readonly SchemaRule[] {
  return [
    ...UNIQUE.map(([label, key]) => unique(label, key)),
    ...[...ENTITY_TYPES, 'Article' as const].flatMap((label) => LISTINGS[label].orders.flatMap((by) => KEYS[by]).map((key) => nodeIndex(label, key))),
    ...[...RELATION_NAMES, 'SUBJECT', 'EVIDENCED_BY'].map((type) => linkIndex(type, 'id')),
    ...['claimKeyUp', 'claimKeyDown'].map((key) => linkIndex('SUBJECT', key)),
  ];
}

function unique(label: string, key: string): SchemaRule {
  const name = `unique_${label}_${key}`;
  return { name, text: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${key} IS UNIQUE` };
}

function nodeIndex(label: string, key: string): SchemaRule {
  const name = `node_${label}_${key}`;
  return { name, text: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${key})` };
}

function linkIndex(type: string, key: string): SchemaRule {
  const name = `link_${type}_${key}`;
  return { name, text: `CREATE INDEX ${name} IF NOT EXISTS FOR ()-[e:${type}]-() ON (e.${key})` };
}

const TRIES = 8;
const PAUSE_MS = 150;
const POPULATED_MS = 120_000;

/** Makes the constraints and indexes that are not there, and waits until all can be used. Errors: StoreUnavailable. */
export async function ensureSchema(database: Database): Promise<void> {
  const there = new Set((await database.read('SHOW INDEXES YIELD name', {}, { deadlineMs: POPULATED_MS })).map(([name]) => name));
  const missing = schemaRules().filter(({ name }) => !there.has(name));
  if (missing.length > 0) await create(database, missing);
  await database.read('CALL db.awaitIndexes(110)', {}, { deadlineMs: POPULATED_MS });
}

async function create(database: Database, rules: readonly SchemaRule[]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await database.write(async (transaction) => {
        for (const { text } of rules) await transaction.run(text);
      });
      return;
    } catch (error) {
      // Two first starts at once deadlock over a rule, or one finds what the other has just made.
      if (attempt === TRIES || !isContention(error)) throw error;
      await pause(PAUSE_MS * attempt);
    }
  }
}

function isContention(error: unknown): boolean {
  const code = error instanceof StoreUnavailable && error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : '';
  return code.startsWith('Neo.TransientError') || code.startsWith('Neo.ClientError.Schema');
}
