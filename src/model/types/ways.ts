import type { EntityType } from '../keys/id.ts';
import { RELATION_NAMES, relationType, type RelationName } from './relation-types.ts';

export type WayDirection = 'OUT' | 'IN' | 'BOTH';

/** One kind of link as seen from one of its ends: along the arrow, against it, or, where it is symmetric, both. */
export interface Way {
  readonly relation: RelationName;
  readonly direction: WayDirection;
  /** The name of the field that answers it. */
  readonly label: string;
  readonly near: readonly EntityType[];
  readonly far: readonly EntityType[];
}

function waysOf(relation: RelationName): readonly Way[] {
  const type = relationType(relation);
  const from = [...new Set(type.ends.flatMap((pair) => pair.from))];
  const to = [...new Set(type.ends.flatMap((pair) => pair.to))];
  if (type.symmetric) return [{ relation, direction: 'BOTH', label: type.label, near: from, far: to }];
  return [
    { relation, direction: 'OUT', label: type.label, near: from, far: to },
    { relation, direction: 'IN', label: type.reverseLabel, near: to, far: from },
  ];
}

/** Every way to walk: two for each kind of link, one where it is symmetric. */
export const WAYS: readonly Way[] = RELATION_NAMES.flatMap(waysOf);

/** The ways that start from a type of thing; their labels are distinct. */
export function waysFrom(type: EntityType): readonly Way[] {
  return WAYS.filter((way) => way.near.includes(type));
}

/** The far ends of a way from one type: from a policy, `partOf` leads to policies alone. */
export function farFrom(way: Way, type: EntityType): readonly EntityType[] {
  const pairs = relationType(way.relation).ends;
  const far = pairs.flatMap((pair) => [
    ...(way.direction !== 'IN' && pair.from.includes(type) ? pair.to : []),
    ...(way.direction !== 'OUT' && pair.to.includes(type) ? pair.from : []),
  ]);
  return [...new Set(far)];
}
