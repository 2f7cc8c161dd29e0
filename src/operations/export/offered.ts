import { FORMATS, type FormatIntroduction, type FormatName } from '../../export/formats.ts';
import { RELATION_NAMES } from '../../model/types/relation-types.ts';
import { addressOf, type ExportAsk } from './question.ts';

/** How the formats introduce themselves, each with the path of the whole graph in it. */
export function formatsOffered(): readonly (FormatIntroduction & { readonly name: FormatName; readonly exportUrl: string })[] {
  return FORMATS.map((format) => ({ ...format, exportUrl: addressOf(format, { whole: { relations: RELATION_NAMES } }) }));
}

/** The path at which a question is answered in a format. */
export function exportUrl(wanted: FormatName, ask: ExportAsk): string {
  const format = FORMATS.find(({ name }) => name === wanted);
  if (format === undefined) throw new Error(`${wanted} is a format in the schema and not in the table`);
  return addressOf(format, ask);
}
