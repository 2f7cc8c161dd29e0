import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreUnavailable } from '../../../errors.ts';
import { codeOf, makeFolder } from './make-folder.ts';

/** The file that says that a database folder is ours; it is written while the folder is empty, and stays. */
export const HOME_MARK = 'aigov-graph-home.txt';

const WHAT = 'The database folder (AIGOV_NEO4J_HOME)';
const TEXT = 'aigov-graph keeps its local Neo4j in this folder and writes to whatever is in it. Without this file it does not touch the folder.\n';

/** The folder holds something and does not bear our mark; nothing in it was touched. */
export class HomeNotOurs extends StoreUnavailable {
  override readonly name: string = 'HomeNotOurs';
}

/**
 * Makes the folder if it is missing, and marks it as ours if it is empty; several processes may do so at once. Throws HomeNotOurs, before
 * anything is written, if it holds anything but bears no mark, StoreUnavailable if it cannot be made or used.
 */
export async function markHome(folder: string): Promise<void> {
  const names = await namesIn(folder);
  if (names.includes(HOME_MARK)) return;
  if (names.length > 0) {
    const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
    const held = `${names.sort().slice(0, 3).join(', ')}${more}`;
    const remedy = 'Set AIGOV_NEO4J_HOME to an empty or a new folder.';
    throw new HomeNotOurs(`${WHAT} ${folder} is not one of ours: it holds ${held}, but no ${HOME_MARK}; nothing was touched.`, { remedy });
  }
  await makeFolder(folder, WHAT);
  try {
    await writeFile(join(folder, HOME_MARK), TEXT, { flag: 'wx' });
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw new StoreUnavailable(`${WHAT} ${folder} cannot be written.`, { cause });
  }
}

/** None where there is no folder; what is in the way then shows when it is made. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(cause) ?? '')) return [];
    throw new StoreUnavailable(`${WHAT} ${folder} cannot be read.`, { cause });
  }
}
