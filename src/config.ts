import { homedir } from 'node:os';
import { join } from 'node:path';
import { BadConfig } from './errors.ts';
import { nearest } from './model/keys/nearest.ts';

/** One name that the environment may set; `standard` is written as a person would read it, null where nothing stands in. */
export interface Setting {
  readonly name: string;
  readonly standard: string | null;
  readonly sentence: string;
}

/** Every setting there is. */
export const SETTINGS: readonly Setting[] = [
  { name: 'PORT', standard: '4000', sentence: 'Port that the server listens on; 0 takes any free one.' },
  { name: 'HOST', standard: '127.0.0.1', sentence: 'Address or name that the server listens on; 0.0.0.0 opens it to other machines.' },
  { name: 'STORE', standard: 'auto', sentence: 'What holds the graph: neo4j, embedded (in the process itself), or auto (Neo4j where it can be had).' },
  { name: 'NEO4J_URI', standard: null, sentence: 'Address of a Neo4j that runs already; without it a local one is started.' },
  { name: 'NEO4J_USER', standard: 'neo4j', sentence: 'User at NEO4J_URI.' },
  { name: 'NEO4J_PASSWORD', standard: null, sentence: 'Password of NEO4J_USER; without it the server signs in as nobody.' },
  { name: 'AIGOV_NEO4J_HOME', standard: '.neo4j', sentence: 'Folder with the data of the local Neo4j, empty or new at the first start; one server at a time uses it.' },
  { name: 'AIGOV_CACHE', standard: '~/.cache/aigov-graph', sentence: 'Folder for the fetched Neo4j, shared by all clones; below XDG_CACHE_HOME where that is set.' },
  { name: 'JAVA_HOME', standard: null, sentence: 'Java for the local Neo4j, looked at before the one on PATH.' },
];

const STORES = ['auto', 'neo4j', 'embedded'] as const;
const SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];

/** A Neo4j that runs already; without a password there is no user either. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string | null;
  readonly password: string | null;
}

/** The settings, checked and frozen. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly store: (typeof STORES)[number];
  readonly neo4j: Neo4jAddress | null;
  readonly neo4jHome: string;
  readonly cache: string;
  readonly javaHome: string | null;
  /** Started by a script of npm, which passes signals on to its shell only. */
  readonly startedByNpm: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings; an empty value counts as not set. Throws BadConfig with a line for every wrong one; no line shows a password. */
export function readConfig(env: Environment = process.env, userHome: string = homedir()): Config {
  const problems = unknownNames(env);
  const given = (name: string): string | null => env[name]?.trim() || null;
  const value = (name: string): string => given(name) ?? SETTINGS.find((setting) => setting.name === name)?.standard ?? '';
  const wrong = (name: string, shown: string, expected: string): void => void problems.push(`${name}: "${shown}" is ${expected}`);

  const port = value('PORT');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) wrong('PORT', port, 'no port; expected a whole number from 0 to 65535.');
  const host = value('HOST');
  if (!/^[\w.:%-]+$/.test(host)) wrong('HOST', host, `no host; expected a name or an address such as 127.0.0.1.${hint(host.replace(/^\w+:\/\/|[/\s].*$/g, ''), ['localhost'])}`);
  const wanted = value('STORE');
  const store = STORES.find((known) => known === wanted);
  if (store === undefined) wrong('STORE', wanted, `no store; expected ${STORES.join(', ')}.${hint(wanted.toLowerCase(), STORES)}`);

  const uri = given('NEO4J_URI');
  const password = env['NEO4J_PASSWORD'] || null;
  if (uri !== null) {
    const fault = addressFault(uri);
    if (fault !== null) wrong('NEO4J_URI', withoutPassword(uri), fault);
    if (given('NEO4J_USER') !== null && password === null) problems.push(`NEO4J_PASSWORD: not set; expected the password of the user "${value('NEO4J_USER')}" at NEO4J_URI.`);
  }
  if (problems.length > 0 || store === undefined) throw new BadConfig(problems.join('\n'));

  const neo4j = uri === null ? null : Object.freeze({ uri, user: password === null ? null : value('NEO4J_USER'), password });
  const cache = given('AIGOV_CACHE') ?? join(given('XDG_CACHE_HOME') ?? join(userHome, '.cache'), 'aigov-graph');
  return Object.freeze({
    port: Number(port), host, store, neo4j, cache, neo4jHome: value('AIGOV_NEO4J_HOME'), javaHome: given('JAVA_HOME'),
    startedByNpm: given('npm_lifecycle_event') !== null,
  });
}

function unknownNames(env: Environment): string[] {
  const own = 'AIGOV_';
  const known = new Map(SETTINGS.map(({ name }) => [name.replace(own, ''), name]));
  return Object.keys(env)
    .filter((name) => name.startsWith(own) && !SETTINGS.some((setting) => setting.name === name))
    .sort()
    .map((name) => {
      const near = nearest(name.slice(own.length), known.keys());
      const expected = [...known.values()].filter((each) => each.startsWith(own)).join(', ');
      return `${name}: there is no such setting; expected ${expected}.${near === null ? '' : ` Did you mean ${known.get(near) ?? near}?`}`;
    });
}

function addressFault(uri: string): string | null {
  const expected = 'expected an address such as bolt://127.0.0.1:7687 or neo4j+s://graph.example.org.';
  const scheme = /^([^:/]*):\/\//.exec(uri)?.[1];
  if (scheme === undefined) return `no address of a Neo4j; ${expected}${/^[\w.-]+(:\d+)?$/.test(uri) ? ` Did you mean bolt://${uri}?` : ''}`;
  if (!SCHEMES.includes(scheme)) return `no address of a Neo4j; expected one of the schemes ${SCHEMES.join(', ')}.${hint(scheme, SCHEMES)}`;
  // Anywhere: a password with a slash or a question mark in it would else pass for a path or a query.
  if (uri.includes('@')) return 'an address that signs in; expected it without user and password: they go into NEO4J_USER and NEO4J_PASSWORD.';
  if (!URL.canParse(uri)) return `no address of a Neo4j; ${expected}`;
  const { hostname, search } = new URL(uri);
  if (hostname === '') return `an address without a host; ${expected}`;
  if (search !== '' && scheme.startsWith('bolt')) return `an address with "${search}", which bolt does not know; ${expected}`;
  return null;
}

/** Even a half-right address may hold a password, and a password any character. */
function withoutPassword(uri: string): string {
  return uri.replace(/^.*@/s, '...@');
}

function hint(wanted: string, candidates: readonly string[]): string {
  const near = nearest(wanted, candidates);
  return near === null ? '' : ` Did you mean ${near}?`;
}
