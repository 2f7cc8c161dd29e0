import type { EntityRecord } from '../../../model/records/record.ts';
import { NODE_TYPES } from '../../../model/types/node-types.ts';
import type { Window } from '../../../model/time/uncertain-time.ts';
import { nameForm, type NamedSort, type NameForm } from './names.ts';

const SORTS: Readonly<Partial<Record<EntityRecord['type'], NamedSort>>> = { Company: 'FIRM', Stakeholder: 'BODY', AIModel: 'MODEL', Platform: 'MODEL' };

/** A thing as it is compared with others. */
export interface ComparedThing {
  readonly id: string;
  readonly type: EntityRecord['type'];
  /** Null where the kind says nothing. */
  readonly kind: string | null;
  readonly jurisdictions: readonly string[];
  readonly names: readonly NameForm[];
  /** `scheme value` of each. */
  readonly externalIds: readonly string[];
  /** When it happened, of an event. */
  readonly time: Window | null;
  /** Ids of the things that claims link it to. */
  readonly neighbours: ReadonlySet<string>;
}

/** What of a thing tells whether it is another; `neighbours` are the things that claims link it to. */
export function comparedThing(record: EntityRecord, neighbours: ReadonlySet<string>): ComparedThing {
  const kind = new Map<string, unknown>(Object.entries(record)).get(NODE_TYPES[record.type].kindField);
  return {
    id: record.id, type: record.type, neighbours, jurisdictions: record.jurisdictions,
    kind: typeof kind !== 'string' || kind === 'UNKNOWN' || kind === 'OTHER' ? null : kind,
    names: [...new Set(namesOf(record))].map((name) => nameForm(name, SORTS[record.type] ?? 'OTHER')),
    externalIds: record.externalIds.map(({ scheme, value }) => `${scheme} ${value}`),
    time: record.type === 'Event' ? record.time : null,
  };
}

function namesOf(record: EntityRecord): readonly string[] {
  return [
    record.name, ...record.aliases, ...(record.type === 'Company' ? record.formerNames : []),
    ...(record.type === 'Policy' && record.officialTitle !== null ? [record.officialTitle] : []),
  ];
}
