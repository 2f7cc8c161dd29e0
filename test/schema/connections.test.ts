import { readFileSync } from 'node:fs';
import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CONNECTIONS_FILE, connectionsSdl } from '../../scripts/write-connections.ts';
import { ownTypes, readSchema } from './read-schema.ts';

const connections = ownTypes(readSchema()).filter(isObjectType).filter((type) => type.name.endsWith('Connection'));

describe('connections', () => {
  it('stand in schema/connections.graphql as the script writes them (node --import tsx scripts/write-connections.ts)', () => {
    expect(readFileSync(CONNECTIONS_FILE, 'utf8')).toBe(connectionsSdl());
  });

  it('say how many more match wherever the default leaves some out, and only there', () => {
    const whole = connections.filter((type) => !('withheld' in type.getFields())).map((type) => type.name);
    expect(whole.sort()).toEqual(['ArticleConnection', 'ConflictConnection', 'MentionConnection', 'PassageConnection']);
  });

  it('all give edges, nodes, pageInfo and totalCount', () => {
    const short = connections.filter((type) => !['edges', 'nodes', 'pageInfo', 'totalCount'].every((field) => field in type.getFields()));
    expect(short.map((type) => type.name)).toEqual([]);
    expect(connections).toHaveLength(19);
  });

  it('are paged by first, after, last and before without a default, wherever a field returns one', () => {
    const paging = 'first: Int, after: String, last: Int, before: String';
    const other = ownTypes(readSchema()).filter(isObjectType).flatMap((type) => Object.values(type.getFields())
      .filter((field) => String(field.type).endsWith('Connection!'))
      .filter((field) => field.args.slice(-4).map((arg) => `${arg.name}: ${String(arg.type)}`).join(', ') !== paging
        || field.args.some((arg) => arg.defaultValue !== undefined))
      .map((field) => `${type.name}.${field.name}`));
    expect(other).toEqual([]);
  });
});
