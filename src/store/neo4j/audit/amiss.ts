import type { ArticleRecord, PassageRecord } from '../../../model/records/record.ts';
import type { Row } from '../../../model/records/row.ts';
import type { Params, Value } from '../driver/params.ts';
import { evidenceProperties, nodeProperties, versionProperties, type Properties } from '../layout/properties.ts';
import type { Kept } from './kept.ts';

/** Between which revisions a row is shown does not follow from the row. */
const WINDOW = ['since', 'until', 'first'];

/** Where evidence stands: its passage and article by id. */
export interface Places {
  readonly passages: ReadonlyMap<string, PassageRecord>;
  readonly articles: ReadonlyMap<string, ArticleRecord>;
}

/** The names of properties that are not as wanted: other, missing or more. */
export function differingNames(properties: Params, wanted: Properties): readonly string[] {
  const names = new Set([...Object.keys(properties), ...Object.keys(wanted)]);
  return [...names].filter((name) => !WINDOW.includes(name) && textOf(properties[name]) !== textOf(wanted[name])).sort();
}

/** What is kept of a row, or hangs on it, and does not follow from its record: in words. */
export function amissOf({ properties, hangs }: Kept, row: Row, places: Places): readonly string[] {
  const wanted = wantedProperties(row, places);
  const names = wanted === null ? [] : differingNames(properties, wanted);
  return [...(names.length === 0 ? [] : [`keeps ${names.join(', ')} otherwise than its record says`]), ...hangingAmiss(row, hangs)];
}

function wantedProperties(row: Row, { passages, articles }: Places): Properties | null {
  if (row.kind === 'claim') return versionProperties(row);
  if (row.kind !== 'evidence') return nodeProperties(row);
  const [passage, article] = [passages.get(row.record.passage), articles.get(row.record.article)];
  return passage === undefined || article === undefined ? null : evidenceProperties(row, passage, article);
}

function hangingAmiss(row: Row, hangs: Kept['hangs']): readonly string[] {
  const compare = (what: string, place: number, wanted: readonly string[]): readonly string[] => {
    const found = (hangs[place] ?? []).map(String).sort();
    return JSON.stringify(found) === JSON.stringify([...wanted].sort()) ? [] : [`${what} ${said(found)}, where its record says ${said(wanted)}`];
  };
  switch (row.kind) {
    case 'entity': {
      const label = row.record.sameAs === null ? row.record.type : 'Merged';
      return (hangs[0] ?? []).includes(label) ? [] : [`has not the label ${label}`];
    }
    case 'article': return [];
    case 'passage': return [
      ...compare('stands in', 0, [row.record.article]), ...compare('mentions', 1, row.record.mentions.map(({ form, entity }) => `${form} ${entity}`)),
    ];
    case 'claim': return [
      ...compare('is a version of', 0, [row.key]), ...compare('has the subject', 1, [row.record.subject]),
      ...compare('has the object', 2, row.record.object === null ? [] : [row.record.object]),
    ];
    case 'evidence': return [...compare('is evidence of', 0, [row.record.claim]), ...compare('stands at', 1, [row.record.passage])];
    case 'conflict': return [
      ...compare('is about', 0, row.record.about), ...compare('has as members', 1, [...new Set(row.record.sides.map(({ claim }) => claim))]),
    ];
  }
}

function said(ids: readonly string[]): string {
  return ids.length === 0 ? 'nothing' : ids.join(', ');
}

function textOf(value: Value | undefined): string {
  return JSON.stringify(value ?? null);
}
