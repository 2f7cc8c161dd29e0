import { timeOf } from '../../../model/time/uncertain-time.ts';
import type { Spot } from '../../../model/validate/values/located.ts';
import type { Holding } from '../../shapes/shape.ts';
import type { Row } from '../reading/csv-table.ts';
import { claim, rowSays } from '../reading/evidence.ts';
import type { Gathering } from '../reading/gathering.ts';
import { NO_ACCOUNT, type PAIR_COLUMNS } from './columns.ts';
import type { Version } from './versions.ts';

type PairRow = Row<Holding<typeof PAIR_COLUMNS>>;

/** Which version replaced which, how that was made known and, of coded pairs, how many changes were told. */
export function revisionsFrom(rows: readonly PairRow[], versions: readonly Version[], to: Gathering): void {
  for (const { value, at } of rows) {
    const before = versionOf(value.provider, value.v_i, versions, at, to);
    const after = versionOf(value.provider, value.v_next, versions, at, to);
    if (before !== null && after !== null) revision({ value, at }, before, after, to);
  }
}

/** Pairs name no document: they follow the main one of a provider, so companions are no candidates. */
function versionOf(provider: string, word: string, versions: readonly Version[], at: Spot, to: Gathering): Version | null {
  const found = versions.filter(({ row }) => row.provider === provider && row.version === word && row.is_companion === 'no');
  if (found.length === 1) return found[0] ?? null;
  const what = found.length === 0 ? 'is no version in framework-versions.csv' : 'is a version of several documents there';
  return to.leaveOut(at, `"${word}" of ${provider} ${what}; the pair is left out`);
}

function revision({ value }: PairRow, before: Version, after: Version, to: Gathering): void {
  const locator = `pairs.csv ${value.provider} ${value.v_i} to ${value.v_next}`;
  const time = timeOf(after.row.publication_date);
  const paraphrase = `${value.v_next} follows ${value.v_i}; made known by ${value.disclosure_regime}.`;
  const ends = { subject: after.id, object: before.id };
  // Without an account, one document after another of a different name is a pair of the corpus, not a replacement that anybody stated.
  const stated = before.row.document_slug === after.row.document_slug || value.disclosure_regime !== NO_ACCOUNT;
  const evidence = [rowSays(to.article, locator, { paraphrase, time })];
  to.claim(stated
    ? claim({ ...ends, predicate: 'ALTERS', qualifier: 'REPLACES', evidence })
    : claim({ ...ends, predicate: 'RELATED_TO', detail: 'Consecutive in the corpus; no account says that the later document replaces the earlier.', evidence }));
  if (value.traced === 'yes') coding(value, after, { locator, time }, to);
}

function coding(value: PairRow['value'], after: Version, { locator, time }: { locator: string; time: ReturnType<typeof timeOf> }, to: Gathering): void {
  const { n_material_changes: all, n_announced: announced, n_silent: silent, n_ncl: unaccounted } = value;
  if (all === null || announced === null || silent === null || unaccounted === null) return;
  const shares = `${announced} announced, ${silent} not, ${unaccounted} in a revision without any account`;
  to.claim(claim({
    subject: after.id, predicate: 'STATEMENT', episode: 'revision',
    text: `Against ${value.v_i} the corpus counts ${all} material changes: ${shares}.`,
    // First coded by a language model, then settled by one person; how far two would agree is not known.
    evidence: [rowSays(to.article, locator, { time, confidence: 'MEDIUM' })],
  }));
}
