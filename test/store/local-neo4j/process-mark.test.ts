import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { endProcess, fromProc, fromPs, livingProcess, lives } from '../../../src/store/local-neo4j/home/process-mark.ts';
import { until } from './homes.ts';

function shell(script: string): Promise<{ pid: number; said: string }> {
  const child = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  const { pid } = child;
  if (pid === undefined) throw new Error('There is no sh.');
  // The whole group: what the shell started would live on, and keep this run from ending.
  onTestFinished(() => {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // The test has ended it.
    }
  });
  return new Promise((resolve) => child.stdout.once('data', (data: Buffer) => { resolve({ pid, said: data.toString().trim() }); }));
}

describe.each([['/proc', fromProc], ['ps', fromPs]])('a process read from %s', (source, read) => {
  const usable = source !== '/proc' || existsSync('/proc/self/stat');

  it.runIf(usable)('has the same mark at every look, and its own words in its command', async () => {
    const { pid } = await shell('echo up; sleep 60; : some words');
    const [first, second] = [await read(pid), await read(pid)];
    expect(first).toEqual(second);
    expect(first?.started).toMatch(/\d/);
    expect(first?.command).toContain('some words');
  });

  it.runIf(usable)('is not alive as a zombie, although a signal still reaches it', async () => {
    const { said } = await shell('sleep 0.2 & echo $!; exec sleep 60');
    const zombie = Number(said);
    await until(async () => (await read(zombie)) === null);
    expect(process.kill(zombie, 0)).toBe(true);
  });

  it.runIf(usable)('is null where there is none', async () => {
    expect(await read(2 ** 22 + 1)).toBeNull();
  });
});

describe('ending a process', () => {
  it('kills one that does not listen, after the grace', async () => {
    const { pid } = await shell('trap "" TERM; echo up; while :; do sleep 0.1; done');
    const mark = await livingProcess(pid);
    if (mark === null) throw new Error('The shell does not live.');
    await endProcess(mark, 200);
    expect(await lives(mark)).toBe(false);
  });

  it('leaves a process alone that only has the same pid', async () => {
    const { pid } = await shell('echo up; exec sleep 60');
    await endProcess({ pid, started: 'long ago' }, 0);
    expect(await livingProcess(pid)).not.toBeNull();
  });
});
