import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StoreUnavailable } from '../../errors.ts';
import { claimFolder, HomeInUse } from './home/home-claim.ts';
import type { HomeClaim } from './home/home-claim.ts';
import { codeOf } from './home/make-folder.ts';

const run = promisify(execFile);
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';

/** The folder that holds the jars of a version once they are fetched; it exists whole or not at all. */
export function jarFolder(cache: string, version: string): string {
  return join(cache, `neo4j-${version}`);
}

/** Null if Maven answers, else a sentence. */
export async function whyNoMaven(): Promise<string | null> {
  try {
    await run('mvn', ['--version']);
    return null;
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') return `Neo4j has not been fetched yet, and Maven (mvn), which would fetch it, fails: ${firstWords(cause)}`;
    return 'Neo4j has not been fetched yet, and there is no Maven (mvn) on PATH to fetch it with.';
  }
}

/**
 * Makes sure that the jars of this version are in the cache and returns their folder. They come from their publisher through the user's own
 * Maven, under GPLv3; a second process waits for the first. Throws StoreUnavailable with Maven's own words.
 */
export async function fetchJars(cache: string, version: string, progress: (line: string) => void): Promise<string> {
  const jars = jarFolder(cache, version);
  let waiting = false;
  while (!existsSync(jars)) {
    const claim = await claimOrNull(`${jars}.fetching`);
    if (claim !== null) {
      await fetchInto(claim, jars, version, progress);
    } else {
      if (!waiting) progress('Waiting for another process that is fetching Neo4j.');
      waiting = true;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
  return jars;
}

async function claimOrNull(folder: string): Promise<HomeClaim | null> {
  try {
    return await claimFolder(folder, () => undefined);
  } catch (cause) {
    if (cause instanceof HomeInUse) return null;
    throw cause;
  }
}

async function fetchInto(claim: HomeClaim, jars: string, version: string, progress: (line: string) => void): Promise<void> {
  try {
    // Another process may have finished between our look and our claim.
    if (existsSync(jars)) return;
    progress(`Fetching Neo4j Community ${version} (GPLv3, about 120 MB, once for all clones) with Maven into ${jars}.`);
    // A folder of its own for each try: a Maven that outlived its parent may still write into the last one.
    const target = join(claim.home, `jars-${process.pid}-${Date.now()}`);
    const pomFile = join(claim.home, 'pom.xml');
    await writeFile(pomFile, pom(version));
    await run('mvn', ['-q', '-B', '--strict-checksums', '-f', pomFile, COPY, '-DincludeScope=runtime', `-DoutputDirectory=${target}`], { maxBuffer: 2 ** 26 });
    await rename(target, jars);
  } catch (cause) {
    throw new StoreUnavailable(`Neo4j ${version} could not be fetched with Maven into ${jars}.${said(cause)}`, {
      cause, remedy: 'Check that Maven reaches its repository, that this version exists, and that the folder can be written.',
    });
  } finally {
    await claim.discard();
  }
}

function firstWords(cause: unknown): string {
  const text = cause instanceof Error && 'stderr' in cause && typeof cause.stderr === 'string' ? cause.stderr.trim() : '';
  return text.split('\n')[0] || String(cause);
}

function said(cause: unknown): string {
  if (!(cause instanceof Error && 'stdout' in cause && typeof cause.stdout === 'string')) return '';
  return cause.stdout.trim().split('\n').slice(0, 8).map((line) => `\n${line}`).join('');
}

function pom(version: string): string {
  const dependency = (group: string, artifact: string): string =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
  return `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>neo4j-local</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    ${dependency('org.neo4j.app', 'neo4j-server')}
    ${dependency('org.neo4j', 'neo4j')}
  </dependencies>
</project>
`;
}
