import { isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSchema } from './read-schema.ts';

const schema = readSchema();

function terms(name: string): Map<string, string> {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`${name} is no enum`);
  return new Map(type.getValues().map((value) => [value.name, value.description ?? '']));
}

describe('the vocabularies', () => {
  it('put each event subtype under one event type, and leave no event type without a subtype', () => {
    const under = [...terms('EventSubtype').values()].map((text) => /^Under ([A-Z_]+): /.exec(text)?.[1]);
    expect(new Set(under)).toEqual(new Set(terms('EventType').keys()));
  });

  it('say of each qualifier with which kinds of link it stands', () => {
    const kinds = terms('RelationType');
    const astray = [...terms('Qualifier')].filter(([, text]) => {
      const stands = /^On ([A-Z_]+(?: and [A-Z_]+)?): /.exec(text)?.[1]?.split(' and ') ?? [];
      return stands.length === 0 || !stands.every((kind) => kinds.has(kind));
    });
    expect(astray).toEqual([]);
  });

  it('count the types that links run between, and articles beside them', () => {
    expect([...terms('CountedType').keys()]).toEqual([...terms('EntityType').keys(), 'ARTICLE']);
  });
});
