import type { Write } from '../content/content.ts';
import { evidenceTable } from '../tables/tables.ts';

/** One table of evidence: a row for each source's word on each link. */
export const evidenceCsv: Write = (content, options) => evidenceTable(content, options, true);
