import type { CheckReport } from './check.ts';
import type { Coverage, Counted } from './coverage/coverage.ts';
import type { Candidate } from './duplicates/candidates.ts';
import type { Finding, Part, Severity } from './basis/finding.ts';

/** The one JSON document of a check; its shape is described in docs/checking.md and only grows. */
export interface ReportDocument {
  readonly checked: CheckReport['checked'];
  readonly errors: number;
  readonly warnings: number;
  readonly parts: readonly { readonly part: Part; readonly done: string; readonly errors: number; readonly warnings: number }[];
  readonly findings: readonly Finding[];
  readonly duplicates: readonly Candidate[] | null;
  readonly coverage: Coverage | null;
}

/** A report as a document: equal graphs checked alike give equal text. */
export function reportDocument({ checked, parts, findings, candidates, coverage }: CheckReport): ReportDocument {
  return {
    checked,
    errors: countOf(findings, 'ERROR'),
    warnings: countOf(findings, 'WARNING'),
    parts: parts.map(({ part, done }) => {
      const own = findings.filter((finding) => finding.part === part);
      return { part, done, errors: countOf(own, 'ERROR'), warnings: countOf(own, 'WARNING') };
    }),
    findings: findings.map(({ part, severity, subject, message, place }) => ({ part, severity, subject, message, place })),
    duplicates: candidates === null ? null : candidates.map(({ a, b, score, why, judgement }) => ({ a, b, score, why, judgement })),
    coverage,
  };
}

/** A report as lines for people: each finding, then each part with what it looked at, then the sum. */
export function reportLines(report: CheckReport): readonly string[] {
  const { checked, errors, warnings, parts } = reportDocument(report);
  const found = report.findings.map(({ part, severity, subject, message, place }) =>
    `${severity} ${part}: ${subject} ${message}${place === null || place === subject ? '' : ` [${place}]`}`);
  const looked = parts.map(({ part, done, ...counts }) => `${part}: ${done}${counts.errors + counts.warnings === 0 ? '' : ` (${numbers(counts)})`}`);
  const sum = errors + warnings === 0 ? 'Sound' : errors === 0 ? `Sound, with ${numbers({ errors, warnings })}` : numbers({ errors, warnings });
  return [
    ...found, ...looked, ...(report.coverage === null ? [] : coverageLines(report.coverage)),
    `${sum}: revision ${checked.revision} (${checked.hash.slice(0, 8)}), ${checked.rows} rows, ${checked.engine}.`,
  ];
}

function coverageLines({ things, articles, publishers, evidence, eventsByYear, eventsByType, eventsByJurisdiction }: Coverage): readonly string[] {
  const said = (counts: Counted): string => counts.filter(({ count }) => count > 0).map(({ of, count }) => `${of} ${count}`).join(', ');
  return [
    `  things: ${said(things)}`, `  sources: ${articles} articles of ${publishers} publishers, ${evidence} pieces of evidence`,
    `  events by year: ${said(eventsByYear)}`, `  events by type: ${said(eventsByType)}`, `  events by place: ${said(eventsByJurisdiction)}`,
  ];
}

function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function numbers({ errors, warnings }: { readonly errors: number; readonly warnings: number }): string {
  const parts = [[errors, 'error'], [warnings, 'warning']] as const;
  return parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`).join(', ');
}
