import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ownTypes, readSchema } from './read-schema.ts';

const schema = readSchema();

const ACTOR = ['Company', 'Stakeholder'];
const ENTITY = ['AIModel', 'Company', 'Event', 'Platform', 'Policy', 'Stakeholder'];
const GOVERNED = ['AIModel', 'Company', 'Platform', 'Stakeholder'];

type Row = readonly [kind: string, from: readonly string[], to: readonly string[], fieldOnFrom: string, fieldOnTo: string];

/** Every kind of link with its legal ends and the names of its fields; a kind with two pairs of ends has two rows. */
const LINKS: readonly Row[] = [
  ['DEVELOPS', ACTOR, ['AIModel'], 'develops', 'developedBy'],
  ['OPERATES', ACTOR, ['Platform'], 'operates', 'operatedBy'],
  ['OWNS', ['Company'], ['Company'], 'owns', 'ownedBy'],
  ['INVESTS_IN', ACTOR, ['Company'], 'investsIn', 'investors'],
  ['PARTNERS_WITH', ACTOR, ACTOR, 'partners', 'partners'],
  ['AFFILIATED_WITH', ACTOR, ACTOR, 'affiliatedWith', 'affiliates'],
  ['BUILT_ON', ['AIModel'], ['AIModel'], 'builtOn', 'derivedModels'],
  ['AVAILABLE_ON', ['AIModel'], ['Platform'], 'availableOn', 'carries'],
  ['PROPOSED', ACTOR, ['Policy'], 'proposed', 'proposedBy'],
  ['ISSUED', ACTOR, ['Policy'], 'issued', 'issuedBy'],
  ['ENFORCES', ['Stakeholder'], ['Policy'], 'enforces', 'enforcedBy'],
  ['APPLIES_TO', ['Policy'], GOVERNED, 'appliesTo', 'subjectTo'],
  ['EXEMPTS', ['Policy'], GOVERNED, 'exempts', 'exemptFrom'],
  ['ALTERS', ['Policy'], ['Policy'], 'alters', 'alteredBy'],
  ['IMPLEMENTS', ['Policy'], ['Policy'], 'implements', 'implementedBy'],
  ['PART_OF', ['Policy'], ['Policy'], 'partOf', 'parts'],
  ['PART_OF', ['Event'], ['Event'], 'partOf', 'parts'],
  ['TAKES_POSITION_ON', ACTOR, ['Event', 'Policy'], 'positions', 'positions'],
  ['COMMITS_TO', ACTOR, ['Policy'], 'commitsTo', 'committedBy'],
  ['PARTICIPATES_IN', ['AIModel', 'Company', 'Platform', 'Stakeholder'], ['Event'], 'participatesIn', 'participants'],
  ['CONCERNS', ['Event'], ['AIModel', 'Company', 'Platform', 'Policy'], 'concerns', 'concernedBy'],
  ['FOLLOWED_BY', ['Event'], ['Event'], 'followedBy', 'follows'],
  ['RELATED_TO', ENTITY, ENTITY, 'related', 'related'],
];

function narrowest(ends: readonly string[]): string {
  const [only] = ends;
  if (only !== undefined && ends.length === 1) return only;
  return ends.every((end) => ACTOR.includes(end)) ? 'Actor' : 'Entity';
}

function wanted(): string[] {
  const rows = LINKS.flatMap(([, from, to, onFrom, onTo]) => [
    ...from.map((type) => `${type}.${onFrom}: ${narrowest(to)}`),
    ...to.map((type) => `${type}.${onTo}: ${narrowest(from)}`),
  ]);
  return [...new Set(rows)].sort();
}

/** The relation fields of a type, each as `Type.field: FarEnd`, with the names of its short arguments. */
function relationFields(name: string): { row: string; field: string; farEnd: string; short: string[] }[] {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const farEnd = /^(\w+)RelationConnection!$/.exec(String(field.type))?.[1];
    const short = field.args.map((arg) => arg.name).filter((arg) => arg === 'role' || arg === 'stance');
    return farEnd === undefined ? [] : [{ row: `${name}.${field.name}: ${farEnd}`, field: field.name, farEnd, short }];
  });
}

const all = ENTITY.flatMap(relationFields);

describe('relation fields', () => {
  it('stand on every legal end of every kind of link, lead to the narrowest type of the other end, and there are no others', () => {
    expect(all.map(({ row }) => row).sort()).toEqual(wanted());
  });

  it('that both companies and stakeholders have stand on Actor too', () => {
    const onEnds = ACTOR.map((name) => new Set(relationFields(name).map(({ field }) => field)));
    const shared = [...(onEnds[0] ?? [])].filter((field) => onEnds[1]?.has(field));
    expect(relationFields('Actor').map(({ field }) => field).sort()).toEqual(shared.sort());
  });

  it('take role where links are participations and stance where they are positions, and nowhere else', () => {
    const expected = (field: string): string[] => {
      if (field === 'positions') return ['stance'];
      return ['participants', 'participatesIn'].includes(field) ? ['role'] : [];
    };
    expect(all.filter(({ field, short }) => JSON.stringify(short) !== JSON.stringify(expected(field))).map(({ row }) => row)).toEqual([]);
  });

  it('have a filter with stance or role exactly where some link to that far end can carry one', () => {
    const far = (short: string): Set<string> => new Set(all.filter((one) => one.short.includes(short)).map(({ farEnd }) => farEnd));
    const having = (member: string): Set<string> => new Set(ownTypes(schema).filter(isInputObjectType)
      .filter((type) => /.RelationFilter$/.test(type.name) && member in type.getFields())
      .map((type) => type.name.replace('RelationFilter', '')));
    expect([having('stance'), having('role')]).toEqual([far('stance'), far('role')]);
  });

  it('are named in the definition of their kind of link', () => {
    const kinds = schema.getType('RelationType');
    if (!isEnumType(kinds)) throw new Error('RelationType is no enum');
    expect(new Set(LINKS.map(([kind]) => kind))).toEqual(new Set(kinds.getValues().map((value) => value.name)));
    const unnamed = LINKS.filter(([kind, , , onFrom, onTo]) => {
      const label = onFrom === onTo ? `(${onFrom} on both)` : `(${onFrom}, ${onTo})`;
      return !kinds.getValue(kind)?.description?.includes(label);
    });
    expect(unnamed.map(([kind]) => kind)).toEqual([]);
  });
});
