import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ask, databasesIn, newHome, start, startElsewhere, until } from './homes.ts';

describe('a home whose process was killed', () => {
  it('is taken over, and the database that was left behind in it is ended first', async () => {
    const home = await newHome();
    const other = await startElsewhere(home, false);
    const orphan = Number(other.said.slice('up '.length));
    await other.killHard();
    expect(await databasesIn(home)).toEqual([orphan]);

    const said: string[] = [];
    const database = await start(home, { progress: (line) => said.push(line) });
    expect(said).toContain(`Ending Neo4j (process ${orphan}), left behind by process ${other.pid}.`);
    expect(database.pid).not.toBe(orphan);
    expect(await databasesIn(home)).toEqual([database.pid]);
    expect(await ask(database.uri, 'RETURN 1')).toBe(1);
  });

  it.runIf(existsSync('/usr/bin/setpriv'))('loses its database with it, where the kernel can see to that, and can be started at once', async () => {
    const home = await newHome();
    const other = await startElsewhere(home, true);
    await other.killHard();
    await until(async () => (await databasesIn(home)).length === 0);
    const database = await start(home);
    expect(await databasesIn(home)).toEqual([database.pid]);
  });
});
