import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { neo4jConf } from '../../../src/store/local-neo4j/conf.ts';
import { javaArguments } from '../../../src/store/local-neo4j/java-arguments.ts';
import { whyNoMaven } from '../../../src/store/local-neo4j/jars.ts';
import { findJava } from '../../../src/store/local-neo4j/java.ts';
import { whyNotLocal } from '../../../src/store/local-neo4j/local-neo4j.ts';
import { TEST_CACHE } from '../../support/neo4j.ts';
import { newHome, start } from './homes.ts';

/** Asked for only where Neo4j has not been fetched, as in a new cache. */
const hasMaven = (await whyNoMaven()) === null;

/** A folder like a JAVA_HOME whose java says this and nothing else. */
async function javaHomeThatSays(line: string): Promise<string> {
  const folder = await newHome();
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin', 'java'), `#!/bin/sh\necho '${line}' >&2\n`);
  await chmod(join(folder, 'bin', 'java'), 0o755);
  return folder;
}

describe('what a local database needs', () => {
  it('is there on this machine', async () => {
    expect(await whyNotLocal({ cache: TEST_CACHE, javaHome: process.env['JAVA_HOME'] })).toBeNull();
  });

  it.each([['openjdk version "17.0.15" 2025-04-15', 17], ['openjdk version "21" 2023-09-19', 21], ['java version "25.0.1" 2025-10-21 LTS', 25]])('is met by %s', async (line, major) => {
    const home = await javaHomeThatSays(line);
    expect(await findJava(home)).toMatchObject({ command: join(home, 'bin', 'java'), major });
  });

  it('is looked for on PATH when JAVA_HOME holds an older Java', async () => {
    for (const home of [await javaHomeThatSays('openjdk version "11.0.2"'), await javaHomeThatSays('java version "1.8.0_201"')]) {
      expect(await findJava(home)).toMatchObject({ command: 'java' });
    }
  });

  it('is not met by a JAVA_HOME without bin/java, which is named, rather than Maven, which fails with it', async () => {
    const empty = await newHome();
    expect(await whyNotLocal({ cache: empty, javaHome: empty })).toContain(`JAVA_HOME is "${empty}", which has no bin/java`);
  });

  it.runIf(hasMaven)('is not a cache that is a file, or lies below one, and the setting is named', async () => {
    const file = join(await newHome(), 'cache');
    await writeFile(file, 'mine');
    for (const cache of [file, join(file, 'below')]) {
      await expect(start(await newHome(), { cache })).rejects.toMatchObject({
        name: 'StoreUnavailable', message: `The cache folder (AIGOV_CACHE) ${cache} cannot be made: ${file} is not a folder.`,
      });
    }
  });

  it('is not a version that is no release of Neo4j 5', async () => {
    expect(await whyNotLocal({ cache: TEST_CACHE, version: '5.26.29</version>' })).toContain('is not a release of Neo4j 5');
  });
});

describe('the configuration', () => {
  it('opens Bolt to this machine alone, nothing else to anyone, and reports to nobody', () => {
    expect(neo4jConf(20_001, false).trim().split('\n')).toEqual([
      'server.default_listen_address=127.0.0.1',
      'server.bolt.listen_address=127.0.0.1:20001',
      'server.bolt.advertised_address=127.0.0.1:20001',
      'server.http.enabled=false',
      'server.https.enabled=false',
      'dbms.security.auth_enabled=false',
      'dbms.security.allow_csv_import_from_file_urls=false',
      'server.memory.pagecache.size=256m',
      'db.tx_log.rotation.size=16m',
      'db.tx_log.preallocate=false',
      'db.transaction.timeout=30s',
      'dbms.usage_report.enabled=false',
      'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    ]);
  });
});

describe('the command line', () => {
  const java = { command: 'java', major: 17, build: '00000000' };
  const plain = { java, jars: '/jars', quick: false, archive: null };

  it('ends in the home, which proves later whose process it is', () => {
    expect(javaArguments(plain, '/home dir').slice(-4)).toEqual(['org.neo4j.server.CommunityEntryPoint', '--home-dir=/home dir', '--config-dir=/home dir/conf', '--console-mode']);
  });

  it('gives up speed under load for a quick start only when asked', () => {
    expect(javaArguments(plain, '/h')).toContain('-Xmx1g');
    expect(javaArguments(plain, '/h')).not.toContain('-XX:TieredStopAtLevel=1');
    expect(javaArguments({ ...plain, quick: true }, '/h')).toEqual(expect.arrayContaining(['-Xmx512m', '-XX:TieredStopAtLevel=1']));
  });

  it('keeps flags from a Java that does not know them', () => {
    expect(javaArguments(plain, '/h').join(' ')).not.toContain('unsafe');
    expect(javaArguments({ ...plain, java: { ...java, major: 25 } }, '/h')).toContain('--sun-misc-unsafe-memory-access=allow');
  });
});
