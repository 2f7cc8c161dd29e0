import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSchema } from './read-schema.ts';

const FOLDER = new URL('../../examples/', import.meta.url);
const schema = readSchema();
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.graphql'));

describe('the examples', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(5);
  });

  it.each(files)('%s asks one question, in words and in a document that fits the schema', (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    expect(text).toMatch(/^# \S/);
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    expect(document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)).toHaveLength(1);
  });
});
