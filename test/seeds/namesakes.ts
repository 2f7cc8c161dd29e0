import type { EntityRecord } from '../../src/model/records/record.ts';
import type { Row } from '../../src/model/records/row.ts';

/** Pairs of things of one type that share a name, an alias or a former name (case and accents apart), and that no judgement tells apart or joins. */
export function namesakes(rows: readonly Row[]): readonly string[] {
  const holders = new Map<string, EntityRecord[]>();
  for (const row of rows) {
    if (row.kind !== 'entity') continue;
    const names = new Set([row.record.name, ...row.record.aliases, ...(row.record.type === 'Company' ? row.record.formerNames : [])].map((name) => `${row.record.type} ${folded(name)}`));
    for (const name of names) holders.set(name, [...(holders.get(name) ?? []), row.record]);
  }
  return [...holders].flatMap(([name, things]) => things.flatMap((a, place) => things.slice(place + 1)
    .filter((b) => !a.judgements.some(({ other }) => other === b.id)).map((b) => `${name}: ${a.id}, ${b.id}`)));
}

function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
