import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The oldest Java that Neo4j 5.26 runs on. */
const OLDEST = 17;

/** A Java that can run Neo4j. */
export interface Java {
  readonly command: string;
  /** 17, 21, ... */
  readonly major: number;
  /** 8 hex digits that differ between builds; a class-data archive serves one build only. */
  readonly build: string;
}

/**
 * The Java of `javaHome` (the setting JAVA_HOME) if that is 17 or newer, else the one on PATH, else a sentence that says what was found. A
 * `javaHome` without a Java is a fault, even where PATH has one.
 */
export async function findJava(javaHome: string | undefined): Promise<Java | string> {
  // Maven would not start either, and would be taken for missing.
  if (javaHome !== undefined && !existsSync(join(javaHome, 'bin', 'java'))) {
    return `JAVA_HOME is "${javaHome}", which has no bin/java; expected the folder of a Java 17 or 21, or no JAVA_HOME.`;
  }
  const commands = [...(javaHome === undefined ? [] : [join(javaHome, 'bin', 'java')]), 'java'];
  const faults: string[] = [];
  for (const command of commands) {
    const found = await probe(command);
    if (typeof found !== 'string') return found;
    faults.push(found);
  }
  return `Neo4j needs Java 17 or 21, but ${faults.join('; ')}.`;
}

async function probe(command: string): Promise<Java | string> {
  const where = command === 'java' ? 'on PATH' : `at ${command}`;
  let text: string;
  try {
    text = (await run(command, ['-version'])).stderr;
  } catch {
    return `there is none ${where}`;
  }
  // "17.0.15" is Java 17; up to Java 8 the first number was 1.
  const found = /version "(?:1\.)?(\d+)/.exec(text);
  if (found === null) return `what is ${where} does not say its version`;
  const major = Number(found[1]);
  if (major < OLDEST) return `Java ${major} ${where} is too old`;
  return { command, major, build: createHash('sha256').update(text).digest('hex').slice(0, 8) };
}
