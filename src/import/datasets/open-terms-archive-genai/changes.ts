import type { EventSubtype } from '../../../model/terms/event-types.ts';
import { UNKNOWN_TIME, type UncertainTime } from '../../../model/time/uncertain-time.ts';
import { text, textThat } from '../../shapes/scalar-shapes.ts';
import { needed, type Holding } from '../../shapes/shape.ts';
import type { Row } from '../reading/csv-table.ts';
import { claim, rowSays } from '../reading/evidence.ts';
import type { Gathering } from '../reading/gathering.ts';
import { event, policy } from '../reading/things.ts';

const count = textThat('a whole number in digits', (value) => (/^\d{1,7}$/.test(value) ? value : null));

/** A moment with its offset, turned into UTC: days are compared across time zones. */
const moment = textThat('a moment with an offset, such as 2024-05-01T10:00:00+02:00', (value) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? new Date(value).toISOString() : null);

/** The columns of terms-changes.csv: a recorded version a row. */
export const CHANGE_COLUMNS = {
  collection: needed(textThat('genai-contrib or genai-eu', (value) => (['genai-contrib', 'genai-eu'].includes(value) ? value : null))),
  service: needed(text), terms_type: needed(text), recorded_at: needed(moment),
  kind: needed(textThat('change, first_record or technical_upgrade', (value) => (['change', 'first_record', 'technical_upgrade'].includes(value) ? value : null))),
  lines_added: needed(count), lines_removed: needed(count),
  text_not_seen_before: needed(textThat('yes or no', (value) => (['yes', 'no'].includes(value) ? value : null))), commit: needed(text),
};

type ChangeRow = Row<Holding<typeof CHANGE_COLUMNS>>;

/** Fewer changed lines are mostly counters, dates and menus of the page. */
const LEAST_LINES = 6;

/** Terms of service changes as events, each with the policy that changed. What is no change of the words is counted in the report. */
export function changesFrom(rows: readonly ChangeRow[], to: Gathering): void {
  const last = new Map<string, string>();
  const services = new Set<string>();
  const noise = new Map<string, { readonly row: ChangeRow; count: number }>();
  for (const row of [...rows].sort((a, b) => (a.value.recorded_at < b.value.recorded_at ? -1 : a.value.recorded_at > b.value.recorded_at ? 1 : 0))) {
    const { collection, service, terms_type: type, recorded_at: seen } = row.value;
    const document = JSON.stringify([collection, service, type]);
    const before = last.get(document) ?? null;
    last.set(document, seen);
    if (isChange(row.value)) change(row, before, services, to);
    else if (row.value.kind === 'change') {
      const counted = noise.get(document) ?? { row, count: 0 };
      counted.count += 1;
      noise.set(document, counted);
    }
  }
  for (const { row: { value, at }, count: found } of noise.values()) {
    to.leaveOut(at, `${found} record${found === 1 ? '' : 's'} of the ${nameOf(value)}: fewer than ${LEAST_LINES} lines changed, or a text that was seen before`);
  }
}

function isChange({ kind, lines_added: added, lines_removed: removed, text_not_seen_before: fresh }: ChangeRow['value']): boolean {
  return kind === 'change' && fresh === 'yes' && Number(added) + Number(removed) >= LEAST_LINES;
}

/** `services` are those that were looked up before: one that is not known is reported once. */
function change({ value, at }: ChangeRow, before: string | null, services: Set<string>, to: Gathering): void {
  const name = nameOf(value);
  const document = to.thing(at, policy({ name, policyKind: 'COMPANY_POLICY', bindingness: 'SELF_IMPOSED', jurisdictions: value.collection === 'genai-eu' ? ['EU'] : [] }));
  const stamp = value.recorded_at.slice(0, 16).replace('T', ' ');
  const id = to.thing(at, event({ name: `${name}: change seen ${stamp} UTC`, subtype: subtypeOf(value.terms_type) }), { key: `${name} ${stamp.replace(/[ :]/g, '-')}` });
  if (document === null || id === null) return;
  const paraphrase = `The archive found a new text: ${value.lines_added} lines added, ${value.lines_removed} removed.`;
  const evidence = [rowSays(to.article, `terms-changes.csv ${value.collection} ${value.commit}`, { paraphrase, time: between(before, value.recorded_at) })];
  to.claim(claim({ subject: id, predicate: 'OCCURRED', evidence }));
  to.claim(claim({ subject: id, predicate: 'CONCERNS', object: document, qualifier: 'SUBJECT', evidence }));
  const platform = to.find(at, ['Platform'], { names: [value.service] });
  if (platform !== null) {
    const words = [rowSays(to.article, `terms-changes.csv ${value.collection} ${value.commit}`, { paraphrase: `The archive files the text under the service ${value.service}.` })];
    to.claim(claim({ subject: document, predicate: 'APPLIES_TO', object: platform, evidence: words }));
  } else if (!services.has(value.service)) to.leaveOut(at, `no known platform is named "${value.service}"; its terms are in without a link to it`);
  services.add(value.service);
}

/** The page changed between two looks at it; from when the words were to hold is another matter, and not said. */
function between(before: string | null, seen: string): UncertainTime {
  const earliest = before?.slice(0, 10) ?? null;
  const latest = seen.slice(0, 10);
  const precision = earliest === latest ? 'DAY' : 'RANGE';
  return { ...UNKNOWN_TIME, earliest, latest, precision, note: 'When the page changed, between two records of it; not the day from which it holds.' };
}

function nameOf({ service, terms_type: type, collection }: ChangeRow['value']): string {
  return `${service} ${type}${collection === 'genai-eu' ? ' (EU)' : ''}`;
}

function subtypeOf(type: string): EventSubtype {
  return /Privacy|Data Processor|Trackers/.test(type) ? 'DATA_POLICY_CHANGE' : 'USAGE_POLICY_CHANGE';
}
