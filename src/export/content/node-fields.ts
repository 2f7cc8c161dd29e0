import type { EntityRecord } from '../../model/records/record.ts';
import type { UncertainTime } from '../../model/time/uncertain-time.ts';
import { NODE_TYPES } from '../../model/types/node-types.ts';
import { list, text, type Field } from './field.ts';

/** What is told of a thing. */
export const NODE_FIELDS: readonly Field<EntityRecord>[] = [
  text('id', 'Id of the thing; the same in every export.', ({ id }) => id),
  text('name', 'Its name.', ({ name }) => name),
  text('entity_type', 'Company, AIModel, Platform, Policy, Stakeholder or Event.', ({ type }) => type),
  text('entity_kind', 'Which kind of its type it is.', (node) => termOf(node, NODE_TYPES[node.type].kindField)),
  list('aliases', 'Other names of it.', ({ aliases }) => aliases),
  list('former_names', 'Names that it had.', (node) => ('formerNames' in node ? node.formerNames : [])),
  text('description', 'What it is, in our words.', ({ description }) => description),
  list('jurisdictions', 'Codes of the jurisdictions it belongs to.', ({ jurisdictions }) => jurisdictions),
  list('external_ids', 'Its ids in other databases, as scheme:value.', ({ externalIds }) => externalIds.map(({ scheme, value }) => `${scheme}:${value}`)),
  text('web', 'Its own address, or where a policy can be read.', (node) => ('website' in node ? node.website : 'url' in node ? node.url : null)),
  text('official_title', 'Of a policy: its official title.', (node) => termOf(node, 'officialTitle')),
  text('bindingness', 'Of a policy: whether it binds.', (node) => termOf(node, 'bindingness')),
  text('openness', 'Of a model: how open it is.', (node) => termOf(node, 'openness')),
  text('family', 'Of a model: its family.', (node) => termOf(node, 'family')),
  text('event_type', 'Of an event: the wider type of its kind.', (node) => termOf(node, 'eventType')),
  text('time_earliest', 'When an event was or a model came out, at the earliest; a day.', (node) => timeOf(node)?.earliest ?? null),
  text('time_latest', 'The same at the latest; a day.', (node) => timeOf(node)?.latest ?? null),
  text('time_text', 'The words of a source that said when.', (node) => timeOf(node)?.text ?? null),
];

function termOf(node: EntityRecord, key: string): string | null {
  const value: unknown = Object.entries(node).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value : null;
}

function timeOf(node: EntityRecord): UncertainTime | null {
  return node.type === 'Event' ? node.time : node.type === 'AIModel' ? node.releasedAt : null;
}
