import type { DatedGraph } from '../../../src/model/records/authored.ts';
import type { Row } from '../../../src/model/records/row.ts';
import { checkGraph, type CheckAsk, type CheckReport } from '../../../src/operations/check/check.ts';
import type { Part } from '../../../src/operations/check/basis/finding.ts';
import { openEmbedded } from '../../../src/store/embedded/embedded-store.ts';
import type { GraphAudit } from '../../../src/store/graph-audit.ts';
import { loadEmbedded, NOW } from '../../support/load-embedded.ts';
import { loadRows } from '../../support/load-rows.ts';

type More = Partial<Omit<CheckAsk, 'parts'>>;

/** The report of some parts over what an audit finds. */
export async function checkAudit(audit: GraphAudit, parts: readonly Part[], more: More = {}): Promise<CheckReport> {
  const stored = await audit.open();
  if (stored === null) throw new Error('nothing is published');
  return checkGraph(stored, { parts, expected: {}, texts: null, judged: false, ...more });
}

/** The report of one part over authored graphs, in memory. */
export async function check(part: Part, graphs: readonly DatedGraph[], more: More = {}): Promise<CheckReport> {
  return checkAudit((await loadEmbedded(...graphs)).audit, [part], more);
}

/** The report of one part over rows as they are given, sound or not, in memory. */
export async function checkRows(part: Part, rows: readonly Row[]): Promise<CheckReport> {
  const { writer, audit } = openEmbedded();
  await loadRows(writer, rows, { at: NOW });
  return checkAudit(audit, [part]);
}

/** Each finding in a line: severity, subject, message. */
export function said({ findings }: CheckReport): readonly string[] {
  return findings.map(({ severity, subject, message }) => `${severity} ${subject} ${message}`);
}
