import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { EntityType } from '../../../src/model/keys/id.ts';
import type { EntityRecord } from '../../../src/model/records/record.ts';
import { NODE_TYPES } from '../../../src/model/types/node-types.ts';
import { weighing } from '../../../src/operations/check/duplicates/candidates.ts';
import { pairsToCompare } from '../../../src/operations/check/duplicates/blocks.ts';
import { scoreOf } from '../../../src/operations/check/duplicates/score.ts';
import { comparedThing, type ComparedThing } from '../../../src/operations/check/duplicates/thing.ts';

interface LabelledThing {
  readonly type: EntityType;
  readonly kind: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly jurisdictions: readonly string[];
}

interface LabelledPair {
  readonly same: boolean;
  readonly from: 'ALIAS' | 'NOT' | 'NEAR';
  readonly half: 'TUNE' | 'MEASURE';
  readonly a: LabelledThing;
  readonly b: LabelledThing;
}

/** All pairs, in the order of the file. */
export const LABELLED: readonly LabelledPair[] = (parse(readFileSync(join(import.meta.dirname, 'duplicates-labelled.yaml'), 'utf8')) as { pairs: readonly LabelledPair[] }).pairs;

export interface Judged {
  readonly pair: LabelledPair;
  readonly score: number;
  readonly why: readonly string[];
}

/** Each pair of one half with the score that it gets in a graph of all things of the set; 0 where the two would not be compared at all. */
export function judgedPairs(half: LabelledPair['half']): readonly Judged[] {
  const things = LABELLED.map((pair, nth) => [thing(pair.a, `a${nth}`), thing(pair.b, `b${nth}`)] as const);
  const weigh = weighing(things.flat());
  const compared = new Set(pairsToCompare(things.flat(), weigh).map(([a, b]) => `${a.id} ${b.id}`));
  return LABELLED.flatMap((pair, nth) => {
    const [a, b] = things[nth] ?? [];
    if (pair.half !== half || a === undefined || b === undefined) return [];
    return [compared.has(`${a.id} ${b.id}`) ? { pair, ...scoreOf(a, b, weigh) } : { pair, score: 0, why: ['never compared'] }];
  });
}

export interface Measured {
  readonly precision: number;
  readonly recall: number;
}

/** Of the pairs listed at a threshold, the share that is right; and of the right pairs, the share that is listed. */
export function measure(judged: readonly Judged[], threshold: number): Measured {
  const listed = judged.filter(({ score }) => score >= threshold);
  const right = listed.filter(({ pair }) => pair.same).length;
  return { precision: right / listed.length, recall: right / judged.filter(({ pair }) => pair.same).length };
}

function thing({ type, kind, name, aliases, jurisdictions }: LabelledThing, slug: string): ComparedThing {
  // What is compared of a thing is its names, its kind, its places and its external ids.
  const record = { id: `${NODE_TYPES[type].prefix}:${slug}`, type, name, aliases, jurisdictions, externalIds: [], formerNames: [], officialTitle: null, [NODE_TYPES[type].kindField]: kind };
  return comparedThing(record as Partial<EntityRecord> as EntityRecord, new Set());
}
