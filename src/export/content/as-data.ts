import { aboutPairs } from './about.ts';
import type { ExportEdge, ExportHeader } from './content.ts';
import { EDGE_ATTRIBUTES } from './edge-fields.ts';
import { EVIDENCE_FIELDS } from './evidence-fields.ts';
import type { Field, FieldValue } from './field.ts';

/** The fields of an item as an object for JSON: lists are lists, and what is not known is null. */
export function asData<T>(fields: readonly Field<T>[], item: T): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(fields.map((field) => [field.name, field.of(item)]));
}

/** What is told of a link beside its id and its ends, with all its evidence. */
export function edgeData(edge: ExportEdge): Readonly<Record<string, unknown>> {
  return { ...asData(EDGE_ATTRIBUTES, edge), evidence: edge.support.evidence.map((source) => asData(EVIDENCE_FIELDS, source)) };
}

/** What a file says of itself. */
export function aboutData(header: ExportHeader): Readonly<Record<string, unknown>> {
  return { ...Object.fromEntries(aboutPairs(header)), revision: header.revision, withheld: header.withheld, cut: header.cut };
}
