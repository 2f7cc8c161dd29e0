import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { checkFrom } from '../../src/main/check-graph.ts';
import { load } from '../../src/operations/load/load.ts';
import type { ReportDocument } from '../../src/operations/check/report.ts';
import { openDriver } from '../../src/store/neo4j/driver/driver.ts';
import { openNeo4jWriter } from '../../src/store/neo4j/write/neo4j-writer.ts';
import { runCommand } from '../../src/transport/cli.ts';
import { ROOT } from '../architecture/imports.ts';
import { article, claim, company, model, recorded, says } from '../support/authored.ts';
import { NOW } from '../support/load-embedded.ts';
import { wipeDatabase } from '../support/wipe-database.ts';

const uri = inject('neo4jUri');
const database = openDriver({ uri, user: null, password: null, readDeadlineMs: 60_000 });
beforeAll(() => wipeDatabase(database));
afterEach(() => { vi.unstubAllEnvs(); });
afterAll(() => database.close());

async function aigov(...words: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const check = checkFrom(ROOT, (line) => { err.push(line); });
  const code = await runCommand(words, { version: '0', check, importData: () => Promise.resolve([]), export: { stdout: process.stdout, withGraph: () => Promise.reject(new Error('no graph was asked for')) } }, { out: (line) => { out.push(line); }, err: (line) => { err.push(line); }, redraw: null });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('aigov check', () => {
  test('without a database checks the seeds, and finds them sound', async () => {
    vi.stubEnv('NEO4J_URI', '');
    const { code, out, err } = await aigov('check', '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out) as ReportDocument).toMatchObject({ checked: { engine: 'EMBEDDED' }, errors: 0 });
  });

  test('of a named database that holds nothing says so, and leaves it empty', async () => {
    vi.stubEnv('NEO4J_URI', uri);
    expect(await aigov('check')).toEqual({ code: 1, out: '', err: 'The database holds no published graph; nothing was checked.' });
    expect(await database.read('MATCH (n) RETURN count(n)')).toEqual([[0]]);
  });

  test('of a named database checks what is stored there', async () => {
    const develops = claim({ subject: 'company:lab', predicate: 'DEVELOPS', object: 'model:m', evidence: [says('a')] });
    const graphs = [recorded('2026-01-01', { entities: [company('lab'), model('m')], articles: [article('a')], claims: [develops] })];
    await load(openNeo4jWriter(database), { dataset: 'seeds', graphs, now: NOW });
    vi.stubEnv('NEO4J_URI', uri);
    expect(await aigov('check', 'projections', 'claims', 'dangling')).toMatchObject({ code: 0, out: expect.stringMatching(/1 links against 1 claims[\s\S]*Sound: revision 1 \(\w{8}\), 6 rows, NEO4J\.$/) as string });
    await database.write((transaction) => transaction.run('MATCH ()-[e:DEVELOPS]->() DELETE e'));
    expect(await aigov('check', 'projections')).toMatchObject({ code: 1, out: expect.stringContaining('draws no link, where company:lab DEVELOPS model:m was expected') as string });
  });

  test('names a setting that is wrong, and leaves with 2', async () => {
    vi.stubEnv('STORE', 'neo4');
    expect(await aigov('check')).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean neo4j?') as string });
  });
});
