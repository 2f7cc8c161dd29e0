import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRunRecord } from '../../../src/store/local-neo4j/home/run-record.ts';
import { ask, databasesIn, newHome, start, startElsewhere } from './homes.ts';

describe('a local database', () => {
  it('answers Cypher, opens no file for it, and once stopped leaves neither process nor claim behind', async () => {
    const home = await newHome();
    const database = await start(home);
    expect(database.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
    expect(await ask(database.uri, 'CREATE (n:Person {name: "Ada"}) RETURN n.name')).toBe('Ada');
    expect(await databasesIn(home)).toEqual([database.pid]);
    expect(parseRunRecord(await readFile(join(home, 'run.json'), 'utf8'))).toMatchObject({ parent: { pid: process.pid }, child: { pid: database.pid } });

    await expect(ask(database.uri, 'LOAD CSV FROM "file:///etc/hosts" AS row RETURN row')).rejects.toThrow('file');

    await Promise.all([database.stop(), database.stop()]);
    expect(await databasesIn(home)).toEqual([]);
    expect(existsSync(join(home, 'run.json'))).toBe(false);
  });

  it('refuses a second start on its home, under whatever name the folder is reached, and goes on', async () => {
    const home = await newHome();
    const database = await start(home);
    const other = join(await newHome(), 'link');
    await symlink(home, other);
    await expect(start(home)).rejects.toThrow(`in use by process ${process.pid}`);
    await expect(start(other)).rejects.toThrow(`in use by process ${process.pid}`);
    expect((await startElsewhere(home, true)).said).toBe(`refused: The database folder ${home} is in use by process ${process.pid}.`);
    expect(await ask(database.uri, 'RETURN 1')).toBe(1);
    expect(await databasesIn(home)).toEqual([database.pid]);
  });

  it('belongs to exactly one of two processes that start it at the same moment', async () => {
    const home = await newHome();
    const both = await Promise.all([startElsewhere(home, true), startElsewhere(home, true)]);
    const [winner, loser] = both[0].said.startsWith('up') ? both : [both[1], both[0]];
    expect(winner.said).toMatch(/^up \d+$/);
    expect(loser.said).toBe(`refused: The database folder ${home} is in use by process ${winner.pid}.`);
    expect(await databasesIn(home)).toEqual([Number(winner.said.slice(3))]);
  });

  it('says which version it cannot start', async () => {
    await expect(start(await newHome(), { version: '4.4.1' })).rejects.toThrow('"4.4.1" is not a release of Neo4j 5');
  });
});
