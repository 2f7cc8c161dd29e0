import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readConfig, SETTINGS } from '../src/config.ts';
import { BadConfig } from '../src/errors.ts';

function refusal(env: Record<string, string>): string {
  try {
    readConfig(env, '/home/ada');
  } catch (cause) {
    if (cause instanceof BadConfig) return cause.message;
    throw cause;
  }
  throw new Error('The settings were taken.');
}

it('needs no setting at all', () => {
  expect(readConfig({}, '/home/ada')).toEqual({
    port: 4000, host: '127.0.0.1', store: 'auto', neo4j: null, neo4jHome: '.neo4j', cache: '/home/ada/.cache/aigov-graph', javaHome: null, startedByNpm: false,
  });
});

it('takes every setting from the environment', () => {
  const env = {
    PORT: '0', HOST: '::1', STORE: 'neo4j', NEO4J_URI: 'neo4j+ssc://graph.example.org:7687', NEO4J_USER: 'reader', NEO4J_PASSWORD: 'p w',
    AIGOV_NEO4J_HOME: '/data', AIGOV_CACHE: '/cache', JAVA_HOME: '/jdk', npm_lifecycle_event: 'start',
  };
  expect(readConfig(env, '/home/ada')).toEqual({
    port: 0, host: '::1', store: 'neo4j', neo4j: { uri: 'neo4j+ssc://graph.example.org:7687', user: 'reader', password: 'p w' },
    neo4jHome: '/data', cache: '/cache', javaHome: '/jdk', startedByNpm: true,
  });
});

it('cannot be changed after it was read', () => {
  const config = readConfig({ NEO4J_URI: 'bolt://127.0.0.1:7687' }, '/home/ada');
  expect(Object.isFrozen(config) && Object.isFrozen(config.neo4j)).toBe(true);
});

it('takes an empty value for none', () => {
  expect(readConfig({ PORT: '', STORE: ' ', NEO4J_URI: '', AIGOV_CACHE: '' }, '/home/ada')).toEqual(readConfig({}, '/home/ada'));
});

it('ignores NEO4J_HOME, which a real installation of Neo4j sets for itself', () => {
  expect(readConfig({ NEO4J_HOME: '/opt/neo4j' }, '/home/ada')).toEqual(readConfig({}, '/home/ada'));
});

it('keeps what it fetches where the desktop keeps such things', () => {
  expect(readConfig({ XDG_CACHE_HOME: '/var/cache/ada' }, '/home/ada').cache).toBe('/var/cache/ada/aigov-graph');
});

it('signs in as the usual user when only a password is given, and as nobody without one', () => {
  const uri = 'bolt://127.0.0.1:7687';
  expect(readConfig({ NEO4J_URI: uri, NEO4J_PASSWORD: 'x' }).neo4j).toEqual({ uri, user: 'neo4j', password: 'x' });
  expect(readConfig({ NEO4J_URI: uri }).neo4j).toEqual({ uri, user: null, password: null });
});

it('reports every wrong value at once, a line each, with the nearest right one', () => {
  expect(refusal({ PORT: '80000', HOST: 'http://localhost/', STORE: 'neo4', NEO4J_URI: 'blt://db:7687', AIGOV_CACHES: '/x', AIGOV_PORT: '1', AIGOV_WEATHER: 'fine' })).toBe(
    [
      'AIGOV_CACHES: there is no such setting; expected AIGOV_NEO4J_HOME, AIGOV_CACHE. Did you mean AIGOV_CACHE?',
      'AIGOV_PORT: there is no such setting; expected AIGOV_NEO4J_HOME, AIGOV_CACHE. Did you mean PORT?',
      'AIGOV_WEATHER: there is no such setting; expected AIGOV_NEO4J_HOME, AIGOV_CACHE.',
      'PORT: "80000" is no port; expected a whole number from 0 to 65535.',
      'HOST: "http://localhost/" is no host; expected a name or an address such as 127.0.0.1. Did you mean localhost?',
      'STORE: "neo4" is no store; expected auto, neo4j, embedded. Did you mean neo4j?',
      'NEO4J_URI: "blt://db:7687" is no address of a Neo4j; expected one of the schemes bolt, bolt+s, bolt+ssc, neo4j, neo4j+s, neo4j+ssc. Did you mean bolt?',
    ].join('\n'),
  );
});

it.each(['4000.5', '-1', '0x50', '4e3', '65536', 'http', '４０００'])('refuses %s as a port', (PORT) => {
  expect(refusal({ PORT })).toContain(`PORT: "${PORT}"`);
});

it.each(['db:7687', 'http://db:7474', 'bolt://', 'bolt:db', 'bolt://db:99999', 'bolt://db?policy=x'])('refuses %s as the address of a Neo4j', (NEO4J_URI) => {
  expect(refusal({ NEO4J_URI })).toMatch(/^NEO4J_URI: "/);
});

it('guesses the scheme of a bare host', () => {
  expect(refusal({ NEO4J_URI: 'db.example.org:7687' })).toContain('Did you mean bolt://db.example.org:7687?');
});

it.each(['bolt://ada:s3cret@db:7687', 'blt://ada:s3cret@db:7687', 'ada:s3cret@db:7687', 'bolt://ada:s3c@ret@db:99999', 'bolt://ada:hidden/s3cret@db:7687', 'bolt://ada:7687/s3cret@db', 'bolt://ada?s3cret@db', 'bolt://ada:1#s3cret@db', 'hidden://s3c@db'])('shows no password of %s', (NEO4J_URI) => {
  const message = refusal({ NEO4J_URI, NEO4J_USER: 'ada', PORT: 'x', NEO4J_PASSWORD: 'hidden' });
  expect(message).not.toMatch(/s3c|ret@|hidden/);
  expect(message).toContain('NEO4J_URI: "...@');
});

it('asks for the password of a user that was named', () => {
  expect(refusal({ NEO4J_URI: 'bolt://db', NEO4J_USER: 'ada' })).toBe('NEO4J_PASSWORD: not set; expected the password of the user "ada" at NEO4J_URI.');
});

it('is documented setting by setting, with its default, and nothing else is', () => {
  const page = readFileSync(new URL('../docs/settings.md', import.meta.url), 'utf8');
  const rows = page.split('\n').filter((line) => /^\| `[A-Z0-9_]+` \| .* \| .* \|$/.test(line) && !line.startsWith('| `STORE` | `NEO4J_URI`'));
  expect(rows).toEqual(SETTINGS.map(({ name, standard, sentence }) => `| \`${name}\` | ${standard === null ? 'none' : `\`${standard}\``} | ${sentence} |`));
});
