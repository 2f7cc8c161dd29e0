import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { findNeo4j } from '../../../src/main/find-neo4j.ts';
import { claimHome, HomeInUse } from '../../../src/store/local-neo4j/home/home-claim.ts';
import { HOME_MARK } from '../../../src/store/local-neo4j/home/home-mark.ts';
import { livingProcess, lives } from '../../../src/store/local-neo4j/home/process-mark.ts';
import type { ProcessMark } from '../../../src/store/local-neo4j/home/process-mark.ts';
import { TEST_CACHE } from '../../support/neo4j.ts';
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

/** An empty folder that bears our mark. */
async function ourHome(): Promise<string> {
  const home = await newHome();
  await (await claimHome(home, quietly)).release();
  return home;
}

async function homeThatSays(record: unknown): Promise<string> {
  const home = await ourHome();
  await writeFile(join(home, 'run.json'), typeof record === 'string' ? record : JSON.stringify(record));
  return home;
}

/** A folder with the configuration of somebody's own Neo4j. */
async function installation(): Promise<string> {
  const home = await newHome();
  for (const name of ['conf', 'bin', 'data', 'plugins']) await mkdir(join(home, name));
  await writeFile(join(home, 'conf', 'neo4j.conf'), 'theirs=true');
  return home;
}

async function isUntouched(home: string): Promise<boolean> {
  return (await readdir(home)).sort().join() === 'bin,conf,data,plugins' && (await readFile(join(home, 'conf', 'neo4j.conf'), 'utf8')) === 'theirs=true';
}

describe('the claim on a home', () => {
  it('names a living stranger under the recorded pid, and leaves it alone', async () => {
    const stranger = await sleeper('--home-dir=/somewhere/else', '--config-dir=x');
    const home = await homeThatSays({ parent: DEAD, child: stranger });
    await expect(claimHome(home, quietly)).rejects.toThrow(`process ${stranger.pid}, which lives but is not provably the Neo4j of this folder`);
    expect(await lives(stranger)).toBe(true);
  });

  it('does not end a process that has the right words but another start time', async () => {
    const home = await ourHome();
    const other = await sleeper(`--home-dir=${home}`, '--config-dir=x');
    await writeFile(join(home, 'run.json'), JSON.stringify({ parent: DEAD, child: { ...other, started: 'long ago' } }));
    await expect(claimHome(home, quietly)).rejects.toThrow(HomeInUse);
    expect(await lives(other)).toBe(true);
  });

  it('does not take a home for another whose path begins with it', async () => {
    const home = await ourHome();
    const other = await sleeper(`--home-dir=${home}-two`, '--config-dir=x');
    await writeFile(join(home, 'run.json'), JSON.stringify({ parent: DEAD, child: other }));
    await expect(claimHome(home, quietly)).rejects.toThrow(HomeInUse);
    expect(await lives(other)).toBe(true);
  });

  it('ends a process with the recorded pid, start time and home, and only then takes the home', async () => {
    const home = await ourHome();
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
    expect(await readdir(home)).toEqual([HOME_MARK, 'run.json']);
  });

  it('goes to exactly one of twenty that reach for a new home at once', async () => {
    const home = join(await newHome(), 'new', 'home');
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => claimHome(home, quietly)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.status === 'rejected' && !(outcome.reason instanceof HomeInUse))).toEqual([]);
    expect((await readdir(home)).sort()).toEqual([HOME_MARK, 'run.json']);
  });
});

describe('a folder that is not ours', () => {
  it('is refused with what it holds and what to do, and nothing in it is touched', async () => {
    const home = await installation();
    await expect(claimHome(home, quietly)).rejects.toMatchObject({
      name: 'HomeNotOurs',
      message: `The database folder (AIGOV_NEO4J_HOME) ${home} is not one of ours: it holds bin, conf, data and 1 more, but no ${HOME_MARK}; nothing was touched.`,
      remedy: 'Set AIGOV_NEO4J_HOME to an empty or a new folder.',
    });
    expect(await isUntouched(home)).toBe(true);
  });

  it('is refused for a single file in it, even one that is named run.json', async () => {
    const home = await newHome();
    await writeFile(join(home, 'run.json'), JSON.stringify({ parent: DEAD, child: null }));
    await expect(claimHome(home, quietly)).rejects.toThrow('it holds run.json, but no');
    expect(await readdir(home)).toEqual(['run.json']);
  });

  it.each(['auto', 'neo4j'])('ends the start under STORE=%s, and is not passed over for the embedded store', async (STORE) => {
    const home = await installation();
    const said: string[] = [];
    const config = readConfig({ STORE, AIGOV_NEO4J_HOME: home, AIGOV_CACHE: TEST_CACHE, JAVA_HOME: process.env['JAVA_HOME'] });
    await expect(findNeo4j(config, { say: (line) => said.push(line), atEnd: quietly })).rejects.toMatchObject({ name: 'HomeNotOurs' });
    expect(said).toEqual([]);
    expect(await isUntouched(home)).toBe(true);
  });

  it('becomes ours when it is empty, and stays so with whatever is put into it later', async () => {
    const home = await ourHome();
    await writeFile(join(home, 'console.log'), '');
    await expect(claimHome(home, quietly)).resolves.toMatchObject({ home });
  });
});

describe('a folder that cannot be had', () => {
  it.runIf(existsSync('/proc/self/stat'))('is named where the system makes none', async () => {
    for (const home of ['/proc/aigov', '/proc/aigov/home']) {
      await expect(claimHome(home, quietly)).rejects.toThrow(`The database folder (AIGOV_NEO4J_HOME) ${home} cannot be made: the system makes no folder /proc/aigov.`);
    }
  });

  it('is named with the file that stands in its place or above it', async () => {
    const file = join(await newHome(), 'notes.txt');
    await writeFile(file, 'mine');
    for (const home of [file, join(file, 'home')]) {
      await expect(claimHome(home, quietly)).rejects.toThrow(`The database folder (AIGOV_NEO4J_HOME) ${home} cannot be made: ${file} is not a folder.`);
    }
    expect(await readFile(file, 'utf8')).toBe('mine');
  });
});
