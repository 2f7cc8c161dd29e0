import type { Row } from '../../src/model/records/row.ts';

/** Rows without every seventh claim (counted from `start`) and without what rests on it. */
export function withoutSome(rows: readonly Row[], start: number): readonly Row[] {
  const claims = rows.filter((row) => row.kind === 'claim').map(({ key }) => key);
  const gone = new Set(claims.filter((_, at) => at % 7 === start));
  return rows.filter((row) => {
    switch (row.kind) {
      case 'claim': return !gone.has(row.key);
      case 'evidence': return !gone.has(row.record.claim);
      case 'conflict': return !row.record.sides.some(({ claim }) => gone.has(claim));
      default: return true;
    }
  });
}

/** Rows of which every third claim and evidence, and every fifth thing and article, says something else. */
export function reworded(rows: readonly Row[], word: string): readonly Row[] {
  return rows.map((row, at): Row => {
    if (row.kind === 'claim' && at % 3 === 0) return { ...row, record: { ...row.record, detail: word } };
    if (row.kind === 'evidence' && at % 3 === 0) return { ...row, record: { ...row.record, paraphrase: word } };
    if (row.kind === 'entity' && at % 5 === 0) return { ...row, record: { ...row.record, description: word } };
    if (row.kind === 'article' && at % 5 === 0) return { ...row, record: { ...row.record, publisher: word } };
    if (row.kind === 'passage' && at % 5 === 0) return { ...row, record: { ...row.record, mentions: row.record.mentions.map((mention) => ({ ...mention, form: word })) } };
    return row;
  });
}
