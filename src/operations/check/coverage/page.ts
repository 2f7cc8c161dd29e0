import { CORROBORATIONS } from '../../../model/terms/vocabularies.ts';
import type { Coverage, Counted } from './coverage.ts';
import { THIN } from './thin.ts';

const MOST_PLACES = 25;

/** The three questions of the page, each with a query that the API answers. */
const QUERIES = [
  ['Claims that a source was read for', '{ graph { claimCounts { total readForClaim } } }'],
  ['Claims whose sources stand for the event alone', '{ graph { claimCounts { total eventOnly } } }'],
  ['Claims that rest on sources which nobody opened', '{ graph { claimCounts { total unseenOnly } } }'],
] as const;

/** The page docs/coverage.md of a graph, in Markdown: what is in, how strong it is, and what is thin. */
export function coveragePage(coverage: Coverage): string {
  const { strength } = coverage;
  return [
    '# What the graph holds, and how well',
    '',
    'This page is made from the graph itself: `npm run coverage` writes it from the seeds, and a test holds it to them. `aigov check coverage --markdown` prints it',
    'of any graph. Counts are of everything recorded, withheld claims included, unless a line says otherwise.',
    '',
    '## What is in',
    '',
    ...table(['type of thing', 'how many'], coverage.things),
    `${coverage.articles} articles of ${coverage.publishers} publishers (a copy counts with whose words it prints), ${coverage.passages} places in them, ${coverage.evidence} pieces of evidence.`,
    '',
    ...table(['year of the event', 'events'], coverage.eventsByYear),
    ...table(['type of event', 'events'], coverage.eventsByType),
    ...table(['place of the event', 'events'], longest(coverage.eventsByJurisdiction)),
    ...table(['place of the policy', 'policies'], longest(coverage.policiesByJurisdiction)),
    ...table(['kind of source', 'articles'], coverage.articlesByKind),
    ...table(['what is claimed', 'claims'], coverage.claims.filter(({ count }) => count > 0)),
    '## How strong the evidence is',
    '',
    `Of ${strength.total + strength.withheld} claims ${strength.total} are shown by default. Of these:`,
    '',
    ...table(['evidence', 'claims'], [
      { of: 'a source was read for the very claim', count: strength.readForClaim },
      { of: 'sources stand for the event alone', count: strength.eventOnly },
      { of: 'no source, but our own compilation', count: strength.compiledOnly },
    ]),
    `${strength.unseenOnly} of them rest only on sources that nobody opened: they are known through other pages.`,
    '',
    ...table(['corroboration', 'claims'], CORROBORATIONS.map((of) => ({ of, count: strength.corroboration[of] }))),
    'Ask the graph itself:',
    '',
    ...QUERIES.flatMap(([title, query]) => [`${title}:`, '', '```graphql', query, '```', '']),
    '## What is thin',
    '',
    ...THIN.map((line) => `- ${line}`),
    '',
  ].join('\n');
}

function table([left, right]: readonly [string, string], rows: Counted): readonly string[] {
  return [`| ${left} | ${right} |`, '|---|---:|', ...rows.map(({ of, count }) => `| ${of} | ${count} |`), ''];
}

/** The rows with the most, and the rest as one. */
function longest(counts: Counted): Counted {
  const rest = counts.slice(MOST_PLACES);
  return rest.length < 2 ? counts : [...counts.slice(0, MOST_PLACES), { of: `${rest.length} more`, count: rest.reduce((sum, { count }) => sum + count, 0) }];
}
