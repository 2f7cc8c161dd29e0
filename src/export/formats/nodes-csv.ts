import type { Write } from '../content/content.ts';
import { nodeTable } from '../tables/tables.ts';

/** One table of things. */
export const nodesCsv: Write = (content, options) => nodeTable(content, options, true);
