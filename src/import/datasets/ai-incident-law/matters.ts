import type { EventSubtype } from '../../../model/terms/event-types.ts';
import { timeOf } from '../../../model/time/uncertain-time.ts';
import type { Spot } from '../../../model/validate/values/located.ts';
import { claim, linkSays, rowSays } from '../reading/evidence.ts';
import type { Gathering } from '../reading/gathering.ts';
import { event } from '../reading/things.ts';
import type { Matter } from './records.ts';

/** What began, or was decided, on the day of a matter of this type, as the records use the type. A type that is not here is reported. */
const SUBTYPES: ReadonlyMap<string, EventSubtype> = new Map<string, EventSubtype>([
  // The day of the one tribunal claim is that of its decision, which its neutral citation names.
  ['tribunal claim', 'COURT_RULING'],
  ['regulatory enforcement', 'ENFORCEMENT_ACTION'],
  ...[
    'regulatory enforcement / federal lawsuit', 'court complaint / agency statement of interest', 'class action / state constitutional tort',
    'state APA / civil rights litigation', 'federal civil rights lawsuit', 'state civil lawsuit', 'federal class / collective action', 'federal lawsuit',
  ].map((type) => [type, 'LAWSUIT_FILED'] as const),
]);

/** Matters that a person found to be told elsewhere, by the ids that they have there; an id that is not known is passed over. */
const SAME: ReadonlyMap<string, readonly string[]> = new Map([
  ['AIEL-2023-009', ['event:eeoc-sues-itutorgroup-2022']], ['AIEL-2024-010', ['event:louis-sues-saferent-2022']],
  ['AIEL-2023-013', ['event:ftc-rite-aid-facial-recognition-2023']], ['AIEL-2024-001', ['event:moffatt-air-canada-2024']],
]);

/** Places by words in the name of a court; the first that fits. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/\bU\.S\. |\bFederal\b/, 'US'], [/British Columbia/, 'CA-BC'], [/Michigan/, 'US-MI'], [/Arkansas/, 'US-AR'], [/Texas/, 'US-TX'],
];

/** Fabricated citations of counsel: misconduct of one person before one court, not a matter about those who offer or use a system on others. */
const FABRICATED = /^(?:hallucinated|fabricated) authority\b/;

/** A matter before a court or an authority as an event, with its records as evidence. */
export function matterFrom(matter: Matter, at: Spot, to: Gathering): void {
  const { error_id: key, public_matter_name: name, public_matter_type: type } = matter;
  if (FABRICATED.test(matter.error_type)) {
    to.leaveOut(at, `${key} is about citations that counsel or a party made up; left out`);
    return;
  }
  const subtype = SUBTYPES.get(type);
  if (subtype === undefined) {
    to.leaveOut(at, `the type "${type}" of ${key} does not say what happened on its day; left out`);
    return;
  }
  const place = PLACES.find(([words]) => words.test(matter.jurisdiction))?.[1];
  const draft = event({ name, subtype, jurisdictions: place === undefined ? [] : [place], externalIds: [{ scheme: 'AI Incident Law', value: key, url: null }] });
  const id = to.thing(at, draft, { same: SAME.get(key) ?? [] });
  if (id === null) return;
  const review = matter.needs_review === 'yes' ? 'PROPOSED' : 'ACCEPTED';
  const confidence = matter.confidence_score === 'high' ? 'HIGH' : 'MEDIUM';
  const locator = `data.json ${key}`;
  const pages = [matter.public_record_link, ...matter.secondary_source_links].map((url) => to.link(url, { title: name, sourceKind: url === matter.public_record_link && matter.source_quality === 'primary record' ? 'PRIMARY_RECORD' : 'OTHER' }));
  const own = rowSays(to.article, locator, { paraphrase: `Recorded as ${type}, dated ${matter.filing_date}; ${matter.filing_status}.`, time: timeOf(matter.filing_date), confidence, review });
  to.claim(claim({ subject: id, predicate: 'OCCURRED', evidence: [own, ...[...new Set(pages)].map((page) => linkSays(page, 'ai-incident-law', { review }))] }));
  const deployer = to.find(at, ['Company', 'Stakeholder'], { names: [matter.deployer] });
  if (deployer === null) {
    to.leaveOut(at, `"${matter.deployer}" of ${key} is not known, and the record does not say whether it is a company; the event is in without it`);
    return;
  }
  const part = rowSays(to.article, locator, { paraphrase: 'Named as the one who deployed the system.', confidence, review });
  to.claim(claim({ subject: deployer, predicate: 'PARTICIPATES_IN', object: id, role: 'DEPLOYER', evidence: [part] }));
}
