import { corroboration, publisherCount } from '../../model/records/corroboration.ts';
import { isSymmetric } from '../../model/types/relation-types.ts';
import type { ExportEdge } from './content.ts';
import { count, flag, list, text, type Field } from './field.ts';
import { firstSource, sourceLine } from './sources.ts';

/** What is told of a link, its two ends among it. */
export const EDGE_FIELDS: readonly Field<ExportEdge>[] = [
  text('id', 'Id of the link; the same in every export. Its evidence names it as claim_id.', ({ claim }) => claim.id),
  text('from_id', 'Id of the thing the link starts from.', ({ from }) => from.id),
  text('from_name', 'Its name.', ({ from }) => from.name),
  text('from_type', 'Its type.', ({ from }) => from.type),
  text('relation', 'Kind of the link.', ({ claim }) => claim.predicate),
  text('qualifier', 'What narrows the kind.', ({ claim }) => claim.qualifier),
  text('stance', 'Of a position: for or against.', ({ claim }) => claim.stance),
  text('role', 'Of who takes part in an event: as what.', ({ claim }) => claim.role),
  text('to_id', 'Id of the thing the link leads to.', ({ to }) => to.id),
  text('to_name', 'Its name.', ({ to }) => to.name),
  text('to_type', 'Its type.', ({ to }) => to.type),
  text('start_earliest', 'First day on which it may have begun.', ({ claim }) => claim.validity.start?.earliest ?? null),
  text('start_latest', 'Last day on which it may have begun.', ({ claim }) => claim.validity.start?.latest ?? null),
  text('end_earliest', 'First day on which it may have ended.', ({ claim }) => claim.validity.end?.earliest ?? null),
  text('end_latest', 'Last day on which it may have ended.', ({ claim }) => claim.validity.end?.latest ?? null),
  text('ongoing', 'Whether it goes on: YES, NO or UNKNOWN. No end means that none is known.', ({ claim }) => claim.validity.ongoing),
  text('date_text', 'The words of a source that said when.', ({ claim }) => claim.validity.start?.text ?? null),
  text('status', 'How it stands with us: ACCEPTED, DISPUTED and others.', ({ claim }) => claim.status),
  text('modality', 'How it is said: STATED as a fact, ALLEGED, and others.', ({ claim }) => claim.modality),
  text('corroboration', 'How well it is supported.', ({ support }) => corroboration(support)),
  count('publisher_count', 'Distinct publishers for it; copies of one text count once.', ({ support }) => publisherCount(support)),
  text('first_source_url', 'Address of the first source; a verified primary record goes before others.', ({ support }) => firstSource(support)?.article.url ?? null),
  text('first_source', 'The first source: publisher, title, place in the text.', ({ support }) => lineOf(firstSource(support))),
  count('evidence_count', 'Pieces of evidence, for and against.', ({ support }) => support.evidence.length),
  list('sources', 'Every source, once: publisher, title, address.', ({ support }) => [...new Set(support.evidence.map(({ article }) => sourceLine({ article, locator: null, withAddress: true })))]),
  text('to_status', 'Of an event that moves a policy: to which status.', ({ claim }) => claim.toStatus),
  text('detail', 'Free words on the link.', ({ claim }) => claim.detail),
  flag('symmetric', 'Whether the link has no direction.', ({ claim }) => isSymmetric(claim.predicate)),
];

/** The fields that say which two things a link joins, and the id: files of graphs tell these in their own way. */
export const END_FIELDS: readonly string[] = ['id', 'from_id', 'from_name', 'from_type', 'to_id', 'to_name', 'to_type'];

/** What is told of a link beside its id and its ends. */
export const EDGE_ATTRIBUTES: readonly Field<ExportEdge>[] = EDGE_FIELDS.filter(({ name }) => !END_FIELDS.includes(name));

function lineOf(source: ReturnType<typeof firstSource>): string | null {
  return source === null ? null : sourceLine({ article: source.article, locator: source.passage.locator, withAddress: false });
}
