import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fetchJars, whyNoMaven } from '../../../src/store/local-neo4j/jars.ts';
import { newHome } from './homes.ts';

describe.runIf((await whyNoMaven()) === null)('the jars of Neo4j', () => {
  it('are fetched once for two that want them at the same moment, over the remains of a fetch that was killed, and nothing else is left', async () => {
    const cache = await newHome();
    const staging = join(cache, 'neo4j-5.26.29.fetching');
    await mkdir(join(staging, 'jars-of-the-dead'), { recursive: true });
    await writeFile(join(staging, 'run.json'), JSON.stringify({ parent: { pid: 2 ** 22 + 1, started: 'long ago' }, child: null }));
    const said: string[] = [];
    const folders = await Promise.all([1, 2].map(() => fetchJars(cache, '5.26.29', (line) => said.push(line))));
    expect(folders).toEqual([join(cache, 'neo4j-5.26.29'), join(cache, 'neo4j-5.26.29')]);
    expect(said.filter((line) => line.includes('GPLv3'))).toHaveLength(1);
    expect(await readdir(cache)).toEqual(['neo4j-5.26.29']);
    expect(await readdir(join(cache, 'neo4j-5.26.29'))).toEqual(expect.arrayContaining(['neo4j-5.26.29.jar', 'neo4j-server-5.26.29.jar']));
  });

  it('that do not exist are named in the words of Maven, and leave nothing behind', async () => {
    const cache = await newHome();
    await expect(fetchJars(cache, '5.999.0', () => undefined)).rejects.toThrow(/Neo4j 5\.999\.0 could not be fetched[^]*neo4j-server/);
    expect(await readdir(cache)).toEqual([]);
  });
});
