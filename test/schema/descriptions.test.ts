import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType, validateSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ownTypes, readSchema } from './read-schema.ts';

const schema = readSchema();
const PAGING = new Set(['first', 'after', 'last', 'before']);

/** Every place of the schema with its description; the paging arguments of connections are described once, on PageInfo. */
function places(): [place: string, description: string | null | undefined][] {
  return ownTypes(schema).flatMap((type): [string, string | null | undefined][] => {
    const rows: [string, string | null | undefined][] = [[type.name, type.description]];
    if (isEnumType(type)) for (const value of type.getValues()) rows.push([`${type.name}.${value.name}`, value.description]);
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) rows.push([`${type.name}.${field.name}`, field.description]);
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        rows.push([`${type.name}.${field.name}`, field.description]);
        const paged = String(field.type).endsWith('Connection!');
        for (const arg of field.args) {
          if (!(paged && PAGING.has(arg.name))) rows.push([`${type.name}.${field.name}(${arg.name}:)`, arg.description]);
        }
      }
    }
    return rows;
  });
}

describe('the codebook is the schema', () => {
  it('is a valid schema in the eyes of graphql', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('describes every type, field, argument, input and enum value', () => {
    expect(places().filter(([, text]) => (text ?? '').trim().length < 4).map(([place]) => place)).toEqual([]);
  });

  it('ends every description as a sentence', () => {
    expect(places().filter(([, text]) => text != null && !/[.!?`]$/.test(text.trim())).map(([place]) => place)).toEqual([]);
  });

  it('describes the four paging arguments on PageInfo', () => {
    const text = schema.getType('PageInfo')?.description ?? '';
    expect([...PAGING].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('says of every enum that new terms may come', () => {
    const silent = ownTypes(schema).filter((type) => isEnumType(type) && !type.description?.includes('New terms may come.'));
    expect(silent.map((type) => type.name)).toEqual([]);
  });

  it('defines no two terms of one enum in the same words', () => {
    const twins = ownTypes(schema).filter(isEnumType).filter((type) => {
      const texts = type.getValues().map((value) => value.description);
      return new Set(texts).size < texts.length;
    });
    expect(twins.map((type) => type.name)).toEqual([]);
  });

  it('has no scalar without a specification, and so none that takes any JSON', () => {
    const loose = ownTypes(schema).filter((type) => isScalarType(type) && type.specifiedByURL == null);
    expect(loose.map((type) => type.name)).toEqual([]);
  });
});
