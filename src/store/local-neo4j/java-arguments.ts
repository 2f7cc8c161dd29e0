import type { Java } from './java.ts';

/** What the command line depends on, but for the home. */
export interface JavaSettings {
  readonly java: Java;
  /** Folder of the jars; an archive is bound to its spelling. */
  readonly jars: string;
  readonly quick: boolean;
  /** A class-data archive to start with, one to write when the process ends, or neither. */
  readonly archive: { readonly use: string } | { readonly make: string } | null;
}

const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent', 'java.lang'];

/** The command line of Neo4j 5 Community after `java`; `--home-dir` in it is what proves later whose process it is. */
export function javaArguments({ java, jars, quick, archive }: JavaSettings, home: string): string[] {
  return [
    '-Xms256m',
    quick ? '-Xmx512m' : '-Xmx1g',
    '-XX:+UseSerialGC',
    ...(quick ? ['-XX:TieredStopAtLevel=1'] : []),
    ...(archive === null ? [] : ['use' in archive ? `-XX:SharedArchiveFile=${archive.use}` : `-XX:ArchiveClassesAtExit=${archive.make}`]),
    ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    // Newer Javas warn of both, and mean to refuse them one day.
    ...(java.major >= 24 ? ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'] : []),
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    '-Dfile.encoding=UTF-8',
    '-cp',
    `${jars}/*`,
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${home}/conf`,
    '--console-mode',
  ];
}
