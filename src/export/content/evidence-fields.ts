import { edtf } from '../../model/time/uncertain-time.ts';
import type { Source } from './content.ts';
import { text, type Field } from './field.ts';

/** What is told of a piece of evidence. */
export const EVIDENCE_FIELDS: readonly Field<Source>[] = [
  text('claim_id', 'Id of the link that it is evidence for.', ({ evidence }) => evidence.claim),
  text('locator', 'Place in the text: p4 is the fourth paragraph.', ({ passage }) => passage.locator),
  text('quote', 'Words of the source, letter for letter.', ({ passage }) => passage.quote),
  text('paraphrase', 'What the source says here, in our words.', ({ evidence }) => evidence.paraphrase),
  text('article_title', 'Title of the source.', ({ article }) => article.title),
  text('article_url', 'Address of the source.', ({ article }) => article.url),
  text('publisher', 'Who published it.', ({ article }) => article.publisher),
  text('published_at', 'When, in Extended Date/Time Format.', ({ article }) => edtf(article.publishedAt)),
  text('polarity', 'SUPPORTS or CONTRADICTS.', ({ evidence }) => evidence.polarity),
  text('scope', 'CLAIM where it was read for this link, EVENT where it stands for the event.', ({ evidence }) => evidence.scope),
  text('modality', 'How this source says it.', ({ evidence }) => evidence.modality),
  text('confidence', 'How sure the reading of the place is.', ({ evidence }) => evidence.confidence),
  text('attributed_to', 'Id of whom the source names as saying so.', ({ evidence }) => evidence.attributedTo),
  text('verification', 'Whether the words were found at their place.', ({ passage }) => passage.verification),
  text('source_kind', 'What sort of source.', ({ article }) => article.sourceKind),
  text('origin', 'Whose words it prints, where it is a copy.', ({ article }) => article.origin),
  text('article_id', 'Id of the source.', ({ article }) => article.id),
  text('id', 'Id of the evidence.', ({ evidence }) => evidence.id),
];
