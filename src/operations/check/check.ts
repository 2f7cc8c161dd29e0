import { StoreUnavailable } from '../../errors.ts';
import type { StoredGraph } from '../../store/graph-audit.ts';
import { CheckedRows } from './basis/checked-rows.ts';
import { coverageOf, type Coverage } from './coverage/coverage.ts';
import { checkDuplicates, type Candidate } from './duplicates/candidates.ts';
import { checkExpectations, type Expectations } from './expectations.ts';
import { PARTS, type Finding, type Part, type PartResult } from './basis/finding.ts';
import { checkClaims } from './graph/claims.ts';
import { checkDangling } from './graph/dangling.ts';
import { checkOrphans } from './graph/orphans.ts';
import { checkProjections } from './graph/projections.ts';
import { checkQuotes, type Texts } from './quotes.ts';
import { checkLife } from './time/life.ts';
import { checkOrder } from './time/order.ts';

export interface CheckAsk {
  /** Which parts are run; all where none is named. */
  readonly parts: readonly Part[];
  readonly expected: Expectations;
  /** Texts of articles; null looks for no quotes. */
  readonly texts: Texts | null;
  /** Whether pairs that have been judged are listed among duplicates. */
  readonly judged: boolean;
}

/** What a check found. `candidates` and `coverage` are null where their parts were not run. */
export interface CheckReport {
  readonly checked: { readonly engine: StoredGraph['engine']; readonly revision: number; readonly hash: string; readonly rows: number };
  readonly parts: readonly { readonly part: Part; readonly done: string }[];
  readonly findings: readonly Finding[];
  readonly candidates: readonly Candidate[] | null;
  readonly coverage: Coverage | null;
}

/** Checks a graph as an engine keeps it, part by part; writes nothing. Errors: StoreUnavailable, also where it was published anew meanwhile. */
export async function checkGraph(stored: StoredGraph, ask: CheckAsk): Promise<CheckReport> {
  const rows = new CheckedRows(await stored.rows());
  const wanted = PARTS.filter((part) => ask.parts.length === 0 || ask.parts.includes(part));
  const results = new Map<Part, Result>();
  for (const part of wanted) results.set(part, await run(part, rows, stored, ask));
  if (!(await stored.isCurrent())) throw new StoreUnavailable('The graph was published anew while it was checked.', { remedy: 'Check it again.' });
  const { revision: { n, hash }, engine } = stored;
  return {
    checked: { engine, revision: n, hash, rows: rows.rows.length },
    parts: [...results].map(([part, { done }]) => ({ part, done })),
    findings: [...results].flatMap(([part, { findings }]) => (part === 'duplicates' ? findings : inOrder(findings))),
    candidates: results.get('duplicates')?.candidates ?? null,
    coverage: results.get('coverage')?.coverage ?? null,
  };
}

/** Engines list their rows in orders of their own. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const key = ({ severity, subject, message }: Finding): string => JSON.stringify([severity, subject, message]);
  return findings.map((finding) => [key(finding), finding] as const).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}

/** Some parts answer with more than findings. */
interface Result extends PartResult {
  readonly candidates?: readonly Candidate[];
  readonly coverage?: Coverage;
}

function run(part: Part, rows: CheckedRows, stored: StoredGraph, ask: CheckAsk): Result | Promise<Result> {
  switch (part) {
    case 'quotes': return checkQuotes(rows.rows, ask.texts);
    case 'expectations': return checkExpectations(rows.rows, ask.expected);
    case 'projections': return checkProjections(rows, stored);
    case 'claims': return checkClaims(rows, stored.revision);
    case 'dangling': return checkDangling(rows);
    case 'orphans': return checkOrphans(rows);
    case 'time': return checkOrder(rows);
    case 'life': return checkLife(rows);
    case 'duplicates': return checkDuplicates(rows, ask.judged);
    case 'coverage': return { done: 'what is in, by year, place and type', findings: [], coverage: coverageOf(rows) };
  }
}
