import type { Problem } from '../../../errors.ts';
import type { Spot } from '../../../model/validate/values/located.ts';
import { timeOf, UNKNOWN_TIME } from '../../../model/time/uncertain-time.ts';
import type { Holding } from '../../shapes/shape.ts';
import type { Row } from '../reading/csv-table.ts';
import { claim, linkSays, rowSays } from '../reading/evidence.ts';
import type { Gathering } from '../reading/gathering.ts';
import { company, policy } from '../reading/things.ts';
import type { VERSION_COLUMNS } from './columns.ts';

type VersionRow = Row<Holding<typeof VERSION_COLUMNS>>;

/** A version that has an id. */
export interface Version {
  readonly id: string;
  readonly row: VersionRow['value'];
}

/** Providers, their documents and each version of them. A re-uploaded file is no version of its own but a statement on the version. */
export function versionsFrom(rows: readonly VersionRow[], to: Gathering): readonly Version[] {
  const inOrder = [...rows].sort((a, b) => compare(a.value.publication_date, b.value.publication_date));
  const issued = new Set<string>();
  const versions = inOrder.filter(({ value }) => value.silent_reupload === 'no').flatMap((row) => version(row, issued, to) ?? []);
  inOrder.filter(({ value }) => value.silent_reupload === 'yes').forEach((row) => { reupload(row, versions, to); });
  return versions;
}

/** `issued` are the documents of which an earlier version was met: the first one bounds the day of the document itself. */
function version({ value, at }: VersionRow, issued: Set<string>, to: Gathering): Version | null {
  const { provider, publication_date: published, document_url: url } = value;
  const issuer = to.thing(at, company({ name: provider }));
  const kind = { policyKind: 'COMPANY_POLICY', bindingness: 'SELF_IMPOSED' } as const;
  const name = nameOf(value);
  const document = to.thing(at, policy({ name, ...kind }));
  if (issuer === null || document === null) return to.leaveOut(at, `version ${value.version} goes with its provider and its document`);
  const id = to.thing(at, policy({ name: `${name} ${value.version}`, ...kind, url }));
  if (id === null) return null;
  const locator = locatorOf(value);
  const time = timeOf(published);
  const paraphrase = `${provider} published ${value.version} of its ${value.document} on ${published}.`;
  const page = url === null ? [] : [linkSays(to.link(url, { title: `${name}, ${value.version}`, publisher: provider, sourceKind: 'COMPANY' }), 'frontier-safety-frameworks')];
  to.claim(claim({ subject: issuer, predicate: 'ISSUED', object: id, qualifier: 'PUBLISHED', evidence: [rowSays(to.article, locator, { paraphrase, time }), ...page] }));
  to.claim(claim({ subject: id, predicate: 'PART_OF', object: document, evidence: [rowSays(to.article, locator, { paraphrase: `A version of the ${value.document}.`, time })] }));
  if (issued.has(document)) return { id, row: value };
  issued.add(document);
  const note = 'The first version in the corpus is of this day; there may be earlier ones.';
  const notAfter = { ...UNKNOWN_TIME, latest: published, precision: 'RANGE' as const, note };
  to.claim(claim({ subject: issuer, predicate: 'ISSUED', object: document, qualifier: 'PUBLISHED', evidence: [rowSays(to.article, locator, { paraphrase, time: notAfter })] }));
  return { id, row: value };
}

function reupload({ value, at }: VersionRow, versions: readonly Version[], to: Gathering): void {
  const [, base = '', digits = ''] = /^(.+)-reupload-(\d{8})$/.exec(value.version) ?? [];
  const time = timeOf(digits.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
  const same = versions.find(({ row }) => row.provider === value.provider && row.document_slug === value.document_slug && row.version === base);
  if (time === null || same === undefined) {
    to.problems.push(unlike(value, at));
    return;
  }
  const paraphrase = `Another file of ${base} was put up without a word; the day is that in the name of the file.`;
  to.claim(claim({
    subject: same.id, predicate: 'STATEMENT', episode: `reupload-${digits}`,
    text: `The file of this version was put up again on ${String(time.earliest)} under the same version and without notice.`,
    evidence: [rowSays(to.article, locatorOf(value), { paraphrase, time, confidence: 'MEDIUM' })],
  }));
}

function unlike({ version: found }: VersionRow['value'], at: Spot): Problem {
  return { ...at, message: `the version "${found}" of a re-upload; expected a version that another row has, then -reupload- and a day, YYYYMMDD` };
}

function nameOf({ provider, document }: VersionRow['value']): string {
  return `${provider} ${document}`;
}

function locatorOf({ provider, document_slug: slug, version: word }: VersionRow['value']): string {
  return `framework-versions.csv ${provider} ${slug} ${word}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
