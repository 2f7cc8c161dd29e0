import { afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { BadConfig, BadInput, StoreUnavailable } from '../../../src/errors.ts';
import { openDriver, type Database, type DriverSettings } from '../../../src/store/neo4j/driver/driver.ts';
import { wipeDatabase } from '../../support/wipe-database.ts';
import { silentProxy, type SilentProxy } from './silent-proxy.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

function open(settings: Partial<DriverSettings> = {}): Database {
  const database = openDriver({ uri: inject('neo4jUri'), user: null, password: null, readDeadlineMs: 30_000, ...settings });
  opened.push(database);
  return database;
}

async function faultOf(call: Promise<unknown>): Promise<Error> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('the call did not fail');
}

/** Asks until the database answers. */
async function untilAnswered(database: Database): Promise<unknown> {
  for (;;) {
    try {
      return await database.read('RETURN 1');
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const HEAVY = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)';

beforeAll(() => wipeDatabase(open()));

describe('a statement', () => {
  test('gives back what it was told, by position, whole numbers as whole numbers', async () => {
    const told = { text: 'a\u0001 Ω', list: [1, 2.5, null, true, ['b']], inner: { n: 2 ** 40 } };
    expect(await open().read('RETURN $text, $list, $inner, valueType($list[0])', told)).toEqual([['a\u0001 Ω', told.list, told.inner, 'INTEGER NOT NULL']]);
  });

  test('takes a number of rows as a limit', async () => {
    expect(await open().read('UNWIND range(1, 9) AS n RETURN n LIMIT $q.limit', { q: { limit: 2 } })).toEqual([[1], [2]]);
  });

  test('that the database refuses fails with its code, and the next one is answered', async () => {
    const database = open();
    const fault = await faultOf(database.read('RETURN 1 +'));
    expect(fault).toBeInstanceOf(StoreUnavailable);
    expect(fault.message).toContain('Neo.ClientError.Statement.SyntaxError');
    expect(await database.read('RETURN 1')).toEqual([[1]]);
  });

  test('is given up when its signal aborts, before and while it runs', async () => {
    const database = open();
    expect((await faultOf(database.read('RETURN 1', {}, { signal: AbortSignal.abort() }))).message).toContain('given up');
    const leaving = new AbortController();
    const running = database.read(HEAVY, {}, { signal: leaving.signal });
    setTimeout(() => { leaving.abort(); }, 100);
    expect(await faultOf(running)).toBeInstanceOf(StoreUnavailable);
    expect(await database.read('RETURN 1')).toEqual([[1]]);
  });

  test('that takes too long does not stand for an outage while others are answered', async () => {
    const database = open();
    const slow = faultOf(database.read(HEAVY, {}, { deadlineMs: 600 }));
    const quick = setInterval(() => { void database.read('RETURN 1'); }, 50);
    expect((await slow).message).toContain('did not answer within 0.6 s');
    clearInterval(quick);
    expect(await database.read('RETURN 2')).toEqual([[2]]);
  });

  test('is remarked on only to those who listen', async () => {
    const remarks: string[] = [];
    await open({ onNotification: (remark, statement) => remarks.push(`${remark} | ${statement}`) }).read('MATCH (n:NoSuchLabel) RETURN n.id');
    expect(remarks.join('\n')).toMatch(/NoSuchLabel.* \| MATCH/);
  });
});

describe('a transaction', () => {
  test('that fails for a reason of its own is undone, and its error comes out as it was thrown', async () => {
    const database = open();
    const reason = new BadInput('not this one');
    const work = database.write(async (transaction) => {
      await transaction.run('CREATE (:Draft)');
      throw reason;
    });
    expect(await faultOf(work)).toBe(reason);
    expect(await database.read('MATCH (n) WHERE "Draft" IN labels(n) RETURN n')).toEqual([]);
  });

  test('that meets another in a deadlock is run again', async () => {
    const database = open();
    await database.write((transaction) => transaction.run('UNWIND ["a", "b"] AS id CREATE (:Account {id: id, n: 0})'));
    const add = 'MATCH (n:Account {id: $id}) SET n.n = n.n + 1';
    let waiting = 2;
    let meet: () => void = () => undefined;
    const met = new Promise<void>((resolve) => { meet = resolve; });
    let runs = 0;
    const transfer = (first: string, second: string): Promise<unknown> => database.write(async (transaction) => {
      runs += 1;
      await transaction.run(add, { id: first });
      waiting -= 1;
      if (waiting === 0) meet();
      await met;
      return transaction.run(add, { id: second });
    });
    await Promise.all([transfer('a', 'b'), transfer('b', 'a')]);
    expect(await database.read('MATCH (n:Account) RETURN n.n')).toEqual([[2], [2]]);
    expect(runs).toBeGreaterThan(2);
  });
});

describe('an outage', () => {
  test('of a database that nobody runs names its address, and fails the next question with the same fault', async () => {
    const database = open({ uri: 'bolt://127.0.0.1:9' });
    const fault = await faultOf(database.read('RETURN 1'));
    expect(fault).toBeInstanceOf(StoreUnavailable);
    expect(fault.message).toContain('bolt://127.0.0.1:9');
    expect(await faultOf(database.read('RETURN 1'))).toBe(fault);
    expect(await faultOf(database.write((transaction) => transaction.run('RETURN 1')))).toBe(fault);
  });

  test('is not caused by an address that is none: it is refused at once', () => {
    expect(() => open({ uri: 'neo://x' })).toThrow(BadConfig);
  });

  describe('in which the database falls silent', () => {
    let proxy: SilentProxy;
    async function silence(): Promise<Database> {
      proxy = await silentProxy(inject('neo4jUri'));
      opened.push(proxy);
      const database = open({ uri: proxy.uri, readDeadlineMs: 1_500 });
      await untilAnswered(database);
      return database;
    }

    test('fails every question within its deadline, and is over by itself when the database goes on', async () => {
      const database = await silence();
      proxy.freeze();
      const faults = await Promise.all(Array.from({ length: 20 }, () => faultOf(database.read('RETURN 1'))));
      expect(new Set(faults.map((fault) => fault.message))).toEqual(new Set([`Neo4j at ${proxy.uri} did not answer within 1.5 s.`]));
      const first = await faultOf(database.read('RETURN 1'));
      expect(faults).toContain(first);
      proxy.thaw();
      expect(await untilAnswered(database)).toEqual([[1]]);
    });

    test('is not over for those who ask before what is to be done on recovery has been done', async () => {
      const proxied = await silentProxy(inject('neo4jUri'));
      opened.push(proxied);
      const done: string[] = [];
      const onRecovery = async (read: Database['read']): Promise<void> => { done.push(JSON.stringify(await read('RETURN 2'))); };
      const database = open({ uri: proxied.uri, readDeadlineMs: 1_500, onRecovery });
      await untilAnswered(database);
      proxied.freeze();
      await faultOf(database.read('RETURN 1'));
      expect(done).toEqual([]);
      proxied.thaw();
      await untilAnswered(database);
      expect(done).toEqual(['[[2]]']);
    });

    test('is over by itself although the connections of before are lost for ever', async () => {
      const database = await silence();
      await Promise.all(Array.from({ length: 40 }, () => database.read('RETURN 1')));
      proxy.loseOpenOnes();
      await Promise.all(Array.from({ length: 40 }, () => faultOf(database.read('RETURN 1'))));
      expect(await untilAnswered(database)).toEqual([[1]]);
    });
  });
});
