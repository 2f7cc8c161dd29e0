import type { Write } from '../content/content.ts';
import { edgeTable } from '../tables/tables.ts';

/** One table of links, both ends named in each row. */
export const edgesCsv: Write = (content, options) => edgeTable(content, options, true);
