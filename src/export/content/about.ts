import type { ExportHeader } from './content.ts';

/** What a file says of itself, as names and values; what is null is left out. */
export function aboutPairs(header: ExportHeader): readonly (readonly [name: string, value: string])[] {
  const pairs: readonly (readonly [string, string | null])[] = [
    ['title', 'The AI governance graph'],
    ['question', header.question === '' ? 'the whole graph' : header.question],
    ['revision', String(header.revision)],
    ['hash', header.hash],
    ['date', header.date],
    ['licence', header.licence],
    ['cut', header.cut],
    ['withheld', String(header.withheld)],
    ['evidence', header.evidence],
  ];
  return pairs.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

/** The same in sentences, the cut first, since it changes what all the rest means. */
export function aboutText(header: ExportHeader): string {
  const cut = header.cut === null ? '' : `CUT: ${header.cut} `;
  const asked = header.question === '' ? 'the whole graph' : header.question;
  const withheld = `${header.withheld} more link${header.withheld === 1 ? ' matches and is' : 's match and are'} withheld (proposed, planned, speculated, denied or retracted).`;
  return `${cut}The AI governance graph, revision ${header.revision} (${header.hash.slice(0, 8)}) of ${header.date}; asked for: ${asked}; ${withheld} `
    + `Licence: ${header.licence}. Evidence: ${header.evidence}`;
}
