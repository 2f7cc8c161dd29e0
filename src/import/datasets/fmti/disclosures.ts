import { timeOf } from '../../../model/time/uncertain-time.ts';
import type { Spot } from '../../../model/validate/values/located.ts';
import type { Holding } from '../../shapes/shape.ts';
import type { Row } from '../reading/csv-table.ts';
import { claim, linkSays, rowSays } from '../reading/evidence.ts';
import type { Gathering } from '../reading/gathering.ts';
import { slugOf } from '../reading/slug.ts';
import { company } from '../reading/things.ts';
import { COLUMNS, COMPANIES, type Column, type INDICATOR_COLUMNS, type REPORT_COLUMNS, type SCORE_COLUMNS } from './columns.ts';

/** The tables of one edition; `reports` by column, where a company has one. */
export interface Edition {
  readonly scores: readonly Row<Holding<typeof SCORE_COLUMNS>>[];
  readonly indicators: readonly Row<Holding<typeof INDICATOR_COLUMNS>>[];
  readonly reports: ReadonlyMap<Column, readonly Row<Holding<typeof REPORT_COLUMNS>>[]>;
}

/** How much each company discloses in each domain, as statements on it, with the documents that its report names. */
export function disclosuresFrom(edition: Edition, to: Gathering): void {
  const domains = new Map(edition.indicators.map(({ value }) => [value.Indicator, value.Domain]));
  const first = edition.scores[0];
  if (first === undefined) return;
  for (const { value, at } of edition.scores) {
    if (!domains.has(value.Indicator)) to.leaveOut(at, `"${value.Indicator}" is no indicator of the table of indicators; its scores are left out`);
  }
  for (const column of COLUMNS) {
    const id = to.thing(first.at, company({ name: COMPANIES[column] }), { names: [column] });
    if (id === null) continue;
    const report = edition.reports.get(column);
    if (report === undefined) to.leaveOut(first.at, `${column} has no report; its scores are in without the documents they rest on`);
    for (const domain of new Set(domains.values())) domainOf(id, column, { domain, domains, edition }, to);
    if (report !== undefined) unaddressed(report, column, to);
  }
}

function domainOf(id: string, column: Column, { domain, domains, edition }: { domain: string; domains: ReadonlyMap<string, string>; edition: Edition }, to: Gathering): void {
  const rows = edition.scores.filter(({ value }) => domains.get(value.Indicator) === domain);
  const met = rows.filter(({ value }) => value[column] === '1').length;
  const report = (edition.reports.get(column) ?? []).filter(({ value }) => value.Score === '1' && domains.get(value.Indicator) === domain);
  const urls = [...new Set(report.flatMap(({ value }) => addressesIn(value.References ?? '')))];
  const pages = [...new Set(urls.map((url) => to.link(url, { title: url.replace(/^https?:\/\//, ''), sourceKind: 'OTHER' })))];
  const paraphrase = `The index scores ${met} of ${rows.length} indicators as disclosed.`;
  to.claim(claim({
    subject: id, predicate: 'STATEMENT', episode: `fmti-2025-12-${slugOf(domain) ?? ''}`,
    text: `In December 2025 the Foundation Model Transparency Index found ${met} of ${rows.length} indicators of the domain ${domain} disclosed.`,
    evidence: [rowSays(to.article, `Dec2025_scores.csv ${column}, ${domain}`, { paraphrase, time: timeOf('2025-12') }), ...pages.map((page) => linkSays(page, 'fmti'))],
  }));
}

/** Addresses of the web in a text, without the marks that follow them. */
function addressesIn(text: string): readonly string[] {
  const found = text.match(/https?:\/\/[^\s;,"<>]+/g) ?? [];
  return found.map((url) => url.replace(/[.)\]]+$/, '')).filter((url) => URL.canParse(url));
}

function unaddressed(report: readonly { readonly value: { readonly References: string | null }; readonly at: Spot }[], column: Column, to: Gathering): void {
  const bare = report.filter(({ value }) => value.References !== null && addressesIn(value.References).length === 0);
  const [first] = bare;
  if (first !== undefined) to.leaveOut(first.at, `${bare.length} references of ${column} name documents without an address; they are left out`);
}
