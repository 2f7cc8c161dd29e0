import { argv, stdout } from 'node:process';
import { isDead } from '../../../src/main/open-graph.ts';
import { openDriver } from '../../../src/store/neo4j/driver/driver.ts';
import { openNeo4jWriter } from '../../../src/store/neo4j/write/neo4j-writer.ts';
import { importState, type State } from './states.ts';

const [, , uri = '', state = ''] = argv;

// Run as a process: says when it begins and when it is done.
const database = openDriver({ uri, user: null, password: null });
stdout.write('begun\n');
await importState(openNeo4jWriter(database, { voidLeaseOf: isDead }), JSON.parse(state) as State);
stdout.write('done\n');
await database.close();
