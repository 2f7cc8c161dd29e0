import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { claimHome, HomeInUse } from '../../../src/store/local-neo4j/home-claim.ts';
import { livingProcess, lives } from '../../../src/store/local-neo4j/process-mark.ts';
import type { ProcessMark } from '../../../src/store/local-neo4j/process-mark.ts';
import { newHome } from './homes.ts';

const DEAD: ProcessMark = { pid: 2 ** 22 + 1, started: 'long ago' };
const quietly = (): void => undefined;

/** A living process with these words at the end of its command line. */
async function sleeper(...words: string[]): Promise<ProcessMark> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1e6); console.log(1)', '--', ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => { child.kill('SIGKILL'); });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const found = await livingProcess(child.pid ?? 0);
  if (found === null) throw new Error('The sleeper does not live.');
  return { pid: found.pid, started: found.started };
}

async function homeThatSays(record: unknown): Promise<string> {
  const home = await newHome();
  await writeFile(join(home, 'run.json'), typeof record === 'string' ? record : JSON.stringify(record));
  return home;
}

describe('the claim on a home', () => {
  it('names a living stranger under the recorded pid, and leaves it alone', async () => {
    const stranger = await sleeper('--home-dir=/somewhere/else', '--config-dir=x');
    const home = await homeThatSays({ parent: DEAD, child: stranger });
    await expect(claimHome(home, quietly)).rejects.toThrow(`process ${stranger.pid}, which lives but is not provably the Neo4j of this folder`);
    expect(await lives(stranger)).toBe(true);
  });

  it('does not end a process that has the right words but another start time', async () => {
    const home = await newHome();
    const other = await sleeper(`--home-dir=${home}`, '--config-dir=x');
    await writeFile(join(home, 'run.json'), JSON.stringify({ parent: DEAD, child: { ...other, started: 'long ago' } }));
    await expect(claimHome(home, quietly)).rejects.toThrow(HomeInUse);
    expect(await lives(other)).toBe(true);
  });

  it('does not take a home for another whose path begins with it', async () => {
    const home = await newHome();
    const other = await sleeper(`--home-dir=${home}-two`, '--config-dir=x');
    await writeFile(join(home, 'run.json'), JSON.stringify({ parent: DEAD, child: other }));
    await expect(claimHome(home, quietly)).rejects.toThrow(HomeInUse);
    expect(await lives(other)).toBe(true);
  });

  it('ends a process with the recorded pid, start time and home, and only then takes the home', async () => {
    const home = await newHome();
    const orphan = await sleeper(`--home-dir=${home}`, '--config-dir=x');
    await writeFile(join(home, 'run.json'), JSON.stringify({ parent: DEAD, child: orphan }));
    await claimHome(home, quietly);
    expect(await lives(orphan)).toBe(false);
    expect(await readFile(join(home, 'run.json'), 'utf8')).toContain(`"pid": ${process.pid}`);
  });

  it('passes over a holder whose pid now belongs to someone else', async () => {
    const recycled = await sleeper();
    const home = await homeThatSays({ parent: { ...recycled, started: 'long ago' }, child: null });
    await expect(claimHome(home, quietly)).resolves.toMatchObject({ home });
  });

  it.each([['cut short', '{"parent": {"pid": 1'], ['empty', ''], ['of another program', '{"pid": 7}']])('refuses a run.json that is %s, and says which file to delete', async (_, text) => {
    const home = await homeThatSays(text);
    await expect(claimHome(home, quietly)).rejects.toMatchObject({ name: 'HomeInUse', remedy: expect.stringContaining(join(home, 'run.json')) as unknown });
  });

  it('goes to exactly one of twenty that reach for a dead one\'s home at once, and leaves no other file', async () => {
    const home = await homeThatSays({ parent: DEAD, child: null });
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => claimHome(home, quietly)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(home)).toEqual(['run.json']);
  });
});
