import { day, text, textThat, webUrl } from '../../shapes/scalar-shapes.ts';
import { needed, nullable } from '../../shapes/shape.ts';

const yesOrNo = textThat('yes or no', (value) => (value === 'yes' ? 'yes' : value === 'no' ? 'no' : null));

/** A count written in digits. */
const count = textThat('a whole number in digits', (value) => (/^\d{1,6}$/.test(value) ? value : null));

/** The columns of framework-versions.csv: a published file a row. */
export const VERSION_COLUMNS = {
  provider: needed(text), document: needed(text), document_slug: needed(text), version: needed(text), publication_date: needed(day),
  is_companion: needed(yesOrNo), silent_reupload: needed(yesOrNo), document_url: nullable(webUrl),
};

/** The columns of pairs.csv: two consecutive versions a row; the counts stand where the pair was coded. */
export const PAIR_COLUMNS = {
  provider: needed(text), v_i: needed(text), v_next: needed(text), traced: needed(yesOrNo),
  disclosure_regime: needed(textThat('itemised, narrative, redline or none', (value) => REGIMES.get(value) ?? null)), regime_source: nullable(text),
  n_commitments_v_i: nullable(count), n_material_changes: nullable(count), n_announced: nullable(count), n_silent: nullable(count), n_ncl: nullable(count),
};

/** How a revision was made known, and how that reads in a sentence. */
const REGIMES: ReadonlyMap<string, string> = new Map([
  ['itemised', 'an itemised account of the changes'], ['narrative', 'an account in prose'], ['redline', 'a redline'], ['none', 'no account that could be found'],
]);

/** What stands for a revision of which no account was found. */
export const NO_ACCOUNT = REGIMES.get('none') ?? '';
