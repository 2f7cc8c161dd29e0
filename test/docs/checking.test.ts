import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PARTS } from '../../src/operations/check/basis/finding.ts';
import { checkGraph } from '../../src/operations/check/check.ts';
import { reportDocument } from '../../src/operations/check/report.ts';
import { article, company, recorded } from '../support/authored.ts';
import { loadEmbedded } from '../support/load-embedded.ts';

const PAGE = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'checking.md'), 'utf8');

describe('the page on checking', () => {
  test('tells of every part, in the order in which they are run', () => {
    expect([...PAGE.matchAll(/^\| `(\w+)` \|/gm)].map(([, part]) => part)).toEqual([...PARTS]);
  });

  test('shows a document with the members that one has, and names those of coverage', async () => {
    const { audit } = await loadEmbedded(recorded('2026-01-01', { entities: [company('x', 'Example Inc.'), company('y', 'Example Ltd')], articles: [article('a')] }));
    const stored = await audit.open();
    if (stored === null) throw new Error('nothing is published');
    const document = reportDocument(await checkGraph(stored, { parts: [], expected: {}, texts: null, judged: false }));
    const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '{}') as typeof document;
    expect(Object.keys(shown)).toEqual(Object.keys(document));
    expect(Object.keys(shown.checked)).toEqual(Object.keys(document.checked));
    for (const list of ['parts', 'findings', 'duplicates'] as const) expect(Object.keys(shown[list]?.[0] ?? {})).toEqual(Object.keys(document[list]?.[0] ?? {}));
    const { coverage } = document;
    const named = [...Object.keys(coverage ?? {}), ...Object.keys(coverage?.strength ?? {})];
    expect(named.filter((name) => !PAGE.includes(`\`${name}\``))).toEqual([]);
  });
});
