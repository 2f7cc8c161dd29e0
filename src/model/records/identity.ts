import type { AuthoredJudgement } from './authored.ts';
import type { EntityRecord } from './record.ts';

type Same = Pick<AuthoredJudgement, 'a' | 'b' | 'judgement' | 'canonical'>;

/** Ids that are one thing, the one that stands for it among them. */
interface Group {
  readonly ids: Set<string>;
  readonly stated: Set<string>;
}

/** Which ids judgements of SAME make one thing, directly or through others. Neither their order nor which id comes first in one matters. */
export class Identity {
  readonly #groups = new Map<string, Group>();

  constructor(judgements: readonly Same[]) {
    for (const { a, b, judgement, canonical } of judgements) {
      if (judgement !== 'SAME' || a === b) continue;
      const group = this.#join(this.#groupOf(a), this.#groupOf(b));
      if (canonical !== null) group.stated.add(canonical);
    }
  }

  /** The id that stands for the thing: the one that a judgement states, the least where several do, else the least of all. */
  canonical(id: string): string {
    const group = this.#groups.get(id);
    if (group === undefined) return id;
    const stated = [...group.stated].filter((one) => group.ids.has(one)).sort();
    return stated[0] ?? [...group.ids].sort()[0] ?? id;
  }

  /** All ids of the thing, sorted. */
  idsOf(id: string): readonly string[] {
    return [...(this.#groups.get(id)?.ids ?? [id])].sort();
  }

  isSame(a: string, b: string): boolean {
    return a === b || this.#groups.get(a)?.ids.has(b) === true;
  }

  #groupOf(id: string): Group {
    const group = this.#groups.get(id) ?? { ids: new Set([id]), stated: new Set() };
    this.#groups.set(id, group);
    return group;
  }

  #join(one: Group, other: Group): Group {
    if (one === other) return one;
    const [large, small] = one.ids.size < other.ids.size ? [other, one] : [one, other];
    for (const id of small.ids) this.#groups.set(id, large);
    for (const id of small.ids) large.ids.add(id);
    for (const id of small.stated) large.stated.add(id);
    return large;
  }
}

/** Every name of a thing, its own and those of the ids that were merged into it, each once. */
export function namesOf(record: EntityRecord): readonly string[] {
  return [...new Set([...ownNamesOf(record), ...record.mergedFrom.flatMap(({ names }) => names)])];
}

/** The names that are written of an id. */
export function ownNamesOf(record: Pick<EntityRecord, 'name' | 'aliases'>): readonly string[] {
  const former = 'formerNames' in record ? (record.formerNames as readonly string[]) : [];
  return [record.name, ...record.aliases, ...former];
}

/** What the id of a thing that left the graph still answers: its last record, touched by no claim and one with nothing. */
export function departed<R extends EntityRecord>(record: R): R {
  return { ...record, confirmed: false, mergedFrom: [], sameAs: null };
}
