import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, databasesIn, newHome, start, until } from './homes.ts';

describe('a database that dies unasked', () => {
  it('is started again at the same address, with what it held', async () => {
    const home = await newHome();
    const events: string[] = [];
    const database = await start(home, { onDown: () => events.push('down'), onUp: () => events.push('up') });
    const { uri, pid } = database;
    await ask(uri, 'CREATE (n:Kept) RETURN 1');
    process.kill(pid, 'SIGKILL');
    await until(() => events.includes('up'));
    expect(events).toEqual(['down', 'up']);
    expect(database.uri).toBe(uri);
    expect(database.pid).not.toBe(pid);
    expect(await ask(uri, 'MATCH (n:Kept) RETURN count(n)')).toBe(1);
    expect(await databasesIn(home)).toEqual([database.pid]);
  });

  it('is given up after three starts in vain, with its own words', async () => {
    const home = await newHome();
    const events: string[] = [];
    let reason = '';
    const database = await start(home, {
      onDown: () => {
        events.push('down');
        renameSync(join(home, 'data'), join(home, 'data-aside'));
        writeFileSync(join(home, 'data'), 'not a folder');
      },
      onUp: () => events.push('up'),
      onGaveUp: (why) => {
        events.push('given up');
        reason = why;
      },
    });
    process.kill(database.pid, 'SIGKILL');
    await until(() => events.includes('given up'));
    expect(events).toEqual(['down', 'given up']);
    expect(reason).toContain('after 3 restarts');
    expect(reason).toContain(join(home, 'data'));
    await database.stop();
    expect(await databasesIn(home)).toEqual([]);
  });

  it('stays down when it is stopped in the middle of its return', async () => {
    const home = await newHome();
    const events: string[] = [];
    const database = await start(home, { onDown: () => events.push('down'), onUp: () => events.push('up') });
    process.kill(database.pid, 'SIGKILL');
    await until(async () => events.includes('down') && (await databasesIn(home)).length === 1);
    await database.stop();
    expect(await databasesIn(home)).toEqual([]);
    expect(events).toEqual(['down']);
  });
});
